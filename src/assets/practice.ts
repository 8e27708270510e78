/** What makes a practice one that gets done, each rule by itself: short, cued, smaller on a bad day. */
import type { AssetCheck, PersonBrief, PracticeContent } from './content.ts';
import { check, checkLink, unless } from './rule.ts';
import { promiseIn } from './unhelpful-words.ts';

/** Shortest and longest practice, in minutes. */
const MINUTES = { least: 5, most: 15 };

const STEPS = { least: 3, most: 10 };

/** Most words of a step that somebody can keep in mind while doing it. */
const MOST_WORDS = 60;

const CUE = /\b(?:when(?:ever)?|after|before|as soon as)\b/iu;
const SHORT_VERSION = /\b(?:two|2)[- ]minutes?\b/iu;
const IF_THEN = /\bif\b[^.?!]*,\s*(?:then )?(?:I|you)\b/iu;

/** Checks a practice by the rules P1 to P7. */
export const checkPractice = (item: PracticeContent, brief: PersonBrief): AssetCheck[] => [
  p1Time(item),
  p2Cue(item),
  p3ShortVersion(item),
  p4Goal(item, brief),
  p5IfThen(item),
  p6NothingPromised(item),
  p7EasySteps(item),
];

/** P1: five to fifteen minutes, in three to ten steps that need no more time than that. */
export const p1Time = (item: PracticeContent): AssetCheck => check('P1', timeOf(item));

/**
 * P2: it names the moment to begin at: a small act becomes a habit by its cue.
 *
 * @see Lally, van Jaarsveld, Potts & Wardle (2010), European Journal of Social Psychology 40(6), 998–1009
 */
export const p2Cue = (item: PracticeContent): AssetCheck =>
  check('P2', unless(CUE.test(toldIn(item)), 'names no moment to begin at'));

/** P3: it offers a version of two minutes for a bad day, so that no day is without. */
export const p3ShortVersion = (item: PracticeContent): AssetCheck =>
  check('P3', unless(SHORT_VERSION.test(toldIn(item)), 'offers no version of two minutes'));

/** P4: it serves a goal of the person, where there is one. */
export const p4Goal = ({ goalId }: PracticeContent, { goals }: PersonBrief): AssetCheck =>
  checkLink(
    'P4',
    goals.length > 0,
    goals.some(({ id }) => id === goalId),
  );

/**
 * P5: where it sets an intention, it is an if-then plan.
 *
 * @see Gollwitzer & Sheeran (2006), Advances in Experimental Social Psychology 38, 69–119
 */
export const p5IfThen = (item: PracticeContent): AssetCheck =>
  check('P5', unless(item.kind !== 'intention_setting' || IF_THEN.test(toldIn(item)), 'has no if-then plan'));

/** P6: nothing is promised that is in nobody's hand. */
export const p6NothingPromised = (item: PracticeContent): AssetCheck =>
  check('P6', promiseIn([item.title, toldIn(item), item.writingPrompt ?? ''].join(' ')));

/** P7, recommended: each step is short enough to be kept in mind while it is done. */
export const p7EasySteps = ({ steps }: PracticeContent): AssetCheck =>
  check(
    'P7',
    unless(
      steps.every(({ instruction }) => instruction.trim().split(/\s+/u).length <= MOST_WORDS),
      `has a step of more than ${MOST_WORDS} words`,
    ),
  );

const toldIn = ({ steps }: PracticeContent): string => steps.map(({ instruction }) => instruction).join(' ');

function timeOf({ durationSeconds, steps }: PracticeContent): string | null {
  if (steps.length < STEPS.least || steps.length > STEPS.most) return `has ${steps.length} steps`;
  const minutes = durationSeconds / 60;
  if (minutes < MINUTES.least || minutes > MINUTES.most) return `takes ${minutes} minutes`;
  const filled = steps.reduce((sum, step) => sum + (step.durationSeconds ?? 0), 0);
  return unless(filled <= durationSeconds, `its steps take ${filled} of ${durationSeconds} seconds`);
}
