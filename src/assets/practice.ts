/** What makes a practice one that gets done: short, cued, smaller on a bad day. */
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

/**
 * Checks a practice: five to fifteen minutes that its steps fill (P1), a cue to begin at (P2), a version of
 * two minutes (P3), a goal it serves (P4), an if-then plan when it sets an intention (P5), nothing promised
 * (P6), and steps that are easy to keep in mind (P7).
 *
 * @see Gollwitzer & Sheeran (2006), Advances in Experimental Social Psychology 38, 69–119, on if-then plans
 */
export function checkPractice(item: PracticeContent, brief: PersonBrief): AssetCheck[] {
  const steps = item.steps.map(({ instruction }) => instruction);
  const told = steps.join(' ');
  return [
    check('P1', timeOf(item)),
    check('P2', unless(CUE.test(told), 'names no moment to begin at')),
    check('P3', unless(SHORT_VERSION.test(told), 'offers no version of two minutes')),
    checkLink('P4', brief.goals.length > 0, servesGoal(item, brief)),
    check('P5', unless(item.kind !== 'intention_setting' || IF_THEN.test(told), 'has no if-then plan')),
    check('P6', promiseIn([item.title, told, item.writingPrompt ?? ''].join(' '))),
    check('P7', unless(steps.every(isEasy), `has a step of more than ${MOST_WORDS} words`)),
  ];
}

function timeOf({ durationSeconds, steps }: PracticeContent): string | null {
  if (steps.length < STEPS.least || steps.length > STEPS.most) return `has ${steps.length} steps`;
  const minutes = durationSeconds / 60;
  if (minutes < MINUTES.least || minutes > MINUTES.most) return `takes ${minutes} minutes`;
  const filled = steps.reduce((sum, step) => sum + (step.durationSeconds ?? 0), 0);
  return unless(filled <= durationSeconds, `its steps take ${filled} of ${durationSeconds} seconds`);
}

const servesGoal = ({ goalId }: PracticeContent, { goals }: PersonBrief): boolean =>
  goals.some(({ id }) => id === goalId);

const isEasy = (step: string): boolean => step.trim().split(/\s+/u).length <= MOST_WORDS;
