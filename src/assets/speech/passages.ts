/** What is read aloud of an asset: words, and the silence after them. */
import type { AssetDetails, DetailsOf } from '../details.ts';
import { BREATH_MS, speechSeconds } from '../script-timing.ts';

/** A stretch that is spoken in one go, and the silence that follows it. */
export interface Passage {
  /** What is said; empty for silence alone. */
  readonly text: string;
  /** Speed relative to ordinary speech. */
  readonly pace: number;
  /** How long the words are planned to take. */
  readonly speechMs: number;
  /** Silence afterwards. It is kept to the millisecond, whatever the voice. */
  readonly silenceMs: number;
}

/** What is read of an asset. */
export interface Readable {
  readonly content: string;
  readonly details: AssetDetails;
}

/** Shortest silence between two sentences that are read one by one. */
const SENTENCE_PAUSE_MS = 1000;

/** Divides an asset into what is spoken in one go. */
export function passagesOf({ content, details }: Readable): Passage[] {
  switch (details.type) {
    case 'script':
      return details.phases.flatMap(({ segments }) => segments.map(ofSegment));
    case 'practice':
      return details.steps.map(ofStep);
    case 'visualization':
      return details.scenes.flatMap(ofScene);
    default:
      return [passage(content)];
  }
}

/** How long the passages are planned to take together. */
export const plannedMs = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { speechMs, silenceMs }) => sum + speechMs + silenceMs, 0);

type Segment = DetailsOf<'script'>['phases'][number]['segments'][number];

function ofSegment({ kind, text, rate, pauseAfterMs }: Segment): Passage {
  return passage(text, { pace: rate, silenceMs: pauseAfterMs + (kind === 'breath' ? BREATH_MS : 0) });
}

/** A step is told, and then there is silence to do it in, until its time is over. */
function ofStep({ instruction, durationSeconds }: DetailsOf<'practice'>['steps'][number]): Passage {
  const spoken = passage(instruction);
  const restMs = (durationSeconds ?? 0) * 1000 - spoken.speechMs;
  return { ...spoken, silenceMs: Math.max(SENTENCE_PAUSE_MS, Math.round(restMs)) };
}

/** A scene is told sentence by sentence, with equal silences that fill its time. */
function ofScene({ guidance, durationSeconds }: DetailsOf<'visualization'>['scenes'][number]): Passage[] {
  const sentences = sentencesOf(guidance).map((text) => passage(text));
  const restMs = (durationSeconds * 1000 - plannedMs(sentences)) / Math.max(1, sentences.length);
  const silenceMs = Math.max(SENTENCE_PAUSE_MS, Math.round(restMs));
  return sentences.map((sentence) => ({ ...sentence, silenceMs }));
}

function passage(text: string, { pace = 1, silenceMs = 0 } = {}): Passage {
  const seconds = speechSeconds({ text, rate: pace });
  // What has no word in it, such as three dots, is not spoken.
  return { text: seconds > 0 ? text.trim() : '', pace, speechMs: Math.round(seconds * 1000), silenceMs };
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

const sentencesOf = (text: string): string[] =>
  [...SENTENCES.segment(text)].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
