/** A person's goal or belief as pieces of grammar, so that sentences can be built around their own words. */
import type { BeliefBrief, GoalBrief } from '../content.ts';
import { seemsEnglish } from '../language.ts';
import { isHelpful, promiseIn } from '../unhelpful-words.ts';
import { areaOf } from './area.ts';
import { core, isMeasured, TO_DO, TO_HAVE } from './goal-frame.ts';
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

const LETTERS = /^[\p{L}\p{N}][\p{L}\p{N}\p{Sc}' ,&%/-]*$/u;

/** Wished-for things one has rather than works towards. */
const HAD =
  /^(?:(?:a (?:bit|little) )?(?:more|less|better|fewer|enough|some|greater|deeper|inner|healthier|calmer|restful) |peace|balance|confidence|freedom|energy|time |calm|clarity|structure|a (?:better|calm|healthy|steady|good|more|clear|regular) )/iu;

/**
 * The goal's own words as phrases, or those of its area of life when they are too long, too broken or
 * empty. The words may name what is to be left off; `helpfulPhrase` is for sentences that may not.
 */
export function goalPhrase(goal: Pick<GoalBrief, 'statement' | 'category'>): GoalPhrase {
  return ownPhrase(goal.statement) ?? areaPhrase(goal.category, goal.statement);
}

/**
 * Like `goalPhrase`, but the area's words also when the person's name what is feared or to be left off, or a
 * medicine: how that is taken is between them and their doctor, and no thing to find one's own way of.
 */
export function helpfulPhrase(goal: Pick<GoalBrief, 'statement' | 'category'>): GoalPhrase {
  const { statement } = goal;
  const said = [ownPhrase(statement), ownPhrase(statement.replace(/\s+without\b.*$/iu, ''))];
  const [whole] = said;
  const own = said.find((phrase) => {
    const words = phrase === null ? '' : `${phrase.deed} ${phrase.topic}`;
    const isCut = phrase?.deed !== whole?.deed;
    return phrase && isHelpful(words) && !MEDICINE.test(words) && !(isCut && DAILY.test(words));
  });
  return own ?? areaPhrase(goal.category, statement);
}

/** Deeds of any day, which say what is wanted only together with how it is to be. */
const DAILY =
  /^(?:argue|be|come|cook|do|drive|eat|enter|fall|get|go|have|leave|live|rest|say|sit|sleep|speak|talk|wake|walk|work)\b/u;

const MEDICINE =
  /\b(?:medicines?|meds|pills?|tablets?|insulin|inhalers?|prescriptions?|dos(?:e|es|age)|injections?|antidepressants?|methadone|statins?)\b/iu;

/** The words of an area of life; the goal's own tell which one is meant. */
export function areaPhrase(category: string, statement = ''): GoalPhrase {
  const { deed, topic } = areaOf(category, statement);
  return { deed, doing: gerundOf(deed), topic, isOwn: false };
}

function ownPhrase(statement: string): GoalPhrase | null {
  const words = plainWords(statement);
  if (promiseIn(words) !== null || COARSE.test(words) || !seemsEnglish(words)) return null;
  const wished = words.replace(/^I wish (?:that )?I (?:was|were) (?=\p{L})/iu, 'to be ');
  const thing = wished.replace(TO_HAVE, '');
  const deed = wished.replace(TO_DO, '');
  const isTold = deed !== wished && !/^(?:I|my) /iu.test(deed);
  if (isTold && (isVerbPhrase(deed) || / to $/iu.test(wished.slice(0, wished.length - deed.length)))) {
    return deedPhrase(deed);
  }
  return thingPhrase(thing);
}

/** Said in passing, and not what somebody wants to hear back three weeks long. */
const COARSE =
  /\b(?:piss\w*|fuck\w*|\w*shit\w*|crap\w*|goddamn\w*|arse\w*|ass|bitch\w*|bastards?|screw\w*)\b/iu;

const NOT_A_VERB =
  /^(?:the|an?|my|your|his|her|their|our|this|that|these|those|it|I|he|she|they|we|and|or|but|in|on|at|for|of|is|was|are|as|so|more|less|fewer|better|no|some|enough|something|what|where|inner|peace|help)\b/iu;

const isVerbPhrase = (phrase: string): boolean =>
  beginsWithVerb(core(phrase)) && !/^help with\b/iu.test(phrase);

function deedPhrase(said: string): GoalPhrase | null {
  const deed = within(lowerFirst(core(said)));
  if (deed === null || NOT_A_VERB.test(deed)) return null;
  const begun = /^(?:start|begin) (\p{L}+ing\b.*)$/u.exec(deed)?.[1];
  if (begun !== undefined && baseOf(begun.split(' ', 1)[0] ?? '') !== null) return deedPhrase(begun);
  const base = baseOf(deed.split(' ', 1)[0] ?? '');
  const verb = (base === null ? deed : [base, ...deed.split(' ').slice(1)].join(' '))
    // One looks for work; one cannot practise having it.
    .replace(/^have (?=(?:an? |my own )(?:\w+ )?(?:job|flat|apartment|house|home|place)\b)/u, 'find ')
    .replace(/\b(?:really|very) (?=\p{L})/gu, '');
  const had = /^have (.+)$/u.exec(verb)?.[1];
  if (had !== undefined && HAD.test(had)) return thingPhrase(had);
  if (isIdle(verb)) return null;
  // "walk four times a week" is not about learning to walk.
  const manner = /\bagain\b/iu.test(said) ? 'again' : 'regularly';
  const whole = !verb.includes(' ') && isMeasured(said) ? `${verb} ${manner}` : verb;
  const left = /^(?:stop|quit) (\p{L}+ing\b.*)$/u.exec(whole)?.[1];
  const doing = left === undefined ? gerundOf(whole) : `letting go of ${left}`;
  return { deed: whole, doing, topic: doing, isOwn: true };
}

function thingPhrase(said: string): GoalPhrase | null {
  const thing = within(lowerFirst(core(said)));
  if (thing === null) return null;
  const [first = '', ...rest] = thing.split(' ');
  const base = baseOf(first);
  if (base !== null) return deedPhrase([base, ...rest].join(' '));
  if (beginsWithVerb(thing) && !/^help with\b/u.test(thing)) return deedPhrase(thing);
  if (NO_THING.test(thing)) return null;
  const verb = /^(?:(?:help|support)\b|my .+ back\b)/u.test(thing)
    ? 'get'
    : HAD.test(thing)
      ? 'have'
      : 'make room for';
  const deed = `${verb} ${thing}`;
  const topic = thing.startsWith('my ') ? gerundOf(deed) : thing;
  return { deed, doing: gerundOf(deed), topic, isOwn: true };
}

/** What is no thing to want for oneself: a sentence, a pronoun, a wish about somebody else. */
const NO_THING =
  /^(?:I|it|he|she|they|we|you|there|this|that|these|those|what|why|how|who|where|when|which|me|myself|him|her|them|yes|no|ok|okay|nothing|anything|everything|something|ignore|forget)\b|\b(?:is|are|was|were|am)\b|^my (?:\w+ ){1,2}to\b/iu;

/** The phrase if a sentence can carry it, cut at a joint when it is long; null when it cannot. */
function within(phrase: string): string | null {
  const joints = [
    phrase,
    ...[
      ...phrase.matchAll(
        /,(?! ?\d)| (?:and|or|in|on|at|with|for|to|from|during|about|of|by|when|whenever|without) /gu,
      ),
    ]
      .map(({ index }) => phrase.slice(0, index))
      .toReversed(),
  ];
  const short = joints.find((part) => wordCount(part) <= MOST_WORDS && part.length <= 60);
  if (short === undefined || wordCount(short) < 1 || !LETTERS.test(short) || !/\p{L}{3}/u.test(short))
    return null;
  return core(short) === short ? short : null;
}

/** Words that point at something only the talk around them shows. */
const UNSEEN =
  /^(?:get|go|be) there$|\b(?:(?:this|that) (?:thing|stuff|whole)|(?:these|those) things|in (?:those|these|that) \w+|(?:gain|get|have|find|do|win|take) (?:that|it|this|them) back)\b/iu;

/** Deeds that say nothing by themselves, such as "be" or "do it". */
const isIdle = (deed: string): boolean =>
  UNSEEN.test(deed) ||
  /^(?:be|do|get|have|make|take|go|feel|try|keep|give|let|stop|quit|start|change|become)(?: (?:it|that|this|them|something|things|so|one|more|better(?= at$)))?$/iu.test(
    deed,
  );

const lowerFirst = (text: string): string =>
  /^(?:I\b|[A-Z]{2})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** A belief as a clause that can follow "that", such as `my sister believes in me`; null when it is none. */
export function beliefClause({ statement }: Pick<BeliefBrief, 'statement'>): string | null {
  const words = plainWords(statement)
    .replace(
      /^(?:(?:and|but|so|well|because|honestly|actually|I (?:think|guess)(?: that)?),? )+(?=(?:I|my|our)\b)/iu,
      '',
    )
    .replace(/^I (?:also|do|just) (?=know\b)/iu, 'I ')
    .replace(/\s*[.!?;:(].*$|, (?:I|she|he|they|it|we|you|and|but|so)\b.*$/u, '');
  if (wordCount(words) < 3 || wordCount(words) > 12 || !LETTERS.test(words)) return null;
  if (!/^(?:I(?:'m|'ve)?|my|our|there (?:is|are)) \p{L}/iu.test(words) && !STATING.test(words)) return null;
  return /^I\b/u.test(words) ? words : lowerFirst(words);
}

/** A clause with another subject, by its verb. */
const STATING =
  /^[\p{L}' ]{3,40} (?:is|are|matters?|means?|helps?|gives?|makes?|believes?|supports?|works?)\b/iu;
