/** What makes an affirmation one: rules for a single sentence. */
import { allowance, isCalibrated, standingOf } from './calibration.ts';
import type { AffirmationContent, AffirmationKind, AssetCheck, PersonBrief } from './content.ts';
import { seemsEnglish } from './language.ts';
import { meaningOf, readingGrade } from './reading.ts';
import { check, unless } from './rule.ts';
import { UNHELPFUL } from './unhelpful-words.ts';

export { checkAffirmationSet } from './affirmation-set.ts';
export { brokenMustRules } from './rule.ts';

/** Fewest and most words, and most characters. */
const WORDS = { least: 4, most: 16 };
const LONGEST = 120;

/** School year that everybody can read. */
const EASIEST_GRADE = 8;

/** How each kind opens. */
const OPENINGS: Readonly<Record<AffirmationKind, RegExp>> = {
  identity: /^I(?: am|'m) (?!(?:grateful|thankful|glad)\b|\w+ing\b)/u,
  gratitude:
    /^I(?:(?: am|'m) (?:(?:grateful|thankful) (?:for|that)|glad (?:of|that))|(?: deeply| truly)? appreciate)\b/u,
  action: /^(?:I (?:take|choose)\b|(?:When|Whenever|After|Before|Once|If|On) .+, I\b)/u,
  process:
    /^(?:I(?: am|'m) (?:becoming|learning|practi[sc]ing|growing|beginning|finding|getting|building|collecting|discovering|giving|noticing)\b|I (?:grow|learn)\b|(?:Each|With each) (?:day|morning|evening|week|month|time|small step|breath)\b.*\bI\b|(?:Step by step|Little by little|Bit by bit),? I\b)/u,
};

/** What leads up to the clause that speaks of the person: the moment an action waits for, or a measure. */
const LEAD_IN =
  /^(?:(?:When|Whenever|After|Before|Once|If|On)\b[^,]*|Step by step|Little by little|Bit by bit|With each \w+),\s*/u;

/**
 * Checks one affirmation by itself: first person (A1), present (A2), without denial and fear (A3), one short
 * sentence (A4), opening of its kind (A5), no absolutes (A6), nothing promised (A7), near what is believed
 * (A10), about its goal or belief (A11), easy to read (A12), no comparison with others (A13).
 */
export function checkAffirmation(item: AffirmationContent, brief: PersonBrief): AssetCheck[] {
  const { content, kind } = item;
  const [firstClause = ''] = content.replace(LEAD_IN, '').split(',');
  return [
    check('A1', unless(/\b(?:I|me|my)\b/u.test(firstClause), 'the first clause says neither "I" nor "my"')),
    ...['A2', 'A3'].map((rule) => check(rule, unhelpfulWord(rule, content))),
    check('A4', shapeOf(content)),
    check('A5', unless(OPENINGS[kind].test(content), `does not open as ${kind} does`)),
    ...['A6', 'A7'].map((rule) => check(rule, unhelpfulWord(rule, content))),
    calibrationOf(item, brief),
    subjectOf(item, brief),
    check('A12', unless(readingGrade(content) <= EASIEST_GRADE, `reading grade above ${EASIEST_GRADE}`)),
    check('A13', unhelpfulWord('A13', content)),
  ];
}

function unhelpfulWord(rule: string, content: string): string | null {
  for (const unhelpful of UNHELPFUL) {
    const found = unhelpful.rule === rule ? unhelpful.pattern.exec(content)?.[0] : undefined;
    if (found !== undefined) return `says "${found}": ${unhelpful.remedy}`;
  }
  return null;
}

function shapeOf(content: string): string | null {
  const words = content.trim().split(/\s+/u).length;
  if (words < WORDS.least || words > WORDS.most) {
    return `has ${words} words; ${WORDS.least} to ${WORDS.most} are right`;
  }
  if (content.length > LONGEST) return `has ${content.length} characters; ${LONGEST} are the most`;
  return unless(/^[^.!?]+\.$/u.test(content), 'is not one sentence with a full stop');
}

/** Says what was allowed when the person is met halfway, so that a reader knows why. */
function calibrationOf(item: AffirmationContent, brief: PersonBrief): AssetCheck {
  const standing = standingOf(item, brief);
  const allowed = allowance(standing);
  const where = `level ${standing.level}, helpful belief held at ${standing.endorsement.toFixed(2)}`;
  if (!isCalibrated(item, allowed)) return check('A10', `too bold for ${where}`);
  const isHalfway = item.kind === 'identity' && allowed.identity !== 'plain';
  return {
    rule: 'A10',
    isPassed: true,
    detail: isHalfway ? `in the ${allowed.identity} form: ${where}` : null,
  };
}

/** A goal in another language has no words to share; that is said instead. */
function subjectOf(item: AffirmationContent, brief: PersonBrief): AssetCheck {
  const goal = brief.goals.find(({ id }) => id === item.goalId);
  if (goal && !seemsEnglish(goal.statement)) {
    return {
      rule: 'A11',
      isPassed: true,
      detail: 'the goal is in another language; its area of life is spoken of',
    };
  }
  return check('A11', unless(isOnSubject(item, brief), 'uses no word of its goal or belief'));
}

function isOnSubject(
  { content, goalId, beliefIds, countersBeliefId }: AffirmationContent,
  brief: PersonBrief,
): boolean {
  const about = [
    ...brief.goals.filter(({ id }) => id === goalId).map(({ statement }) => statement),
    ...brief.beliefs
      .filter(({ id }) => id === countersBeliefId || beliefIds.includes(id))
      .flatMap(({ statement, reframe }) => [statement, reframe ?? '']),
  ].join(' ');
  const sought = meaningOf(about);
  return sought.size === 0 || [...meaningOf(content)].some((word) => sought.has(word));
}
