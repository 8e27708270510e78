/** Hypnosis scripts: what they are checked against, how they read, how long they take. */
import type { AssetCheck, PersonBrief, ScriptContent, ScriptPhase } from './content.ts';
import { check } from './rule.ts';
import { negationIn } from './script-language.ts';
import { checkScriptSafety } from './script-safety.ts';
import { LONGEST_PAUSE_MS, phaseBudgets, silentShare, totalSeconds } from './script-timing.ts';

export { ssml } from './script-ssml.ts';
export { type TimedPhase, timeline } from './script-timeline.ts';
export { segmentSeconds } from './script-timing.ts';

/** Seconds a session may last in all. */
const SHORTEST_SECONDS = 15 * 60;
const LONGEST_SECONDS = 30 * 60;

/** Parts of its budget between which a phase may last. Who comes back needs nearly all of the time for it. */
const TOLERANCE = { least: 0.95, leastEmergence: 0.9, most: 1.05 } as const;

/** Shares of silence between which a script neither hurries nor loses its listener. */
const SILENCE = { least: 0.3, most: 0.45 } as const;

/** A paragraph ends at a longer silence than this, or when it has grown this long. */
const PARAGRAPH = { pauseMs: 6000, characters: 220 } as const;

/** Checks a script by the rules H1 to H8, H10 and H11; H9, whether there may be one, is asked before. */
export function checkScript(script: ScriptContent, brief: PersonBrief): AssetCheck[] {
  const checks = [...checkScriptSafety(script), checkPurpose(script, brief), checkPacing(script)];
  return checks.toSorted((one, other) => numberOf(one) - numberOf(other));
}

/** The script as it is read, without markers: in paragraphs of what is said without a longer silence. */
export function spokenText(phases: readonly ScriptPhase[]): string {
  return phases.flatMap(paragraphs).join('\n\n');
}

function paragraphs({ segments }: ScriptPhase): string[] {
  const done: string[] = [];
  let paragraph = '';
  for (const { text, pauseAfterMs } of segments) {
    paragraph = [paragraph, text].filter((part) => part !== '').join(' ');
    if (pauseAfterMs <= PARAGRAPH.pauseMs && paragraph.length < PARAGRAPH.characters) continue;
    done.push(paragraph);
    paragraph = '';
  }
  return [...done, paragraph].filter((each) => each !== '');
}

/** H7: suggestions are positive, serve a goal or belief, and reframe each belief that the script names. */
function checkPurpose(script: ScriptContent, { goals, beliefs }: PersonBrief): AssetCheck {
  const segments = script.phases.filter(({ kind }) => kind === 'suggestion').flatMap((each) => each.segments);
  const negation = segments.map(({ text }) => negationIn(text)).find((each) => each !== null);
  const reframes = segments.filter(({ kind }) => kind === 'reframe').length;
  const images = segments.filter(({ kind }) => kind === 'imagery').length;
  const isUnlinked = script.goalId === null && script.beliefIds.length === 0;
  const isStranger =
    (script.goalId !== null && !goals.some(({ id }) => id === script.goalId)) ||
    script.beliefIds.some((beliefId) => !beliefs.some(({ id }) => id === beliefId));
  return checkAll('H7', [
    negation ? `negation in a suggestion: “${negation}”` : null,
    reframes < script.beliefIds.length ? `${reframes} reframes for ${script.beliefIds.length} beliefs` : null,
    script.goalId !== null && images === 0 ? 'no imagery for the goal' : null,
    isUnlinked && goals.length + beliefs.length > 0 ? 'serves no goal and no belief' : null,
    isStranger ? 'serves a goal or belief that is not among the findings' : null,
  ]);
}

/** H8: the phases in their order and within their budgets, no pause too long, enough silence. */
function checkPacing({ phases, durationSeconds }: ScriptContent): AssetCheck {
  const budgets = phaseBudgets(durationSeconds);
  const order = [...budgets.keys()].join(', ');
  const silence = silentShare(phases);
  const isPauseTooLong = phases.some((phase) =>
    phase.segments.some(({ pauseAfterMs }) => pauseAfterMs > LONGEST_PAUSE_MS),
  );
  const isLengthAllowed = durationSeconds >= SHORTEST_SECONDS && durationSeconds <= LONGEST_SECONDS;
  return checkAll('H8', [
    phases.map(({ kind }) => kind).join(', ') === order ? null : `phases are not ${order}`,
    isLengthAllowed ? null : `lasts ${durationSeconds} s, not 15 to 30 minutes`,
    ...phases.map((phase) => misfit(phase, budgets.get(phase.kind) ?? 0)),
    isPauseTooLong ? 'a pause of more than 30 s' : null,
    silence < SILENCE.least || silence > SILENCE.most ? `${Math.round(silence * 100)} % silence` : null,
  ]);
}

/** What is wrong with the length of a phase, as estimated and as stated. */
function misfit({ kind, segments, durationSeconds }: ScriptPhase, budget: number): string | null {
  const estimate = totalSeconds(segments);
  const least = budget * (kind === 'emergence' ? TOLERANCE.leastEmergence : TOLERANCE.least);
  const isWithin = (seconds: number): boolean => seconds >= least && seconds <= budget * TOLERANCE.most;
  if (!isWithin(estimate)) return `${kind} takes ${Math.round(estimate)} s of ${budget} s`;
  return isWithin(durationSeconds) ? null : `${kind} is said to take ${durationSeconds} s of ${budget} s`;
}

/** The outcome of a rule against which several things can be said. */
function checkAll(rule: string, objections: readonly (string | null)[]): AssetCheck {
  const wrong = objections.filter((each) => each !== null);
  return check(rule, wrong.length === 0 ? null : wrong.join('; '));
}

const numberOf = ({ rule }: AssetCheck): number => Number(rule.slice(1));
