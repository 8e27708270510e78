/** How a rule reports, and which rules an asset must keep. */
import type { AssetCheck } from './content.ts';

/** Rules that make an asset better but do not keep it from being used. All others must hold. */
const SHOULD: ReadonlySet<string> = new Set(['A11', 'A12', 'P7', 'V7', 'C6', 'W2', 'W4']);

/** The checks that failed although their rule must hold. */
export const brokenMustRules = (checks: readonly AssetCheck[]): AssetCheck[] =>
  checks.filter(({ rule, isPassed }) => !isPassed && !SHOULD.has(rule));

/** The outcome of a rule: broken exactly when there is an objection. */
export const check = (rule: string, objection: string | null | undefined): AssetCheck => ({
  rule,
  isPassed: objection === null || objection === undefined,
  detail: objection ?? null,
});

/** The outcome of a rule against which several things can be said. */
export function checkAll(rule: string, objections: readonly (string | null)[]): AssetCheck {
  const wrong = objections.filter((each) => each !== null);
  return check(rule, wrong.length === 0 ? null : wrong.join('; '));
}

/** The objection, if it holds. */
export const unless = (isKept: boolean, objection: string): string | null => (isKept ? null : objection);

/** Marks what was written for somebody who has named no goal. */
export const STARTER_PLAN = 'part of a general starter plan: no goal was named';

/** The outcome of the rule that an asset serves a goal; says so when there is none to serve. */
export const checkLink = (rule: string, hasGoals: boolean, isLinked: boolean): AssetCheck =>
  hasGoals
    ? check(rule, unless(isLinked, 'serves no goal of the person'))
    : { rule, isPassed: true, detail: STARTER_PLAN };
