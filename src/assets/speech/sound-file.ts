import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Sound, SpeechFailure } from '../../platform/speech-engine.ts';
import type { Packing, Piece } from './sound-thread.ts';

/** Rates that the packing knows (MPEG-1, MPEG-2). */
const SAMPLE_RATES = [8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000];

/** A file that sound is written to, packed by a thread of its own. */
export class SoundFile {
  private samples = 0;
  /** Part of a sample that silences are short of so far; kept, so that many of them together are exact. */
  private remainder = 0;
  private lastPiece: Promise<number> = Promise.resolve(0);
  private readonly gone: Promise<never>;

  private constructor(
    private readonly thread: Worker,
    private readonly sampleRate: number,
  ) {
    this.gone = new Promise((_, failed) => {
      thread.once('error', failed);
      thread.once('exit', () => failed(new Error('The thread that packs sound ended.')));
    });
    // It is heard by whoever passes the next piece; nobody waits for it in between.
    this.gone.catch(() => undefined);
  }

  /** @throws SpeechFailure for a rate that cannot be packed */
  static begin(packing: Packing): SoundFile {
    if (!SAMPLE_RATES.includes(packing.sampleRate)) {
      throw new SpeechFailure(
        `The voice speaks in ${packing.sampleRate} samples a second, which cannot be packed.`,
        false,
      );
    }
    const name = import.meta.url.endsWith('.ts') ? './sound-thread.ts' : './sound-thread.js';
    const thread = new Worker(new URL(name, import.meta.url), { workerData: packing, execArgv: [] });
    return new SoundFile(thread, packing.sampleRate);
  }

  /** How long it is so far. */
  get lengthMs(): number {
    return (this.samples / this.sampleRate) * 1000;
  }

  /** Adds sound. Its samples are handed over and cannot be read afterwards. */
  async add({ samples, sampleRate }: Sound): Promise<void> {
    if (sampleRate !== this.sampleRate) throw new SpeechFailure('The voice changed its form half way.', true);
    this.samples += samples.length;
    await this.pass({ kind: 'sound', samples }, [samples.buffer as ArrayBuffer]);
  }

  /** Adds silence, to the sample. */
  async rest(ms: number): Promise<void> {
    const wanted = (ms * this.sampleRate) / 1000 + this.remainder;
    const samples = Math.floor(wanted);
    this.remainder = wanted - samples;
    this.samples += samples;
    if (samples > 0) await this.pass({ kind: 'silence', samples });
  }

  /** @returns bytes in the file */
  async end(): Promise<number> {
    await this.pass({ kind: 'end' });
    return this.lastPiece;
  }

  async close(): Promise<void> {
    await this.thread.terminate();
  }

  /**
   * Passes a piece on once the one before is packed: the voice speaks on meanwhile, but a voice that is faster than
   * the packing does not fill the memory.
   */
  private async pass(piece: Piece, moved: readonly ArrayBuffer[] = []): Promise<void> {
    await this.lastPiece;
    const answered = once(this.thread, 'message') as Promise<[number]>;
    this.thread.postMessage(piece, moved);
    this.lastPiece = Promise.race([answered.then(([bytes]) => bytes), this.gone]);
    // As above: whoever passes the next piece hears of it.
    this.lastPiece.catch(() => undefined);
  }
}
