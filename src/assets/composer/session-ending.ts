/** How a session ends: fully awake and alert, or, where somebody chose that for the evening, in sleep. */
import type { PersonBrief, ScriptContent } from '../content.ts';
import { spokenText } from '../hypnosis-script.ts';
import { endsInSleep } from '../script-safety.ts';
import { phaseBudgets } from '../script-timing.ts';
import { emergence } from './session-emergence.ts';
import { phaseOf } from './session-line.ts';
import { SAFETY_NOTE, SLEEP_NOTE } from './session-safety-words.ts';
import { SLEEP_ENDING } from './session-sleep.ts';

/** Whoever comes back hears it in the voice too; whoever falls asleep, as well. */
const RATES = { awake: [0.9, 1], asleep: [0.8, 0.7] } as const;

/** The session with the end that its time of day asks for: before sleep another one than at any other time. */
export function withEnding(script: ScriptContent, tone: PersonBrief['tone']): ScriptContent {
  const isAsleep = endsInSleep(script);
  const phases = script.phases.map((phase) =>
    phase.kind === 'emergence'
      ? phaseOf(isAsleep ? SLEEP_ENDING : emergence(script.sessionKind, tone), {
          kind: phase.kind,
          seconds: phaseBudgets(script.durationSeconds).get(phase.kind) ?? phase.durationSeconds,
          rate: isAsleep ? RATES.asleep : RATES.awake,
        })
      : phase,
  );
  const safetyNote = isAsleep ? `${SLEEP_NOTE} ${SAFETY_NOTE}` : SAFETY_NOTE;
  return { ...script, phases, safetyNote, content: spokenText(phases) };
}
