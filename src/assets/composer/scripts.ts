/** Composes the three hypnosis sessions of a plan, without a model: the same three for the same brief. */
import type { PersonBrief, ScriptContent, ScriptPhase } from '../content.ts';
import { spokenText } from '../hypnosis-script.ts';
import { phaseBudgets } from '../script-timing.ts';
import { type Chance, seeded } from './seeded.ts';
import { deepening } from './session-deepening.ts';
import { emergence } from './session-emergence.ts';
import { waysIn } from './session-inductions.ts';
import { type Line, phaseOf, say } from './session-line.ts';
import { SAFETY_NOTE, SAFETY_SENTENCE, STATEMENT } from './session-safety-words.ts';
import { WELCOME } from './session-suggestion-words.ts';
import { suggestions } from './session-suggestions.ts';
import { type SessionTheme, themes } from './session-themes.ts';

/** Length of a session: 5 minutes to settle in, 3 to go deeper, 10 of suggestions, 2 to come back. */
const SESSION_SECONDS = 20 * 60;

/** Speeds of the suggestions, by manner. */
const SUGGESTION_RATE: Readonly<Record<PersonBrief['tone'], number>> = {
  calm: 0.8,
  direct: 0.86,
  energetic: 0.88,
  warm: 0.82,
};

/** When in the day a session is best, and what it does to somebody's energy. */
const USE = {
  anxiety_relief: { optimalTimeOfDay: 'evening', energyLevel: 'calm' },
  confidence_building: { optimalTimeOfDay: 'morning', energyLevel: 'energizing' },
  deep_change: { optimalTimeOfDay: 'evening', energyLevel: 'calm' },
} as const;

/**
 * Three sessions of twenty minutes, one of each kind; no deep change for whom something weighs on.
 *
 * @returns a deep change, an anxiety relief and a confidence building, each for a goal and its beliefs
 */
export function composeScripts(brief: PersonBrief): ScriptContent[] {
  const dealt = themes(brief, seeded(brief.seed, 'sessions'));
  const fit = dealt.filter(({ kind }) => !brief.isDistressed || kind !== 'deep_change');
  const ways = waysIn(seeded(brief.seed, 'ways in').shuffle);
  return fit.map((theme, at) => {
    const phases = phasesOf(theme, brief, { chance: seeded(brief.seed, theme.kind), wayIn: ways[at] ?? [] });
    return {
      type: 'script',
      sessionKind: theme.kind,
      title: `${theme.title} ${theme.place.where}`,
      content: spokenText(phases),
      goalId: theme.goal?.id ?? null,
      beliefIds: theme.beliefs.map(({ id }) => id),
      durationSeconds: SESSION_SECONDS,
      safetyNote: SAFETY_NOTE,
      phases,
      ...USE[theme.kind],
    };
  });
}

function phasesOf(
  theme: SessionTheme,
  brief: PersonBrief,
  { chance, wayIn }: { chance: Chance; wayIn: readonly Line[] },
): ScriptPhase[] {
  const welcome = [SAFETY_SENTENCE, STATEMENT, WELCOME[brief.tone]].map(say);
  const lines: Readonly<Record<ScriptPhase['kind'], readonly Line[]>> = {
    induction: [...welcome, ...wayIn],
    deepening: deepening(theme.place),
    suggestion: suggestions(theme, brief, chance),
    emergence: emergence(theme.kind, brief.tone),
  };
  const suggestionRate = SUGGESTION_RATE[brief.tone];
  const rates = {
    induction: [0.88, 0.84],
    deepening: [0.84, 0.78],
    suggestion: [suggestionRate, suggestionRate],
    // Whoever comes back hears it in the voice too.
    emergence: [0.9, 1],
  } as const;
  return [...phaseBudgets(SESSION_SECONDS)].map(([kind, seconds]) =>
    phaseOf(lines[kind], { kind, seconds, rate: rates[kind] }),
  );
}
