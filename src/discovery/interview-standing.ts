/** Where someone places themselves on the guide's ruler for today, added to what was found. */
import { numberValue } from './extractor/number-word.ts';
import type { Findings, GasLevel, GoalFinding, Quote } from './findings.ts';
import { isNamedIn } from './interview-ruler.ts';
import { answersTo, type Turn } from './interview-turn.ts';

/** A place on the ruler, 0 for "not at all" and 10 for "just as I wish". */
export interface Standing {
  readonly place: number;
  readonly quote: Quote;
}

const PLACE = /(?<![\w.])(?:\d{1,2}|zero|one|two|three|four|five|six|seven|eight|nine|ten)(?![\w.]*\d|%)/gi;

/** A place for one of the goals. */
interface Placed extends Standing {
  readonly goal: GoalFinding;
}

/** The last place that was named when the guide asked for it; null when none was. */
export function standingIn(findings: Findings, turns: readonly Turn[]): Standing | null {
  return placesIn(findings, turns).at(-1) ?? null;
}

/** Each place that was named, oldest first, with the goal that the guide had asked about. */
function placesIn({ goals }: Findings, turns: readonly Turn[]): readonly Placed[] {
  const asked = turns.filter(({ author, topic }) => author === 'guide' && topic === 'standing');
  return answersTo(turns, 'standing').flatMap((said, at) => {
    const guide = asked[at];
    const goal = goals.find((each) => guide && isNamedIn(each, guide)) ?? goals[0];
    const standing = said.map(placeIn).findLast((place) => place !== null);
    return goal && standing ? [{ ...standing, goal }] : [];
  });
}

function placeIn({ id, text }: Turn): Standing | null {
  for (const [words] of text.matchAll(PLACE)) {
    const place = numberValue(words);
    if (place !== null && place <= 10) return { place, quote: { messageId: id, quote: words } };
  }
  return null;
}

/**
 * Findings with the baseline of each goal as the person placed it: nobody can be worse than "not at all", so
 * that is −2; anything above is −1, where a goal begins by convention. A baseline that was told in other words
 * stays.
 *
 * @see Turner-Stokes (2009), Clinical Rehabilitation 23(4), 362–370
 */
export function withStanding(findings: Findings, turns: readonly Turn[]): Findings {
  const places = placesIn(findings, turns);
  const goals = findings.goals.map((goal) => {
    const standing = places.findLast((place) => place.goal === goal);
    return standing && goal.isBaselineAssumed ? placed(goal, standing) : goal;
  });
  return { ...findings, goals };
}

function placed(goal: GoalFinding, { place, quote }: Standing): GoalFinding {
  const baselineLevel: GasLevel = place === 0 ? -2 : -1;
  return { ...goal, baselineLevel, isBaselineAssumed: false, evidence: [...goal.evidence, quote] };
}
