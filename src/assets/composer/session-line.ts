/** Lines of a session in the making, and how they are fitted into the time of a phase. */
import type { ScriptPhase, ScriptPhaseKind, ScriptSegment } from '../content.ts';
import { paced, totalSeconds, unpaused } from '../script-timing.ts';

/** Something said in one go. It is not timed yet: its pauses are only in proportion to the others. */
export interface Line {
  /** Only one, unless the later ones take up what the first one says. */
  readonly segments: readonly ScriptSegment[];
  /** Whether it stays however little time there is. */
  readonly isNeeded: boolean;
}

/** Most of a phase that words and breaths fill; the rest is silence. */
const SPOKEN_SHARE = 0.65;

/** Seconds of silence after what is said in one go, before they are fitted to the time. */
const PAUSE = { say: 6, breath: 3, count: 3, reframe: 9, imagery: 9 } as const;

/** Seconds of silence in the middle of it. */
const INNER_PAUSE = 3;

/** A longer text is said in two parts, in characters. */
const LONGEST_PART = 130;

/** A line of a kind, with a little silence in the middle of long texts. A phase sets its speed later. */
export const line = (kind: ScriptSegment['kind'], ...texts: readonly string[]): Line => ({
  segments: texts.flatMap((text) => {
    const parts = halves(text);
    return parts.map((part, index) =>
      segment(kind, part, index < parts.length - 1 ? INNER_PAUSE : PAUSE[kind]),
    );
  }),
  isNeeded: true,
});

/** A line that stays one segment however long it is, for what has to be heard in one piece. */
export const whole = (kind: ScriptSegment['kind'], text: string): Line => ({
  segments: [segment(kind, text, PAUSE[kind])],
  isNeeded: true,
});

const segment = (kind: ScriptSegment['kind'], text: string, seconds: number): ScriptSegment => ({
  kind,
  text,
  pauseAfterMs: seconds * 1000,
  rate: 1,
});

/** A long text cut between two sentences, as near to its middle as can be. */
function halves(text: string): string[] {
  const ends = [...text.matchAll(/[.?!] (?=\p{Lu})/gu)].map(({ index }) => index + 1);
  const [middle] = ends.toSorted(
    (one, other) => Math.abs(one - text.length / 2) - Math.abs(other - text.length / 2),
  );
  if (middle === undefined || text.length <= LONGEST_PART) return [text];
  return [text.slice(0, middle), text.slice(middle + 1)];
}

export const say = (text: string): Line => line('say', text);
export const breath = (text: string): Line => line('breath', text);
export const count = (text: string): Line => line('count', text);
export const imagery = (text: string): Line => line('imagery', text);

/** The same line, to be left out where time is short. */
export const optional = (each: Line): Line => ({ ...each, isNeeded: false });

/** What the lines of a phase have in common. */
export interface PhasePace {
  readonly kind: ScriptPhaseKind;
  readonly seconds: number;
  /** Speed of the first line and of the last; those between lie between. */
  readonly rate: readonly [first: number, last: number];
}

/**
 * Makes a phase of exactly the time it has: the needed lines, as many of the others as leave enough silence,
 * and the silence shared out among them.
 *
 * @throws RangeError when the lines are far too many or too few for the time
 */
export function phaseOf(
  lines: readonly Line[],
  { kind, seconds, rate: [first, last] }: PhasePace,
): ScriptPhase {
  const timed = lines.map(({ segments, isNeeded }, index) => {
    const exact = first + ((last - first) * index) / Math.max(lines.length - 1, 1);
    const rate = Math.round(exact * 100) / 100;
    return { isNeeded, segments: segments.map((segment) => ({ ...segment, rate })) };
  });
  const chosen = new Set(timed.filter(({ isNeeded }) => isNeeded));
  for (const each of timed) {
    if (spokenSeconds([...chosen, each]) <= seconds * SPOKEN_SHARE) chosen.add(each);
  }
  const kept = timed.filter((each) => chosen.has(each));
  const segments = paced(
    kept.flatMap((each) => each.segments),
    seconds,
  );
  if (!segments) throw new RangeError(`the ${kind} of a session does not fit into ${seconds} s`);
  return { kind, durationSeconds: Math.round(seconds), segments };
}

/** Seconds of words and breaths. */
const spokenSeconds = (lines: readonly Line[]): number =>
  totalSeconds(lines.flatMap(({ segments }) => segments.map(unpaused)));
