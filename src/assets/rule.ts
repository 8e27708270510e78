/** How a rule reports, and which rules an asset must keep. */
import type { AssetCheck } from './content.ts';

/** Rules that make an asset better but do not keep it from being used. All others must hold. */
const SHOULD: ReadonlySet<string> = new Set(['A11', 'A12', 'P7', 'V7', 'C6', 'W2']);

/** The checks that failed although their rule must hold. */
export const brokenMustRules = (checks: readonly AssetCheck[]): AssetCheck[] =>
  checks.filter(({ rule, isPassed }) => !isPassed && !SHOULD.has(rule));

/** The outcome of a rule: broken exactly when there is an objection. */
export const check = (rule: string, objection: string | null | undefined): AssetCheck => ({
  rule,
  isPassed: objection === null || objection === undefined,
  detail: objection ?? null,
});

/** The objection, if it holds. */
export const unless = (isKept: boolean, objection: string): string | null => (isKept ? null : objection);
