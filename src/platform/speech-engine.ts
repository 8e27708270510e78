/** What every engine keeps to that turns text into sound. */

/** Sound of one channel, in 16 bits a sample. */
export interface Sound {
  readonly sampleRate: number;
  readonly samples: Int16Array;
}

/** A voice that can read assets aloud. */
export interface Voice {
  /** Stable key: the engine, a colon, and the engine's own name, such as `espeak:en-gb`. */
  readonly key: string;
  readonly name: string;
  readonly locale: string;
}

/** Values that are the engine's own, such as a pitch. */
export type EngineOptions = Readonly<Record<string, unknown>>;

/** One text to be spoken. */
export interface SpeechRequest {
  readonly text: string;
  /** Key of one of the engine's voices. */
  readonly voiceKey: string;
  /** Speed relative to ordinary speech. */
  readonly pace: number;
  readonly options: EngineOptions;
}

/** Turns texts into sound, one at a time. */
export interface SpeechEngine {
  /** Begins the keys of its voices. */
  readonly name: string;
  /** Whether texts leave the installation, which the person must have agreed to. */
  readonly isOutside: boolean;
  /**
   * How long its ordinary speech takes, relative to what is planned. A first guess: whoever has a script read
   * measures it from then on.
   */
  readonly tempo: number;
  /** Voices it has, those of a language first where that is known; none while it is not installed. */
  voices(): Promise<readonly Voice[]>;
  /** What is wrong with options, in words; null when they can be used. */
  objection(options: EngineOptions): string | null;
  /**
   * Speaks a text.
   *
   * @throws SpeechFailure when it cannot
   */
  speak(request: SpeechRequest, signal: AbortSignal): Promise<Sound>;
  /** Ends what it keeps running. */
  close(): Promise<void>;
}

/** A voice that does not speak. The message can be shown to people. */
export class SpeechFailure extends Error {
  override readonly name = 'SpeechFailure';

  constructor(
    message: string,
    /** Whether trying again later may help. */
    readonly isPassing: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The engine's own name of a voice; null when the key is another engine's. */
export const ownName = ({ name }: SpeechEngine, voiceKey: string): string | null =>
  voiceKey.startsWith(`${name}:`) ? voiceKey.slice(name.length + 1) : null;
