/** What people say when they name a goal: wish, need, intention, attempt. */
import { type Clause, isDenied, isSaidByOthers, isSubordinate } from './clause.ts';
import { baseOfGerund, withBaseVerb } from './gerund.ts';
import { GOAL_WORDINGS, type GoalForm } from './goal-wording.ts';
import { shortened, trimmedClause } from './spoken-text.ts';
import { verbPhraseOf } from './verb-phrase.ts';

/** Something said that has the shape of a goal; whether it is one is judged elsewhere. */
export interface GoalPhrase {
  readonly clause: Clause;
  /** The words that open the statement, such as `I want to`. */
  readonly opening: string;
  /** What is wanted: a verb phrase, a noun phrase, or for `stop` a gerund phrase. */
  readonly content: string;
  readonly form: GoalForm;
  /** How plainly the wording says "this is my goal", from 0 to 1. */
  readonly plainness: number;
}

/** Nouns worth wanting begin like this; "a coffee" or "him" do not. */
const THING =
  /^(?:(?:just|some|a bit|a little|to have) )*(?:(?:a |an |my )?(?:more|less|better|fewer|healthier|happier|calmer|stronger|bigger|good|proper|real|new|normal|regular|steady|healthy|different|restful|clear) \w+|peace|balance|confidence|freedom|my (?!money )(?:\w+ ){1,3}back|control|enough \w+|a (?:promotion|career|degree|routine|family|job|relationship|child|baby)|energy|time for|help with \w+|support with \w+)/i;

/** The goal-shaped phrase in a clause, if it has one. */
export function goalPhraseIn(clause: Clause): GoalPhrase | null {
  if (clause.isQuestion || clause.isReported) return null;
  for (const { pattern, opening, form, plainness } of GOAL_WORDINGS) {
    const match = pattern.exec(clause.text);
    if (!match) continue;
    const before = clause.text.slice(0, match.index);
    if (isSubordinate(before) || isSaidByOthers(before) || isDenied(before) || isPassedOn(clause)) continue;
    const rest = clause.text.slice(match.index + match[0].length);
    const phrase = phraseFrom(rest, match[0], { opening, form });
    if (phrase) return { clause, plainness, ...phrase };
  }
  return null;
}

/** "He told me about the test, so that I should …": the clause before has handed it to somebody else. */
function isPassedOn({ text, sentence }: Clause): boolean {
  return /^(?:so )?that\b/i.test(text) && isSaidByOthers(sentence.slice(0, sentence.indexOf(text)).trim());
}

type Worded = Pick<GoalPhrase, 'opening' | 'content' | 'form'>;

function phraseFrom(rest: string, said: string, { opening, form }: Omit<Worded, 'content'>): Worded | null {
  const content = shortened(verbPhraseOf(rest), 120);
  if (
    content === '' ||
    /^(?:you|him|her|them|it|that|this|someone|somebody|people|everyone)\b/i.test(content)
  )
    return null;
  if (opening === 'I want help with') return helpFrom(content);
  if (form === 'thing') return thingFrom(content, opening);
  if (form === 'stop') return stopFrom(content, said, opening);
  if (opening === 'I wish I were') return { opening: 'I wish I were', content: `be ${content}`, form };
  if (opening === 'I am thinking about') {
    const base = withBaseVerb(content);
    return base === null ? null : { opening, content: base, form };
  }
  return isVerbLike(content) ? { opening, content, form } : null;
}

function thingFrom(content: string, opening: string): Worded | null {
  const gerund = /^(?:being able to )?(?=\w)/.exec(content);
  const ability = content.replace(/^being able to /i, '');
  if (gerund && ability !== content) return { opening: 'I want to', content: ability, form: 'deed' };
  const base = /^\w+ing\b/i.test(content) && opening === 'I want' ? withBaseVerb(content) : null;
  if (base !== null && !/^(?:morning|evening|something|nothing|anything|everything)/i.test(content)) {
    return { opening: 'I want to', content: base, form: 'deed' };
  }
  // "I want my son to …" is a wish about somebody else.
  if (!THING.test(content) || /^my \w+(?: \w+)? to\b/i.test(content)) return null;
  return { opening, content: content.replace(/^(?:just|to have) /i, ''), form: 'thing' };
}

/** "I need help in quitting" names the deed; "help with my sleep" names a thing to have help with. */
function helpFrom(content: string): Worded | null {
  const base = withBaseVerb(content);
  if (base !== null) return { opening: 'I want to', content: base, form: 'deed' };
  if (/^(?:my|the|with) /i.test(content))
    return { opening: 'I want', content: `help with ${content}`, form: 'thing' };
  return isVerbLike(content) ? { opening: 'I want to', content, form: 'deed' } : null;
}

/** "don't want to be so tired any more" → stop being so tired. */
function stopFrom(content: string, said: string, opening: string): Worded | null {
  const state = /\bwant to (be|feel) $/i.exec(said)?.[1];
  if (
    state !== undefined &&
    !/\b(?:any ?more|any longer|all the time|every (?:day|night|time)|so)\b/i.test(content)
  )
    return null;
  const gerund = state === undefined ? '' : `${state}ing `;
  const phrase = trimmedClause(
    `${gerund}${content}`.replace(/,.*$/, '').replace(/,? \b(?:any ?more|any longer)\b/gi, ''),
  );
  return /^\w+ing\b/i.test(phrase) ? { opening, content: phrase, form: 'stop' } : null;
}

/** Words that cannot begin a verb phrase. */
const NOT_A_VERB =
  /^(?:the|a|an|my|your|his|her|their|our|this|that|these|those|it|I|he|she|they|we|and|or|but|in|on|at|with|for|of|is|was|are|as|so|because|more|less|um|no|yes|never|been|something|what|where|get get)\b/i;

function isVerbLike(content: string): boolean {
  return !NOT_A_VERB.test(content) && baseOfGerund(content.split(' ')[0] ?? '') === null
    ? true
    : /^(?:bring|sing|swing|cling|fling|ring)\b/i.test(content);
}

/** The goal as one clause in the first person, at most `limit` characters. */
export function goalStatement({ opening, content, form }: Worded, limit: number): string {
  const said = form === 'deed' && opening === 'I wish I were' ? content.replace(/^be /i, '') : content;
  if (opening === 'I am thinking about') return shortened(`I want to ${said}`, limit);
  return shortened(`${opening} ${said}`, limit);
}
