/**
 * Words that turn a helpful sentence into its opposite: what is denied, feared, put off or promised. One list,
 * used to judge affirmations and to see whether somebody's own words can stand in one.
 */

/** What a pattern finds and how the rule that forbids it calls it. */
export interface Unhelpful {
  readonly rule: 'A2' | 'A3' | 'A6' | 'A7' | 'A13';
  readonly pattern: RegExp;
  readonly remedy: string;
}

const FUTURE =
  /\b(?:will|won't|shall|going to|gonna|someday|some day|one day(?! at a time)|would|if only|tomorrow|eventually|I'll|it'll|you'll|they'll|we'll|I'd)\b/iu;

const NEGATION =
  /\b(?:not|no|none|nor|neither|nobody|nowhere|never|no longer|without|stop\w*|quit\w*|avoid\w*|cannot|hardly|barely|cease\w*|refus\w+|\w+n't)\b/iu;

/** Names of what people fear or despise in themselves. */
const FEARED =
  /\b(?:afraid|anxi\w+|ashamed|awful|coward\w*|crav(?:e|es|ing|ings)|depress\w+|desperate|disappoint\w*|disaster\w*|doubts?|dread\w*|dumb|embarrass\w*|fail(?:s|ed|ing|ures?)?|fears?|fearful|fraud|frightened|guilt\w*|hate[sd]?|hopeless\w*|humiliat\w*|idiot|impos[te]+rs?|inadequate|incompetent|insecur\w+|insomnia|laz[yi]\w*|lonel\w+|losers?|mess(?:ed|ing)?|miserable|nervous\w*|overwhelm\w*|overweight|pains?|painful|panic\w*|pathetic|petrified|procrastinat\w+|relaps\w+|scared|shame\w*|stress\w*|struggl\w+|stuck|stupid|suck\w*|suffer\w*|terrible|terrified|tired|ugly|unlovable|useless|weak\w*|worr(?:y|ies|ied|ying)|worse|worst|worthless|wrong)\b/iu;

const ABSOLUTE = /\b(?:always|never|every|perfect\w*|complete(?:ly)?|all|nothing|effortless\w*)\b/iu;

const PROMISE =
  /\b(?:heal(?:s|ed|ing)?|cures?|cured|wealth\w*|rich(?:es)?|millionaire|abundance|guarantee\w*|destin\w+|manifest\w*|attract(?:s|ing)? (?:money|success|love|wealth)|(?:money|success|love|wealth) flows|(?:everyone|everybody|people|they|others) (?:love|like|respect|admire|follow|obey|listen to)s? me|symptoms?|disease|illness|medication|diagnos\w+|therap\w+)\b/iu;

const RANK =
  /\b(?:(?:better|stronger|smarter|more \w+|less \w+|faster|braver|calmer) than (?:\w+ )?(?:others?|anyone|anybody|everyone|everybody|people|most|him|her|them|my \w+)|superior|the best|number one|ahead of (?:others|everyone)|outshine|envy)\b/iu;

/** Each kind of unhelpful word, by the rule that forbids it. */
export const UNHELPFUL: readonly Unhelpful[] = [
  { rule: 'A2', pattern: FUTURE, remedy: 'say what is so now' },
  { rule: 'A3', pattern: NEGATION, remedy: 'say what is there instead' },
  { rule: 'A3', pattern: FEARED, remedy: 'name what is wanted, and leave out what is feared' },
  { rule: 'A6', pattern: ABSOLUTE, remedy: 'leave room for an ordinary day' },
  { rule: 'A7', pattern: PROMISE, remedy: 'speak of what the person does' },
  { rule: 'A13', pattern: RANK, remedy: 'leave out the comparison with others' },
];

/** Whether somebody's words can stand in a sentence that helps. */
export const isHelpful = (text: string): boolean => !UNHELPFUL.some(({ pattern }) => pattern.test(text));

/** What a text promises that nobody can keep, as an objection; null when it promises nothing. */
export function promiseIn(text: string): string | null {
  const found = PROMISE.exec(text)?.[0];
  return found === undefined ? null : `says "${found}": speak of what the person does`;
}
