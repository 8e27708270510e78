/** A person's goal or belief as pieces of grammar, so that sentences can be built around their own words. */
import type { BeliefBrief, GoalBrief } from '../content.ts';
import { isHelpful } from '../unhelpful-words.ts';
import { areaOf } from './area.ts';
import { plainWords, wordCount } from './own-words.ts';
import { baseOf, beginsWithVerb, gerundOf } from './verb.ts';

/** What a goal is about, in the first person, in lower case, without closing punctuation. */
export interface GoalPhrase {
  /** Follows "to": `speak up in our team meetings`. */
  readonly deed: string;
  /** Follows "by" or "of": `speaking up in our team meetings`. */
  readonly doing: string;
  /** Follows "about" or "with": `speaking up in our team meetings`, `more energy`. */
  readonly topic: string;
  /** Whether these are the person's own words; else they are those of the area of life. */
  readonly isOwn: boolean;
}

/** Most words of a deed that a sentence can carry. */
const MOST_WORDS = 8;

const LETTERS = /^[\p{L}\p{N}][\p{L}\p{N}' ,&%/-]*$/u;

/** How goals open; what follows is a deed. */
const TO_DO =
  /^(?:(?:so|well|um|uh|yeah|yes|ok|okay|and|but|honestly|maybe),? )*(?:my (?:\w+ )?(?:goal|aim|dream|hope|wish) is to|I(?: am|'m| have|'ve| would|'d)? (?:(?:really|just|also|still|so|always|finally|now|definitely|like|badly) )*(?:(?:want(?:ed)?|wanna|like|love|need|have|hope|wish|try|trying|hoping|ready|decided|determined|planning|going|intend|plan|got|prefer|aim|gonna)(?: to)?|(?:wish I|would be able|wish that I) could|will|should|must|can|could)|I'll|to)(?: be able to| get to)? (?=\p{L})/iu;

/** How goals open that name a thing. */
const TO_HAVE =
  /^(?:I(?: would|'d)? (?:(?:really|just|also|still|so) )*(?:want|wish for|wish I had|need|like|love)(?: to have)?|my (?:\w+ )?(?:goal|aim|dream|hope|wish) is) (?=\p{L})/iu;

/** Verbs and adverbs that only lead up to what is meant. */
const LEAD_IN =
  /^(?:really|just|actually|maybe|also|still|definitely|finally|simply|perhaps|honestly|like|truly|always|slowly|try and|(?:try|start|begin|learn how|learn|be able|figure out how|find a way|have|need|get|manage|want|continue) to|go and)\s+(?=\p{L})/iu;

/** Where the deed ends and a reason, a deadline, a measure or a condition begins. */
const TAIL =
  /\s*(?:[.!?;:(–—]|,(?=\s*(?:and|but|so|because|which|that|I|it|maybe|like|you|not|or)\b)|\s-\s|\b(?:because|so that|so I|but|if I|if it|which|although|even though|rather than|instead of|in order to|unless|until|while|whenever|when|and then|and I|and not|and stop|and quit|without|anymore|any more|any longer|as soon as|by (?:the )?(?:\d|end|next|this|summer|winter|spring|autumn|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|within (?:\w+ ){1,2}(?:days|weeks|months|years?)|(?:in|over|for) the next|this (?:year|month|week)|before (?:the|my|I|we|it|summer|winter|spring|autumn|christmas|easter)\b|otherwise|some ?day|(?:at least |about |around |up to |maybe )*(?:once|twice|\w+ times|\w+ days|\w+ nights|\w+ evenings|\w+ minutes|\w+ hours?)(?: a| per| every| each)? (?:day|week|month|year|morning|evening|night)|(?:every|each) (?:single )?(?:day|night|morning|evening|week|weekday|month|time)|all the time|again and again)\b).*$/iu;

/** Words a phrase cannot end with. */
const DANGLING =
  /[\s,]+(?:and|but|or|so|to|the|a|an|of|with|for|in|on|at|my|your|our|that|because|if|is|as|from|about|just|really|very|by|than|I|not|be|which|who|into|please|though|somehow|again|and\/or|&)$/iu;

/** Wished-for things one has rather than works towards. */
const HAD =
  /^(?:(?:a (?:bit|little) )?(?:more|less|better|fewer|enough|some|greater|deeper|inner|healthier|calmer|restful) |peace|balance|confidence|freedom|energy|time |calm|clarity|structure|a (?:better|calm|healthy|steady|good|more|clear|regular) )/iu;

/**
 * The goal's own words as phrases, or those of its area of life when they are too long, too broken or
 * empty. The words may name what is to be left off; `helpfulPhrase` is for sentences that may not.
 */
export function goalPhrase(goal: Pick<GoalBrief, 'statement' | 'category'>): GoalPhrase {
  return ownPhrase(goal.statement) ?? areaPhrase(goal.category);
}

/** Like `goalPhrase`, but the area's words also when the person's name what is feared or to be left off. */
export function helpfulPhrase(goal: Pick<GoalBrief, 'statement' | 'category'>): GoalPhrase {
  const own = ownPhrase(goal.statement);
  return own && isHelpful(`${own.deed} ${own.topic}`) ? own : areaPhrase(goal.category);
}

function areaPhrase(category: string): GoalPhrase {
  const { deed, topic } = areaOf(category);
  return { deed, doing: gerundOf(deed), topic, isOwn: false };
}

function ownPhrase(statement: string): GoalPhrase | null {
  const words = plainWords(statement);
  const wished = words.replace(/^I wish (?:that )?I (?:was|were) (?=\p{L})/iu, 'to be ');
  const thing = wished.replace(TO_HAVE, '');
  const deed = wished.replace(TO_DO, '');
  const isTold = deed !== wished && !/^(?:I|my) /iu.test(deed);
  if (isTold && (isVerbPhrase(deed) || / to $/iu.test(wished.slice(0, wished.length - deed.length)))) {
    return deedPhrase(deed);
  }
  return thingPhrase(thing);
}

const NOT_A_VERB =
  /^(?:the|an?|my|your|his|her|their|our|this|that|these|those|it|I|he|she|they|we|and|or|but|in|on|at|for|of|is|was|are|as|so|more|less|fewer|better|no|some|enough|something|what|where|inner|peace|help)\b/iu;

const isVerbPhrase = (phrase: string): boolean =>
  beginsWithVerb(core(phrase)) && !/^help with\b/iu.test(phrase);

function deedPhrase(said: string): GoalPhrase | null {
  const deed = within(lowerFirst(core(said)));
  if (deed === null || NOT_A_VERB.test(deed)) return null;
  const base = baseOf(deed.split(' ', 1)[0] ?? '');
  const verb = base === null ? deed : [base, ...deed.split(' ').slice(1)].join(' ');
  if (isIdle(verb)) return null;
  const doing = gerundOf(verb);
  return { deed: verb, doing, topic: doing, isOwn: true };
}

function thingPhrase(said: string): GoalPhrase | null {
  const thing = within(lowerFirst(core(said)));
  if (thing === null) return null;
  const [first = '', ...rest] = thing.split(' ');
  const base = baseOf(first);
  if (base !== null) return deedPhrase([base, ...rest].join(' '));
  if (beginsWithVerb(thing) && !/^help with\b/u.test(thing)) return deedPhrase(thing);
  if (NO_THING.test(thing)) return null;
  const verb = /^(?:help|support)\b/u.test(thing) ? 'get' : HAD.test(thing) ? 'have' : 'make room for';
  const deed = `${verb} ${thing}`;
  return { deed, doing: gerundOf(deed), topic: thing, isOwn: true };
}

/** What is no thing to want for oneself: a sentence, a pronoun, a wish about somebody else. */
const NO_THING =
  /^(?:I|it|he|she|they|we|you|there|this|that|these|those|what|why|how|who|where|when|which|me|myself|him|her|them|yes|no|ok|okay|nothing|anything|everything|something|ignore|forget)\b|\b(?:is|are|was|were|am)\b|^my (?:\w+ ){1,2}to\b/iu;

/** Without what leads up to the deed and what follows it. */
function core(phrase: string): string {
  let rest = phrase;
  for (let round = 0; round < 3; round += 1) rest = rest.replace(LEAD_IN, '');
  rest = rest.replace(TAIL, '').trim();
  for (let round = 0; round < 4; round += 1) rest = rest.replace(DANGLING, '').replace(/[\s,'-]+$/u, '');
  return rest;
}

/** The phrase if a sentence can carry it, cut at a joint when it is long; null when it cannot. */
function within(phrase: string): string | null {
  const joints = [
    phrase,
    ...[...phrase.matchAll(/,| (?:and|or|in|on|at|with|for|to|from|during|about|of|by) /gu)]
      .map(({ index }) => phrase.slice(0, index))
      .toReversed(),
  ];
  const short = joints.find((part) => wordCount(part) <= MOST_WORDS && part.length <= 60);
  if (short === undefined || wordCount(short) < 1 || !LETTERS.test(short) || !/\p{L}{3}/u.test(short))
    return null;
  return core(short) === short ? short : null;
}

/** Deeds that say nothing by themselves, such as "be" or "do it". */
const isIdle = (deed: string): boolean =>
  /^(?:be|do|get|have|make|take|go|feel|try|keep|give|let|stop|quit|start|change|become)(?: (?:it|that|this|them|something|things|so|one|more|better(?= at$)))?$/iu.test(
    deed,
  );

const lowerFirst = (text: string): string =>
  /^(?:I\b|[A-Z]{2})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** A belief as a clause that can follow "that", such as `my sister believes in me`; null when it is none. */
export function beliefClause({ statement }: Pick<BeliefBrief, 'statement'>): string | null {
  const words = plainWords(statement)
    .replace(
      /^(?:(?:and|but|so|well|because|honestly|actually|I (?:think|believe|know|feel|guess)(?: that)?),? )+(?=(?:I|my|our)\b)/iu,
      '',
    )
    .replace(/\s*[.!?;:(].*$/u, '');
  if (wordCount(words) < 3 || wordCount(words) > 12 || !LETTERS.test(words)) return null;
  if (!/^(?:I(?:'m|'ve)?|my|our|there (?:is|are)) \p{L}/iu.test(words) && !STATING.test(words)) return null;
  return /^I\b/u.test(words) ? words : lowerFirst(words);
}

/** A clause with another subject, by its verb. */
const STATING =
  /^[\p{L}' ]{3,40} (?:is|are|matters?|means?|helps?|gives?|makes?|believes?|supports?|works?)\b/iu;
