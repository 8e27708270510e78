/** Answers to "on a scale from 0 to 10": how important a goal is, how sure someone feels. */
import type { Utterance } from '../findings.ts';
import { NUMBER, numberValue } from './number-word.ts';
import { fluent } from './spoken-text.ts';
import { eachOf, type Steps } from './steps.ts';

/** One answer on a ruler. */
export interface RulerAnswer {
  readonly kind: 'importance' | 'confidence';
  /** From 0 to 10. */
  readonly value: number;
  /** Position of the answer in the transcript. */
  readonly turn: number;
  readonly messageId: string;
  /** Words around the question and the answer, to tell which goal is meant. */
  readonly about: string;
  /** Verbatim part of the answer. */
  readonly quote: string;
}

const SCALE = /\b(?:scale|ruler|(?:0|1|zero|one) (?:to|through|and) (?:10|ten)|out of (?:10|ten))\b/i;
const IMPORTANCE = /\bimportan(?:t|ce)\b/i;
const CONFIDENCE = /\b(?:confiden(?:t|ce)|sure (?:are|do) you|how sure)\b/i;

/** A number that counts something is no answer on a ruler. */
const RATING = new RegExp(
  `(?<![\\w.'-])(${NUMBER})(?:(?:,? (?:or|to|maybe|and)|-|,) ?(?:an? )?(${NUMBER}))?(?! ?(?:to 10|years?|months?|weeks?|days?|hours?|minutes?|times?|cigarettes?|drinks?|pounds?|kilos?|kids?|people|packs?|o'clock|am|pm|things?|percent|%|of us|more|reasons?|the|way|day|thing|person))(?![\\w'])`,
  'gi',
);

/** Characters searched in one step. */
const CHARACTERS_AT_ONCE = 50_000;

/** All ruler answers of a transcript, in the order given. */
export function* rulerAnswers(transcript: readonly Utterance[]): Steps<readonly RulerAnswer[]> {
  const pace = { weigh: ({ text }: Utterance) => text.length, most: CHARACTERS_AT_ONCE };
  const answers = yield* eachOf(transcript, pace, (utterance, turn) => {
    if (utterance.author !== 'user') return [];
    const own = ownRating(utterance, turn);
    return own.length > 0 ? own : answersToGuide(transcript, turn);
  });
  return answers.flat();
}

/** "Importance is a nine and confidence a four": scale and number in one's own sentence. */
function ownRating(utterance: Utterance, turn: number): readonly RulerAnswer[] {
  const found: RulerAnswer[] = [];
  const own =
    /(?:importan(?:t|ce)|confiden(?:t|ce))[^.?!\n]{0,25}?\b(?:is|are|it's|a|an|about|at|maybe|around|like)\s+(?:a |an |about |maybe )*([a-z]+|\d+(?:\.\d+)?)\b(?! (?:years?|days?|times?))|(?:it's |a |an |about |maybe |I'm (?:at )?)([a-z]+|\d+(?:\.\d+)?)(?: out of (?:10|ten))? (?:for|in|on) (?:importance|confidence)/gi;
  for (const match of utterance.text.matchAll(own)) {
    const value = numberValue(match[1] ?? match[2] ?? '');
    if (value === null || value > 10 || /^(?:a|an|once|half)$/i.test(match[1] ?? match[2] ?? '')) continue;
    const kind = IMPORTANCE.test(match[0]) ? 'importance' : 'confidence';
    found.push({ kind, value, turn, messageId: utterance.id, about: utterance.text, quote: match[0] });
  }
  return found;
}

function answersToGuide(transcript: readonly Utterance[], turn: number): readonly RulerAnswer[] {
  const answer = transcript[turn];
  const asked = questionBefore(transcript, turn);
  if (!answer || !asked || answer.text.length > 400) return [];
  const match = ratingIn(answer.text);
  if (!match) return [];
  return [{ ...asked, ...match, turn, messageId: answer.id, about: `${asked.about} ${answer.text}` }];
}

/** The ruler question put in the guide's last two turns, unless it has been answered already. */
function questionBefore(
  transcript: readonly Utterance[],
  turn: number,
): { kind: RulerAnswer['kind']; about: string } | null {
  const lastTurns = transcript.slice(Math.max(0, turn - 3), turn);
  if (!lastTurns.some(({ author, text }) => author === 'guide' && SCALE.test(text))) return null;
  for (let at = turn - 1; at >= Math.max(0, turn - 3); at -= 1) {
    const earlier = transcript[at];
    if (!earlier) return null;
    if (earlier.author === 'user' && ratingIn(earlier.text)) return null;
    if (earlier.author !== 'guide' || !SCALE.test(earlier.text)) continue;
    // Asked for both at once, the last one named is the one being answered.
    const kinds = [...earlier.text.matchAll(/importan(?:t|ce)|confiden(?:t|ce)|how sure/gi)].map((m) => m[0]);
    const last = kinds.at(-1);
    if (last === undefined) return null;
    return { kind: IMPORTANCE.test(last) ? 'importance' : 'confidence', about: earlier.text };
  }
  return null;
}

function ratingIn(text: string): { value: number; quote: string } | null {
  const spoken = fluent(text) === '' ? '' : text;
  for (const match of spoken.matchAll(RATING)) {
    const first = numberValue(match[1] ?? '');
    const second = match[2] === undefined ? null : numberValue(match[2]);
    if (first === null || first > 10 || !Number.isFinite(first)) continue;
    if (
      /^(?:one|a couple.*|a few|a dozen)$/i.test(match[1] ?? '') &&
      !/^(?:\W*(?:a |an |maybe |probably |like |about )*)one\b/i.test(text)
    )
      continue;
    const isSpan = second !== null && second > first && second - first <= 2 && second <= 10;
    return { value: isSpan ? (first + second) / 2 : first, quote: match[0] };
  }
  return null;
}

/** True when a text asks for or gives a rating; its words then name the ruler, not an area of life. */
export function isRulerTalk(text: string): boolean {
  return SCALE.test(text) && (IMPORTANCE.test(text) || CONFIDENCE.test(text));
}
