/** How long a script takes: estimated from words, speed, breaths and pauses. */
import type { ScriptPhase, ScriptPhaseKind, ScriptSegment } from './content.ts';

/** Words a minute of ordinary speech. Usual are 125 to 150; scripts are read calmly, so the lower end. */
export const ORDINARY_WORDS_PER_MINUTE = 125;

/** A guided breath, in and out. */
export const BREATH_MS = 4000;

/** Longest single silence; after more, a listener wonders whether the voice is gone. */
export const LONGEST_PAUSE_MS = 30_000;

/** Slowest and fastest speech that can be followed with closed eyes. */
export const RATES = { slowest: 0.7, fastest: 1.1 } as const;

/** Shortest silence that still separates two sentences. */
const SHORTEST_PAUSE_MS = 1000;

/** Phases in their order, with their shares of a session: 5, 3, 10 and 2 of 20 minutes. */
const SHARES: readonly (readonly [ScriptPhaseKind, number])[] = [
  ['induction', 5 / 20],
  ['deepening', 3 / 20],
  ['suggestion', 10 / 20],
  ['emergence', 2 / 20],
];

/** Less than this is too short to settle in, or to come back from it. */
const LEAST_SECONDS: Partial<Record<ScriptPhaseKind, number>> = { induction: 120, emergence: 60 };

/** Seconds the words take at their speed, without breath and pause. */
export function speechSeconds({ text, rate }: Pick<ScriptSegment, 'text' | 'rate'>): number {
  return (wordCount(text) / (ORDINARY_WORDS_PER_MINUTE * rate)) * 60;
}

/** Seconds a segment takes: its words at its speed, its breath and its pause. */
export function segmentSeconds(segment: ScriptSegment): number {
  const breathMs = segment.kind === 'breath' ? BREATH_MS : 0;
  return speechSeconds(segment) + (breathMs + segment.pauseAfterMs) / 1000;
}

/** Seconds of several segments together. */
export const totalSeconds = (segments: readonly ScriptSegment[]): number =>
  segments.reduce((sum, segment) => sum + segmentSeconds(segment), 0);

/** Share of the time in which nobody speaks, from 0 to 1; 0 when there is no time at all. */
export function silentShare(phases: readonly Pick<ScriptPhase, 'segments'>[]): number {
  const segments = phases.flatMap((phase) => phase.segments);
  const all = totalSeconds(segments);
  const speech = segments.reduce((sum, segment) => sum + speechSeconds(segment), 0);
  return all === 0 ? 0 : 1 - speech / all;
}

/**
 * Divides a session among its phases, in order.
 *
 * @param seconds - length of the session
 * @returns seconds of each phase, in sum `seconds`; what a short phase needs beyond its share is taken from
 *   the suggestions
 */
export function phaseBudgets(seconds: number): ReadonlyMap<ScriptPhaseKind, number> {
  const budgets = new Map(
    SHARES.map(([kind, share]) => [kind, Math.max(seconds * share, LEAST_SECONDS[kind] ?? 0)]),
  );
  const excess = [...budgets.values()].reduce((sum, each) => sum + each, 0) - seconds;
  return budgets.set('suggestion', (budgets.get('suggestion') ?? 0) - excess);
}

/**
 * Stretches or shrinks the pauses, all by the same factor, until the segments take a given time.
 *
 * @param segments - their pauses say how the silence is to be shared out
 * @param seconds - what they shall take together
 * @returns the segments, each with a pause of 1 to 30 seconds; null when that cannot be had
 */
export function paced(segments: readonly ScriptSegment[], seconds: number): ScriptSegment[] | null {
  const silenceMs = (seconds - totalSeconds(segments.map(unpaused))) * 1000;
  const pausesAt = (factor: number): number[] =>
    segments.map(({ pauseAfterMs }) => allowedPause(Math.max(pauseAfterMs, 1) * factor));
  let [low, high] = [0, LONGEST_PAUSE_MS];
  // Each step halves the uncertainty about the factor; sixty leave less than a millisecond in all.
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (sum(pausesAt(middle)) < silenceMs) low = middle;
    else high = middle;
  }
  const pauses = pausesAt(high);
  if (Math.abs(sum(pauses) - silenceMs) > 50) return null;
  return segments.map((segment, index) => ({ ...segment, pauseAfterMs: Math.round(pauses[index] ?? 0) }));
}

/** The segment without the pause after it. */
export const unpaused = (segment: ScriptSegment): ScriptSegment => ({ ...segment, pauseAfterMs: 0 });

const allowedPause = (ms: number): number => Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, ms));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
