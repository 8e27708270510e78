/** What people say when they name a goal: wish, need, intention, attempt. */
import { type Clause, isSaidByOthers, isSubordinate } from './clause.ts';
import { baseOfGerund, withBaseVerb } from './gerund.ts';
import { shortened, trimmedClause } from './spoken-text.ts';
import { verbPhraseOf } from './verb-phrase.ts';

/** How a goal was worded: a deed, a thing to have, or something to leave off. */
export type GoalForm = 'deed' | 'thing' | 'stop';

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

interface Wording {
  readonly pattern: RegExp;
  readonly opening: string;
  readonly form: GoalForm;
  readonly plainness: number;
}

const ADVERB =
  '(?:(?:really|just|also|still|definitely|honestly|actually|do|would|probably|always|only|truly|so|badly|desperately|ultimately|mainly|mostly|eventually|finally|now|maybe|first|at least|certainly|absolutely|simply|very much|even|kind of|guess I|currently) )*';
const I_AM = `I(?:'m| am) ${ADVERB}`;
const MY_GOAL =
  "(?:my|one|the|a|another|our)(?: \\w+){0,3} (?:goal|aim|dream|hope|plan|wish|priority|target|ambition)s?(?: for \\w+(?: \\w+)?| here| right now)?(?: is|'s| would be| was| are)(?: just| really| simply)?";

function wording(source: string, opening: string, plainness: number, form: GoalForm = 'deed'): Wording {
  return { pattern: new RegExp(`(?<![\\w'])${source} (?=\\S)`, 'i'), opening, form, plainness };
}

/** Tried in this order; the first that fits a clause decides. */
const WORDINGS: readonly Wording[] = [
  wording(`${MY_GOAL} to(?: be able to)?`, 'I want to', 1),
  wording(
    `(?:what|the (?:one |main |only )?thing) I ${ADVERB}(?:want|would like|need)(?: most| more than anything)? is to`,
    'I want to',
    0.95,
  ),
  wording(
    `(?:what|the (?:one |main |only )?thing) I ${ADVERB}(?:want|would like|need)(?: most)? is`,
    'I want',
    0.8,
    'thing',
  ),
  wording(
    `I ${ADVERB}(?:do not|don't) ${ADVERB}want to (?:keep|continue|go on|be|feel)`,
    'I want to stop',
    0.55,
    'stop',
  ),
  wording(
    `I ${ADVERB}want to (?:stop|quit|give up)(?! (?:my|the|all|it|that|this)\\b)(?= \\w+ing\\b)`,
    'I want to stop',
    0.85,
    'stop',
  ),
  wording(
    `I ${ADVERB}(?:need|have|ought) to (?:stop|quit|give up)(?= \\w+ing\\b)`,
    'I need to stop',
    0.75,
    'stop',
  ),
  wording(
    `I(?:'d| would) ${ADVERB}(?:like|love) to (?:stop|quit|give up)(?= \\w+ing\\b)`,
    'I would like to stop',
    0.85,
    'stop',
  ),
  wording(
    `${I_AM}(?:sick and tired|sick|tired|fed up) (?:of|with)(?= \\w+ing\\b)`,
    'I want to stop',
    0.4,
    'stop',
  ),
  wording(`I ${ADVERB}want to`, 'I want to', 0.85),
  wording(`I(?:'d| would) ${ADVERB}(?:like|love) ${ADVERB}to`, 'I would like to', 0.85),
  wording(`I(?:'d| would) ${ADVERB}(?:like|love) it if I could`, 'I would like to', 0.75),
  wording(`I ${ADVERB}wish (?:that )?I (?:could|was able to|were able to)`, 'I wish I could', 0.7),
  wording(`I ${ADVERB}wish (?:that )?I (?:was|were)`, 'I wish I were', 0.6),
  wording(
    `I(?:'m| am| was|'ve been)? ${ADVERB}hop(?:e|ing) (?:to|I can|that I can|I could)`,
    'I hope to',
    0.75,
  ),
  wording(`I(?:'ve| have) (?:always |long |been )*(?:wanted|wanting|meaning) to`, 'I want to', 0.7),
  wording(`I(?:'ve| have) (?:just |finally |now )?decided to`, 'I have decided to', 0.85),
  wording(`I(?:'m| am) (?:here|coming here) (?:because I want |because I need )?to`, 'I want to', 0.7),
  wording(`I ${ADVERB}need(?: some| your)? (?:help|support|advice) (?:to|in)`, 'I want to', 0.75),
  wording(`I ${ADVERB}need to`, 'I need to', 0.7),
  wording(`I(?:'ve| have)? ${ADVERB}(?:got|have) to`, 'I have to', 0.5),
  wording(`I ${ADVERB}(?:should|ought to|must)(?: probably| really| definitely)*`, 'I should', 0.45),
  wording(`I(?:'d| had) better`, 'I should', 0.4),
  wording(`${I_AM}(?:trying|working)(?: really| so)*(?: hard)? to`, 'I am trying to', 0.55),
  wording(`${I_AM}(?:determined|committed|keen|eager|planning|looking|aiming) to`, 'I want to', 0.75),
  wording(`${I_AM}(?:ready|willing|prepared) to`, 'I am ready to', 0.6),
  wording(
    `(?:it(?:'s| is| would be|'d be)|that(?:'s| would be)) ${ADVERB}(?:important|crucial|great|nice|good|wonderful|lovely|amazing) (?:for me |to me )?(?:to|if I could|just to)(?: be able to)?`,
    'I would like to',
    0.55,
  ),
  wording(`it(?:'s| is) (?:really |about )?time (?:for me )?to`, 'I want to', 0.6),
  wording(
    `${I_AM}(?:thinking|thought) (?:about|of)(?= \\w+ing\\b)|I(?:'ve| have) been thinking (?:about|of)(?= \\w+ing\\b)|I(?:'d| would) ${ADVERB}consider(?= \\w+ing\\b)`,
    'I am thinking about',
    0.4,
  ),
  wording(`${I_AM}going to`, 'I am going to', 0.5),
  wording(`I(?:'ll| will) ${ADVERB}`.trimEnd(), 'I will', 0.35),
  wording(`(?:${MY_GOAL})`, 'I want', 0.75, 'thing'),
  wording(`I ${ADVERB}(?:want|need|wish for|wish I had)`, 'I want', 0.6, 'thing'),
  wording(`I(?:'d| would) ${ADVERB}(?:like|love)(?: to have)?`, 'I would like', 0.65, 'thing'),
];

