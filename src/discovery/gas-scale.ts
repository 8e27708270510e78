/**
 * How a Goal Attainment Scale is to be built, as checks that say in words what is amiss. After Marson's
 * construction rules; that any level may be the one at intake needs no check.
 */
import type { GasLevel } from './findings.ts';
import { rangeIn, rangesMeet } from './gas-range.ts';

/** A scale as it is drawn up; a level that is left blank is missing or has no words. */
export interface DraftScale {
  /** The one variable that the scale measures, such as `evenings a week without wine`. */
  readonly indicator: string;
  readonly levels: readonly { readonly level: GasLevel; readonly description: string }[];
  /** Calendar date `YYYY-MM-DD` that the levels are described for; null when none is named. */
  readonly targetDate: string | null;
}

/** One rule that scales are checked against. */
export interface ScaleCheck {
  /** Identifier of the rule, such as `G3`. */
  readonly rule: string;
  readonly isPassed: boolean;
  /** What is amiss and how to mend it; null when the rule holds. */
  readonly detail: string | null;
  /** The levels at fault; empty when it is not about single levels. */
  readonly levels: readonly GasLevel[];
}

const LEVELS: readonly GasLevel[] = [-2, -1, 0, 1, 2];

/** Words that compare without saying with what, so that two people would rate differently. */
const VAGUE =
  /^(?:(?:a (?:bit|little|lot)|much|somewhat|slightly|even|far|clearly|generally) )*(?:better|worse|more|less|improved|improvement|progress|some progress|good|bad|fine|ok|okay|as expected|(?:more|less|better|worse) than (?:expected|before|now|today|at (?:the )?start))(?: than (?:expected|before|now|today|at (?:the )?(?:start|beginning)))?[.!]?$/i;

/** Words that leave nothing above, or nothing below. */
const UTMOST = /\b(?:always|every single|perfect(?:ly)?|completely|100 ?%|without exception)(?!\w)/i;
const LEAST = /\b(?:never|not at all|not once|nothing at all|0 ?%)(?!\w)/i;

const JOINED = /\b(?:and|as well as|plus)\b|[&;+]/i;

/** Checks one scale. @returns one check for each rule, also for those that hold */
export function scaleChecks(scale: DraftScale): readonly ScaleCheck[] {
  const filled = new Map(
    scale.levels.flatMap(({ level, description }) =>
      description.trim() === '' ? [] : [[level, description.trim()] as const],
    ),
  );
  return [
    check('G1', tooFewLevels(filled)),
    check('G2', neighbouringBlanks(filled)),
    check('G3', severalVariables(scale.indicator)),
    check('G4', ...overlapping(filled)),
    check('G5', ...vague(filled)),
    check('G6', outOfReach(filled.get(0))),
    check('G7', undated(scale.targetDate)),
  ];
}

/** A goal's place among all scales of one person. */
export interface ScaleOfPerson {
  /** Share in the score; null when the person gave none. */
  readonly weight: number | null;
  /** Whether the person worded it. */
  readonly isOwnWording: boolean;
  /** Who worded it otherwise; null when nobody is named. */
  readonly wordedBy: string | null;
}

/** Checks all scales of one person together. */
export function scaleSetChecks(scales: readonly ScaleOfPerson[]): readonly ScaleCheck[] {
  const weighted = scales.filter(({ weight }) => weight !== null).length;
  const hasSources = scales.every(({ isOwnWording, wordedBy }) => isOwnWording || wordedBy !== null);
  return [
    check(
      'G8',
      scales.length >= 2 ? null : 'A score needs at least 2 scales, better 3: ask for another goal.',
    ),
    check(
      'G9',
      weighted === 0 || weighted === scales.length
        ? null
        : 'Some scales are weighted and some are not: weight all or none.',
    ),
    check('G10', hasSources ? null : 'A scale is not in the person’s words: name who worded it.'),
  ];
}

type Filled = ReadonlyMap<GasLevel, string>;

function tooFewLevels(filled: Filled): string | null {
  const isEnough = filled.has(0) && (filled.has(-1) || filled.has(-2)) && (filled.has(1) || filled.has(2));
  return isEnough ? null : 'Describe at least three levels: 0, one below it and one above.';
}

function neighbouringBlanks(filled: Filled): string | null {
  const isBlank = (level: GasLevel | undefined) => level !== undefined && !filled.has(level);
  const isGap = LEVELS.some((level, at) => isBlank(level) && isBlank(LEVELS[at + 1]));
  return isGap ? 'Two levels next to each other are blank: describe one of them.' : null;
}

function severalVariables(indicator: string): string | null {
  if (indicator.trim() === '') return 'Name the one thing that the scale measures.';
  return JOINED.test(indicator) ? 'A scale measures one thing: make two scales of this one.' : null;
}

/** The first two levels that could both be true at once. */
function overlapping(filled: Filled): [string | null, ...GasLevel[]] {
  for (const [at, low] of LEVELS.entries()) {
    for (const high of LEVELS.slice(at + 1)) {
      const [one, other] = [filled.get(low), filled.get(high)];
      if (one === undefined || other === undefined || !canBothHold(one, other)) continue;
      return [`Levels ${low} and ${high} overlap: word them so that only one can be true.`, low, high];
    }
  }
  return [null];
}

function canBothHold(one: string, other: string): boolean {
  if (plain(one) === plain(other)) return true;
  const [range, next] = [rangeIn(one), rangeIn(other)];
  return range !== null && next !== null && range.unit === next.unit && rangesMeet(range, next);
}

function vague(filled: Filled): [string | null, ...GasLevel[]] {
  const levels = LEVELS.filter((level) => VAGUE.test(filled.get(level) ?? ''));
  if (levels.length === 0) return [null];
  return [`Level ${levels.join(', ')} is vague: say what could be seen or counted.`, ...levels];
}

function outOfReach(expected: string | undefined): string | null {
  if (expected && UTMOST.test(expected)) return 'Level 0 leaves nothing better: expect a little less.';
  return expected && LEAST.test(expected) ? 'Level 0 leaves nothing worse: expect a little more.' : null;
}

function undated(targetDate: string | null): string | null {
  return targetDate === null ? 'Name the date that the levels are described for.' : null;
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

function check(rule: string, detail: string | null, ...levels: GasLevel[]): ScaleCheck {
  return { rule, isPassed: detail === null, detail, levels };
}
