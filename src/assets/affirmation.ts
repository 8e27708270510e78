/** What makes an affirmation one: the rules for a single sentence, each by itself. */
import { allowance, isCalibrated, standingOf } from './calibration.ts';
import type { AffirmationContent, AffirmationKind, AssetCheck, PersonBrief } from './content.ts';
import { seemsEnglish } from './language.ts';
import { meaningOf, readingGrade } from './reading.ts';
import { check, unless } from './rule.ts';
import { UNHELPFUL, type Unhelpful } from './unhelpful-words.ts';

export { checkAffirmationSet } from './affirmation-set.ts';
export { brokenMustRules } from './rule.ts';

/** A sentence as the rules about its words see it. */
type Sentence = Pick<AffirmationContent, 'content'>;

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

/** Checks one affirmation by itself, by the rules A1 to A7 and A10 to A13; A8, A9 and A14 are about its set. */
export function checkAffirmation(item: AffirmationContent, brief: PersonBrief): AssetCheck[] {
  return [
    a1FirstPerson(item),
    a2Present(item),
    a3NothingDenied(item),
    a4OneShortSentence(item),
    a5OpeningOfKind(item),
    a6NoAbsolutes(item),
    a7NothingPromised(item),
    a10NearBelief(item, brief),
    a11OnSubject(item, brief),
    a12EasyToRead(item),
    a13NoComparison(item),
  ];
}

/**
 * A1: the first clause speaks of the person, as "I", "my" or "me". What an action waits for ("When …,") comes
 * before that clause and may speak of anything.
 */
export function a1FirstPerson({ content }: Sentence): AssetCheck {
  const [firstClause = ''] = content.replace(LEAD_IN, '').split(',');
  return check(
    'A1',
    unless(/\b(?:I|me|my)\b/u.test(firstClause), 'the first clause says neither "I" nor "my"'),
  );
}

/** A2: it speaks of now; what "will", "would" or "someday" be is put off. */
export const a2Present = ({ content }: Sentence): AssetCheck => checkWords('A2', content);

/**
 * A3: nothing is denied, and what is feared is not named: who hears "not afraid" thinks of fear.
 *
 * @see Wegner (1994), Psychological Review 101(1), 34–52, on what becomes of a thought that is not to be thought
 */
export const a3NothingDenied = ({ content }: Sentence): AssetCheck => checkWords('A3', content);

/** A4: one sentence of 4 to 16 words and at most 120 characters, with a full stop: what can be kept in mind. */
export const a4OneShortSentence = ({ content }: Sentence): AssetCheck => check('A4', shapeOf(content));

/** A5: it opens as its kind does, so that what somebody is told of themselves is told apart from what they do. */
export const a5OpeningOfKind = ({
  content,
  kind,
}: Pick<AffirmationContent, 'content' | 'kind'>): AssetCheck =>
  check('A5', unless(OPENINGS[kind].test(content), `does not open as ${kind} does`));

/** A6: no absolutes such as "always" or "perfectly", which one ordinary day proves wrong. */
export const a6NoAbsolutes = ({ content }: Sentence): AssetCheck => checkWords('A6', content);

/** A7: nothing is promised that is in nobody's hand: healing, riches, what other people do. */
export const a7NothingPromised = ({ content }: Sentence): AssetCheck => checkWords('A7', content);

/**
 * A10: it claims no more than the person can believe now, by the calibration table. Where they are met halfway,
 * the check says so, that a reader may know why.
 *
 * @see Wood, Perunovic & Lee (2009), Psychological Science 20(7), 860–866: praise that is not believed does harm
 */
export function a10NearBelief(item: AffirmationContent, brief: PersonBrief): AssetCheck {
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

/**
 * A11, recommended: it has a word of its goal or belief. A goal in another language has no words to share; that
 * is said instead.
 */
export function a11OnSubject(item: AffirmationContent, brief: PersonBrief): AssetCheck {
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

/** A12, recommended: whoever went to school for eight years reads it with ease. */
export const a12EasyToRead = ({ content }: Sentence): AssetCheck =>
  check('A12', unless(readingGrade(content) <= EASIEST_GRADE, `reading grade above ${EASIEST_GRADE}`));

/** A13: no comparison with others: worth that hangs on being ahead is lost to whoever is faster. */
export const a13NoComparison = ({ content }: Sentence): AssetCheck => checkWords('A13', content);

/** The outcome of a rule that certain words break. */
function checkWords(rule: Unhelpful['rule'], content: string): AssetCheck {
  for (const unhelpful of UNHELPFUL) {
    const found = unhelpful.rule === rule ? unhelpful.pattern.exec(content)?.[0] : undefined;
    if (found !== undefined) return check(rule, `says "${found}": ${unhelpful.remedy}`);
  }
  return check(rule, null);
}

function shapeOf(content: string): string | null {
  const words = content.trim().split(/\s+/u).length;
  if (words < WORDS.least || words > WORDS.most) {
    return `has ${words} words; ${WORDS.least} to ${WORDS.most} are right`;
  }
  if (content.length > LONGEST) return `has ${content.length} characters; ${LONGEST} are the most`;
  return unless(/^[^.!?]+\.$/u.test(content), 'is not one sentence with a full stop');
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