/** Nouns worth wanting begin like this; "a coffee" or "him" do not. */
const THING =
  /^(?:(?:just|some|a bit|a little|to have) )*(?:(?:a |an |my )?(?:more|less|better|fewer|healthier|happier|calmer|stronger|bigger|good|proper|real|new|normal|regular|steady|healthy|different|restful|clear) \w+|peace|balance|confidence|freedom|my (?:\w+ ){1,3}back|control|enough \w+|a (?:promotion|career|degree|routine|family|job|relationship|child|baby)|energy|time for|change|help with \w+|support with \w+)/i;

/** The goal-shaped phrase in a clause, if it has one. */
export function goalPhraseIn(clause: Clause): GoalPhrase | null {
  if (clause.isQuestion || clause.isReported) return null;
  for (const { pattern, opening, form, plainness } of WORDINGS) {
    const match = pattern.exec(clause.text);
    if (!match) continue;
    const before = clause.text.slice(0, match.index);
    if (isSubordinate(before) || isSaidByOthers(before)) continue;
    const rest = clause.text.slice(match.index + match[0].length);
    const phrase = phraseFrom(rest, match[0], { opening, form });
    if (phrase) return { clause, plainness, ...phrase };
  }
  return null;
}

type Worded = Pick<GoalPhrase, 'opening' | 'content' | 'form'>;

function phraseFrom(rest: string, said: string, { opening, form }: Omit<Worded, 'content'>): Worded | null {
  const content = shortened(verbPhraseOf(rest), 120);
  if (
    content === '' ||
    /^(?:you|him|her|them|it|that|this|someone|somebody|people|everyone)\b/i.test(content)
  )
    return null;
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

/** "don't want to be so tired any more" → stop being so tired. */
function stopFrom(content: string, said: string, opening: string): Worded | null {
  const state = /\bwant to (be|feel) $/i.exec(said)?.[1];
  if (
    state !== undefined &&
    !/\b(?:any ?more|any longer|all the time|every (?:day|night|time)|so)\b/i.test(content)
  )
    return null;
  const gerund = state === undefined ? '' : `${state}${state === 'feel' ? 'ing' : 'ing'} `;
  const phrase = trimmedClause(`${gerund}${content}`.replace(/,? \b(?:any ?more|any longer)\b/gi, ''));
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
