/**
 * The suggestion phase of a session with passages of another writer woven in, and its silence set anew so
 * that the phase is as long as before.
 */
import type { ScriptPhase, ScriptSegment } from './content.ts';
import { paced, segmentSeconds, totalSeconds, unpaused } from './script-timing.ts';

/** Passages stop here, so that enough silence is left to take them in (30 to 45 % of the time). */
const MOST_SPEECH = 0.7;
/** Below this the composer's own suggestions fill up. */
const LEAST_SPEECH = 0.58;

/**
 * Weaves passages into a suggestion phase. Its first and last segment stay as a frame; passages come between,
 * reframes in any case and others as many as fit; then segments of the draft as long as there is room.
 *
 * @param draft - the phase as composed, within its budget
 * @param passages - segments to weave in, in order; their pauses are set here
 * @returns the phase with the length of the draft, to a tenth of a second; null when that cannot be had
 */
export function weave(draft: ScriptPhase, passages: readonly ScriptSegment[]): ScriptPhase | null {
  const seconds = totalSeconds(draft.segments);
  const first = draft.segments[0];
  const last = draft.segments.at(-1);
  if (!first || !last || first === last) return null;

  const frame = spoken([first, last]);
  const chosen = chooseWithin(passages, seconds * MOST_SPEECH - frame);
  if (!chosen) return null;
  for (const segment of draft.segments.slice(1, -1)) {
    if (frame + spoken(chosen) >= seconds * LEAST_SPEECH) break;
    chosen.push(segment);
  }
  const segments = stretched([first, ...chosen, last], seconds);
  return segments && { ...draft, segments };
}

/** The passages whose speech fits, in order; null when not even the reframes do, which a session may not lose. */
function chooseWithin(passages: readonly ScriptSegment[], seconds: number): ScriptSegment[] | null {
  let left = seconds - spoken(passages.filter(isReframe));
  if (left < 0) return null;
  return passages.filter((passage) => {
    if (isReframe(passage)) return true;
    const needed = spoken([passage]);
    if (needed > left) return false;
    left -= needed;
    return true;
  });
}

const isReframe = ({ kind }: ScriptSegment): boolean => kind === 'reframe';

/** The segments with silence in proportion to their length, as long as `seconds` together. */
function stretched(segments: readonly ScriptSegment[], seconds: number): ScriptSegment[] | null {
  const wished = segments
    .map(unpaused)
    .map((segment) => ({ ...segment, pauseAfterMs: segmentSeconds(segment) * 1000 }));
  return paced(wished, seconds);
}

/** Seconds without the pauses. */
const spoken = (segments: readonly ScriptSegment[]): number => totalSeconds(segments.map(unpaused));
