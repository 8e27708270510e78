/** The rules of every kind of asset in one place, and which of them bind a person's own words. */
import { checkAffirmation } from './affirmation.ts';
import { clash } from './affirmation-set.ts';
import type { AssetCheck, AssetContent, PersonBrief } from './content.ts';
import { checkScript } from './hypnosis-script.ts';
import { checkPractice } from './practice.ts';
import { check } from './rule.ts';
import { checkScriptSafety } from './script-safety.ts';
import { checkVisualization } from './visualization.ts';

/**
 * Rules that keep a listener safe. They hold for a session whoever writes it: somebody who listens with closed
 * eyes cannot weigh the words. Everything else is taste or craft, and own words need neither.
 */
const BINDING: ReadonlySet<string> = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H10', 'H11']);

/** Rules about a whole set and about the person, which another wording of one asset does not touch. */
const BEYOND_WORDS: ReadonlySet<string> = new Set(['A9', 'A14', 'H9']);

/** Checks one asset by the rules of its kind. */
export function checkAsset(content: AssetContent, brief: PersonBrief): AssetCheck[] {
  switch (content.type) {
    case 'affirmation':
      return checkAffirmation(content, brief);
    case 'practice':
      return checkPractice(content, brief);
    case 'visualization':
      return checkVisualization(content, brief);
    case 'script':
      return checkScript(content, brief);
  }
}

/** What the safety of a session has against a person's own words; empty for everything else. */
export function brokenSafetyRules(content: AssetContent): AssetCheck[] {
  if (content.type !== 'script') return [];
  return checkScriptSafety(content).filter(({ rule, isPassed }) => !isPassed && BINDING.has(rule));
}

/** What an asset is known to keep after its words have changed. */
export function checksAfter(
  content: AssetContent,
  { before, brief, others }: ChangedAsset,
): readonly AssetCheck[] {
  const kept = before.filter(({ rule }) => BEYOND_WORDS.has(rule));
  if (!brief) return kept;
  const ofPlace = content.type === 'affirmation' ? [check('A8', clash(content.content, others))] : [];
  return [...checkAsset(content, brief), ...ofPlace, ...kept];
}

/** What must be known of an asset to check it again. */
interface ChangedAsset {
  /** What it was checked against before. */
  readonly before: readonly AssetCheck[];
  /** Null for an asset that was made from no findings. */
  readonly brief: PersonBrief | null;
  /** Texts of the other affirmations in use. */
  readonly others: readonly string[];
}
