import type { AssetCheck, ScriptContent, ScriptPhase } from './content.ts';
import { checkAll, unless } from './rule.ts';
import { LONGEST_PAUSE_MS, phaseBudgets, RATES, silentShare, totalSeconds } from './script-timing.ts';

/** Seconds a session may last in all. */
const SHORTEST_SECONDS = 15 * 60;
const LONGEST_SECONDS = 30 * 60;

/** Parts of its budget between which a phase may last. Who comes back needs nearly all of the time for it. */
const TOLERANCE = { least: 0.95, leastEmergence: 0.9, most: 1.05 } as const;

/** Shares of silence between which a script neither hurries nor loses its listener. */
const SILENCE = { least: 0.3, most: 0.45 } as const;

type Phases = readonly ScriptPhase[];

/**
 * H8: four phases in their order, each within its budget; no pause longer than half a minute, speech at a speed
 * that can be followed, and about a third of silence.
 */
export const h8Paced = ({ phases, durationSeconds }: ScriptContent): AssetCheck =>
  checkAll('H8', [
    phasesOutOfOrder(phases, durationSeconds),
    unless(
      durationSeconds >= SHORTEST_SECONDS && durationSeconds <= LONGEST_SECONDS,
      `lasts ${durationSeconds} s, not 15 to 30 minutes`,
    ),
    ...phasesOverBudget(phases, durationSeconds),
    pauseTooLong(phases),
    rateOutOfBounds(phases),
    silenceOutOfBounds(phases),
  ]);

/** Of H8: phases that are not the four in their order, as an objection. */
export function phasesOutOfOrder(phases: Phases, durationSeconds: number): string | null {
  const order = [...phaseBudgets(durationSeconds).keys()].join(', ');
  return unless(phases.map(({ kind }) => kind).join(', ') === order, `phases are not ${order}`);
}

/** Of H8: what is wrong with the length of each phase, as estimated and as stated. */
export function phasesOverBudget(phases: Phases, durationSeconds: number): (string | null)[] {
  const budgets = phaseBudgets(durationSeconds);
  return phases.map((phase) => misfit(phase, budgets.get(phase.kind) ?? 0));
}

/** Of H8: a silence in which a listener wonders whether the voice is gone, as an objection. */
export const pauseTooLong = (phases: Phases): string | null =>
  unless(
    phases.every(({ segments }) => segments.every(({ pauseAfterMs }) => pauseAfterMs <= LONGEST_PAUSE_MS)),
    'a pause of more than 30 s',
  );

/** Of H8: speech too slow or too fast to be followed with closed eyes, as an objection. */
export function rateOutOfBounds(phases: Phases): string | null {
  const rates = phases.flatMap(({ segments }) => segments.map(({ rate }) => rate));
  const wrong = rates.find((rate) => rate < RATES.slowest || rate > RATES.fastest);
  return wrong === undefined
    ? null
    : `speech at a rate of ${wrong}; ${RATES.slowest} to ${RATES.fastest} are right`;
}

/** Of H8: too much silence, or too little, as an objection. */
export function silenceOutOfBounds(phases: Phases): string | null {
  const silence = silentShare(phases);
  return unless(
    silence >= SILENCE.least && silence <= SILENCE.most,
    `${Math.round(silence * 100)} % silence`,
  );
}

function misfit({ kind, segments, durationSeconds }: ScriptPhase, budget: number): string | null {
  const estimate = totalSeconds(segments);
  const least = budget * (kind === 'emergence' ? TOLERANCE.leastEmergence : TOLERANCE.least);
  const isWithin = (seconds: number): boolean => seconds >= least && seconds <= budget * TOLERANCE.most;
  if (!isWithin(estimate)) return `${kind} takes ${Math.round(estimate)} s of ${budget} s`;
  return isWithin(durationSeconds) ? null : `${kind} is said to take ${durationSeconds} s of ${budget} s`;
}
