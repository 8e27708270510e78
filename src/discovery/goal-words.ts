/** What people may write about goals and beliefs, and what they are told when they may not. */
import { type FieldPath, invalid, type Refusal } from '../platform/errors.ts';
import type { GasLevel, LevelDescription } from './findings.ts';
import { scaleChecks } from './gas-scale.ts';
import { type SafetyNotice, safetyTier } from './safety.ts';

/** Longest statement of a goal or a belief, and longest level of a scale, in characters. */
const MAX_STATEMENT = 500;
const MAX_NOTE = 2_000;
const LEVELS: readonly GasLevel[] = [-2, -1, 0, 1, 2];
/** Rules of a scale without which two people could not rate alike: no overlap, nothing vague. */
const NEEDED_RULES: ReadonlySet<string> = new Set(['G4', 'G5']);

/**
 * Words that a goal, a belief or a level consists of, without space around them.
 *
 * @throws Refusal when they are blank, too long, hold bytes that are no text, or show that someone may be in
 *   danger: nothing is made of such words
 */
export function statementOf(text: string, field: FieldPath): string {
  const words = textOf(text, field, MAX_STATEMENT);
  if (words === '') throw invalid(field, 'This is blank. Say it in a few words.', { code: 'BLANK' });
  if (safetyTier(words).tier === 'critical') throw alarming(field);
  return words;
}

/**
 * Stops at what the safety gate found, where a model heard in the words what the rules did not.
 *
 * @param notice - what the gate answered to the words
 * @throws Refusal when someone may be in danger
 */
export function checkHarmless(notice: SafetyNotice | null, field: FieldPath): void {
  if (notice?.tier === 'critical') throw alarming(field);
}

function alarming(field: FieldPath): Refusal {
  return invalid(
    field,
    'What you wrote matters more than any plan, so nothing is made of it. Please talk to someone today.',
  );
}

/**
 * A remark beside a rating.
 *
 * @returns null when there is none
 * @throws Refusal when it is too long, or holds bytes that are no text
 */
export function noteOf(text: string | null): string | null {
  return text === null ? null : textOf(text, ['input', 'note'], MAX_NOTE) || null;
}

/**
 * A whole scale, from −2 to 2.
 *
 * @throws Refusal when a level is missing, named twice, blank, vague, or overlaps another
 */
export function levelsOf(asked: readonly LevelDescription[]): readonly LevelDescription[] {
  const field = ['input', 'levels'];
  const isWhole =
    asked.length === LEVELS.length && LEVELS.every((level) => asked.some((each) => each.level === level));
  if (!isWhole) throw invalid(field, 'Describe all five levels, from -2 to 2, each once.');

  const fieldOf = (at: number) => [...field, String(at), 'description'];
  const levels = asked.map(({ level, description }, at) => ({
    level,
    description: statementOf(description, fieldOf(at)),
  }));
  const scale = { indicator: '', levels, targetDate: null };
  const broken = scaleChecks(scale).find(({ rule, isPassed }) => !isPassed && NEEDED_RULES.has(rule));
  if (broken) {
    const at = levels.findIndex(({ level }) => level === broken.levels.at(-1));
    throw invalid(fieldOf(at), broken.detail ?? 'This level cannot be told from another.');
  }
  return levels.toSorted((one, other) => one.level - other.level);
}

function textOf(text: string, field: FieldPath, maximum: number): string {
  if (text.includes('\0') || !text.isWellFormed()) {
    throw invalid(
      field,
      'This holds bytes that are no text. Send it as plain Unicode without null characters.',
    );
  }
  const words = text.trim();
  if (words.length > maximum) {
    throw invalid(field, `This may have at most ${maximum} characters; it has ${words.length}. Shorten it.`, {
      code: 'TOO_LARGE',
      maximum,
    });
  }
  return words;
}
