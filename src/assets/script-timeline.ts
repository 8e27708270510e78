import type { ScriptPhase, ScriptPhaseKind, ScriptSegment } from './content.ts';
import { BREATH_MS, speechSeconds } from './script-timing.ts';

/** What is heard at a time: words, a guided breath, or silence. */
export interface TimedSegment {
  readonly kind: 'breath' | 'pause' | 'speech';
  /** Start within the whole script. */
  readonly startMs: number;
  readonly durationMs: number;
  /** Speed relative to ordinary speech. */
  readonly pace: number;
  /** What is said; empty for a breath and for silence. */
  readonly text: string;
}

/** A phase on the clock of the whole script. */
export interface TimedPhase {
  readonly kind: ScriptPhaseKind;
  /** Seconds, rounded. */
  readonly durationSeconds: number;
  readonly segments: readonly TimedSegment[];
}

/** A stretch before it has its place in time. */
type Stretch = Pick<TimedSegment, 'kind' | 'text' | 'pace'> & { readonly exactMs: number };

/** Lays the phases out one after the other, without gap or overlap, to the millisecond. */
export function timeline(phases: readonly ScriptPhase[]): TimedPhase[] {
  let clock = 0;
  return phases.map(({ kind, durationSeconds, segments }) => ({
    kind,
    durationSeconds,
    segments: segments.flatMap(stretchesOf).map(({ exactMs, ...stretch }) => {
      const startMs = Math.round(clock);
      clock += exactMs;
      return { ...stretch, startMs, durationMs: Math.round(clock) - startMs };
    }),
  }));
}

function stretchesOf(segment: ScriptSegment): Stretch[] {
  const { kind, text, rate: pace, pauseAfterMs } = segment;
  const breathMs = kind === 'breath' ? BREATH_MS : 0;
  const stretches: Stretch[] = [
    { kind: 'speech', text, pace, exactMs: speechSeconds(segment) * 1000 },
    { kind: 'breath', text: '', pace, exactMs: breathMs },
    { kind: 'pause', text: '', pace, exactMs: pauseAfterMs },
  ];
  return stretches.filter(({ exactMs }) => exactMs > 0);
}
