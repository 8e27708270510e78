/**
 * A session after somebody has changed its words. What stays as it was keeps its pacing; what is new is paced
 * by markers, or, where the text has none, by the time that its phase had before.
 */
import type { ScriptContent, ScriptPhase, ScriptPhaseKind, ScriptSegment } from './content.ts';
import { spokenText } from './hypnosis-script.ts';
import { readMarkers } from './script-markers.ts';
import { paced, totalSeconds } from './script-timing.ts';

/** Silence after a new sentence, in proportion to the pauses around it. */
const NEW_PAUSE_MS = 6000;
/** A known passage is looked for within so many characters; further on it is another one that says the same. */
const NEAR = 400;
/** Shorter texts stand in several places, and so tell nothing about where they are. */
const TELLING = 12;

/** A stretch of speech, and the phase it belongs to. */
interface Placed {
  readonly phase: ScriptPhaseKind;
  readonly segment: ScriptSegment;
}

/**
 * Puts a text into a session.
 *
 * @param text - as people read it, with or without pacing markers
 * @throws SyntaxError for a marker that does not exist, naming it
 */
export function withScriptText(script: ScriptContent, text: string): ScriptContent {
  const isMarked = text.includes('[');
  const placed = isMarked ? placedByMarkers(script, text) : placedBySentences(script, text);
  const phases = script.phases.flatMap(({ kind, segments: before }) => {
    const segments = placed.filter(({ phase }) => phase === kind).map(({ segment }) => segment);
    if (segments.length === 0) return [];
    const fitted = isMarked ? segments : (paced(segments, totalSeconds(before)) ?? segments);
    return { kind, segments: fitted, durationSeconds: Math.max(1, Math.round(totalSeconds(fitted))) };
  });
  const durationSeconds = phases.reduce((sum, phase) => sum + phase.durationSeconds, 0);
  return { ...script, phases, content: spokenText(phases), durationSeconds: Math.max(1, durationSeconds) };
}

/** Everything that is said in a session, in order. */
const allOf = ({ phases }: ScriptContent): Placed[] =>
  phases.flatMap(({ kind, segments }: ScriptPhase) => segments.map((segment) => ({ phase: kind, segment })));

function placedByMarkers(script: ScriptContent, text: string): Placed[] {
  const known = allOf(script);
  let at = 0;
  return readMarkers(text).map((segment) => {
    const found = known.findIndex((each, index) => index >= at && isSame(each.segment.text, segment.text));
    if (found >= 0) at = found;
    return { phase: known[at]?.phase ?? 'induction', segment };
  });
}

function isSame(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < TELLING) return one !== '' && one === other;
  return one.includes(other) || other.includes(one);
}

function placedBySentences(script: ScriptContent, text: string): Placed[] {
  const said = text.replaceAll(/\s+/gu, ' ').trim();
  const placed: Placed[] = [];
  let at = 0;
  let wasKept = false;
  for (const each of allOf(script)) {
    const words = each.segment.text.replaceAll(/\s+/gu, ' ').trim();
    const found = words === '' ? -1 : said.indexOf(words, at);
    if (words === '' && wasKept) placed.push(each);
    if (words !== '') wasKept = found >= 0 && found - at <= NEAR;
    if (words === '' || !wasKept) continue;
    placed.push(...newSentences(said.slice(at, found), placed.at(-1) ?? each), each);
    at = found + words.length;
  }
  const last = placed.at(-1) ?? allOf(script)[0];
  return last ? [...placed, ...newSentences(said.slice(at), last)] : [];
}

/** Sentences that were not there before, said as fast as what they follow. */
function newSentences(text: string, { phase, segment: { rate } }: Placed): Placed[] {
  const sentences = text.trim().match(/[^.?!…]+[.?!…]*["”’']*|[.?!…]+/gu) ?? [];
  return sentences
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => ({
      phase,
      segment: { kind: 'say', text: sentence, pauseAfterMs: NEW_PAUSE_MS, rate },
    }));
}
