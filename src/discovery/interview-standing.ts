/** Where someone places themselves on the guide's ruler for today, added to what was found. */
import { numberValue } from './extractor/number-word.ts';
import type { Findings, GasLevel, Quote } from './findings.ts';
import { answersTo, type Turn } from './interview-turn.ts';

/** A place on the ruler, 0 for "not at all" and 10 for "just as I wish". */
export interface Standing {
  readonly place: number;
  readonly quote: Quote;
}

const PLACE = /(?<![\w.])(?:\d{1,2}|zero|one|two|three|four|five|six|seven|eight|nine|ten)(?![\w.]*\d|%)/gi;

/** The last place that was named when the guide asked for it; null when none was. */
export function standingIn(turns: readonly Turn[]): Standing | null {
  const said = answersTo(turns, 'standing').flat().toReversed();
  for (const { id, text } of said) {
    for (const [words] of text.matchAll(PLACE)) {
      const place = numberValue(words);
      if (place !== null && place <= 10) return { place, quote: { messageId: id, quote: words } };
    }
  }
  return null;
}

/**
 * Findings with the baseline of the first goal as the person placed it: nobody can be worse than "not at
 * all", so that is −2; anything above is −1, where a goal begins by convention. A baseline that was told in
 * other words stays.
 *
 * @see Turner-Stokes (2009), Clinical Rehabilitation 23(4), 362–370
 */
export function withStanding(findings: Findings, turns: readonly Turn[]): Findings {
  const standing = standingIn(turns);
  const [first, ...others] = findings.goals;
  if (!standing || !first?.isBaselineAssumed) return findings;
  const baselineLevel: GasLevel = standing.place === 0 ? -2 : -1;
  const evidence = [...first.evidence, standing.quote];
  return { ...findings, goals: [{ ...first, baselineLevel, isBaselineAssumed: false, evidence }, ...others] };
}
