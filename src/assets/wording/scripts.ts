import type { PersonBrief, ScriptContent, ScriptPhase, ScriptSegment } from '../content.ts';
import { checkScript, spokenText } from '../hypnosis-script.ts';
import { SessionWords, version } from '../prompts/hypnosis-scripts.ts';
import { type PersonKeys, personKeys } from '../prompts/person-data.ts';
import { writingPrompt } from '../prompts/writing-prompt.ts';
import { weave } from '../suggestion-phase.ts';
import { type Fit, runningText, titleText, type Wording } from './wording.ts';

/** Passages asked for; about five minutes of speech in a phase of ten. */
const PASSAGES = 9;
/** Fewer than this leave too little of the person in a session. */
const LEAST_PASSAGES = 4;

/**
 * Sessions: a model writes suggestions for this person. Settling in, coming back, every word about safety,
 * and all times are the composer's.
 */
export const scriptWording: Wording<ScriptContent, SessionWords> = {
  kind: 'scripts',
  version,
  words: SessionWords,
  prompt: (brief, entries, corrections) => {
    const keys = personKeys(brief);
    const items = entries.map(({ slot, draft }) => ({
      slot,
      sessionKind: draft.sessionKind,
      goal: keys.goal(draft.goalId),
      beliefs: beliefKeys(draft, keys),
      passages: PASSAGES,
    }));
    return writingPrompt({ task: 'scripts', brief, items, corrections });
  },
  texts: ({ title, passages }) => [titleText(title), ...passages.map(({ text }) => runningText(text))],
  put,
  check: checkScript,
  checkSet: () => [],
};

const beliefKeys = (draft: ScriptContent, keys: PersonKeys): string[] =>
  draft.beliefIds.map(keys.belief).filter((key) => key !== null);

function put(draft: ScriptContent, words: SessionWords, brief: PersonBrief): Fit<ScriptContent> {
  if (words.passages.length < LEAST_PASSAGES)
    return { misfit: `passages: at least ${LEAST_PASSAGES} are needed` };

  const reframed = new Set(
    words.passages.filter(({ kind }) => kind === 'reframe').map(({ belief }) => belief),
  );
  const missing = beliefKeys(draft, personKeys(brief)).filter((key) => !reframed.has(key));
  if (missing.length > 0) return { misfit: `passages: no reframe for ${missing.join(', ')}` };

  const phases = draft.phases.map((phase) => (phase.kind === 'suggestion' ? reworded(phase, words) : phase));
  const whole = phases.filter((phase) => phase !== null);
  if (whole.length < phases.length)
    return { misfit: 'passages: they do not fit the time; write shorter ones' };
  return { item: { ...draft, title: words.title.trim(), content: spokenText(whole), phases: whole } };
}

function reworded(phase: ScriptPhase, { passages }: SessionWords): ScriptPhase | null {
  const rate = phase.segments.find(({ kind }) => kind !== 'breath')?.rate ?? 0.85;
  return weave(
    phase,
    passages.map(({ kind, text }): ScriptSegment => ({ kind, text: text.trim(), pauseAfterMs: 0, rate })),
  );
}
