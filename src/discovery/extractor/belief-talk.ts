/** Beliefs in a person's talk: what limits them, what carries them, what matters to them. */
import type { BeliefKind } from '../findings.ts';
import { categoryOf, type GoalCategory } from './category.ts';
import { type Clause, isSaidByOthers, isSubordinate } from './clause.ts';
import { conviction, MOST_STRENGTH, RECURRENCE_GAIN } from './conviction.ts';
import { FEARED_CONSEQUENCE, type LimitKind, limitsIn } from './limiting-talk.ts';
import { asStatement, shortened, trimmedClause } from './spoken-text.ts';
import { eachOf, type Steps } from './steps.ts';
import { strengthIn } from './strengthening-talk.ts';
import { contentWords, sharedMeaning } from './word.ts';

/** A belief the person voiced, with every place it was voiced. */
export interface VoicedBelief {
  readonly kind: BeliefKind;
  /** True when it stands in the person's way. */
  readonly isLimiting: boolean;
  /** How the belief limits; null for the others. */
  readonly limit: LimitKind | null;
  readonly statement: string;
  readonly strength: number;
  readonly category: GoalCategory;
  readonly words: ReadonlySet<string>;
  readonly clauses: readonly Clause[];
}

const STATEMENT_LIMIT = 140;

/** Share of common words from which two statements voice one belief. */
const SAME_BELIEF = 0.67;

/** Different beliefs kept in mind while an endless talk is read. */
const GATHERED_LIMIT = 200;

/** Most limiting beliefs, and most others, that one conversation yields. */
const LIMITING_LIMIT = 7;
const OTHERS_LIMIT = 5;

/** Clauses judged in one step. */
const CLAUSES_AT_ONCE = 200;

/** The person's beliefs, the firmest first within the order of the talk; at most twelve. */
export function* voicedBeliefs(clauses: readonly Clause[]): Steps<readonly VoicedBelief[]> {
  const gathered: VoicedBelief[] = [];
  const voiced = yield* eachOf(clauses, { weigh: () => 1, most: CLAUSES_AT_ONCE }, beliefIn);
  for (const belief of voiced) {
    if (!belief) continue;
    const at = gathered.findIndex((known) => isSameBelief(known, belief));
    const known = gathered[at];
    if (known) gathered[at] = strengthened(known, belief);
    else if (gathered.length < GATHERED_LIMIT) gathered.push(belief);
  }
  const chosen = new Set([
    ...firmest(
      gathered.filter((belief) => belief.isLimiting),
      LIMITING_LIMIT,
    ),
    ...firmest(
      gathered.filter((belief) => !belief.isLimiting),
      OTHERS_LIMIT,
    ),
  ]);
  return gathered.filter((belief) => chosen.has(belief));
}

function firmest(beliefs: readonly VoicedBelief[], limit: number): readonly VoicedBelief[] {
  const worth = (belief: VoicedBelief) =>
    belief.strength +
    0.1 * (belief.clauses.length - 1) +
    (belief.category === 'general' ? 0 : 0.1) +
    aboutness(belief);
  return [...beliefs].sort((one, other) => worth(other) - worth(one)).slice(0, limit);
}

/** Whole, self-directed statements say more than fragments. */
function aboutness({ statement, words }: VoicedBelief): number {
  const isWhole = words.size >= 1 && statement.split(' ').length <= 16;
  return (isWhole ? 0.1 : 0) - (/\b(?:it|that|this|them)$/i.test(statement) ? 0.15 : 0);
}

function isSameBelief(one: VoicedBelief, other: VoicedBelief): boolean {
  if (one.isLimiting !== other.isLimiting) return false;
  if (one.statement.toLowerCase() === other.statement.toLowerCase()) return true;
  return (
    sharedMeaning(one.words, other.words) >= SAME_BELIEF && Math.min(one.words.size, other.words.size) > 0
  );
}

function strengthened(known: VoicedBelief, again: VoicedBelief): VoicedBelief {
  const strength = Math.min(MOST_STRENGTH, Math.max(known.strength, again.strength) + RECURRENCE_GAIN);
  return {
    ...known,
    strength: Math.round(strength * 100) / 100,
    clauses: [...known.clauses, ...again.clauses],
  };
}

function beliefIn(clause: Clause): VoicedBelief | null {
  if (clause.isQuestion || clause.isReported || isFormer(clause.text)) return null;
  return fearedConsequence(clause) ?? limiting(clause) ?? strengthening(clause);
}

/** What someone once thought, or thinks others would say, is not what they hold. */
function isFormer(text: string): boolean {
  return /\b(?:used to (?:think|believe|feel|say|be|tell myself)|(?:I|we) (?:thought|believed|figured) (?:that )?I|when I was (?:a |younger|little|growing)|as a (?:kid|child|teenager)|not that I|it's not (?:that|like|because) I|in the past I|don't get me wrong|back then|back in the day|would (?:have|of) been|wouldn't say)\b/i.test(
    text,
  );
}

function fearedConsequence(clause: Clause): VoicedBelief | null {
  const match = FEARED_CONSEQUENCE.exec(clause.sentence);
  // The sentence is heard once: at the clause that opens the condition.
  const opening = match?.[0].split(' ').slice(0, 4).join(' ').replace(/[,.]$/, '');
  if (!match || opening === undefined || !clause.text.includes(opening)) return null;
  if (isSaidByOthers(clause.sentence.slice(0, match.index))) return null;
  return belief(clause, { kind: 'limiting', limit: 'consequence', text: match[0] });
}

function limiting(clause: Clause): VoicedBelief | null {
  const limit = limitsIn(clause.text).find(({ start }) => {
    const before = clause.text.slice(0, start);
    // "What do you tell yourself?" – "That I'm a coward."
    const isAnswer = clause.isFirst && /^that $/i.test(before);
    return (isAnswer || !isSubordinate(before)) && !isSaidByOthers(before) && !isDisbelieved(before);
  });
  if (!limit) return null;
  const text = clause.text.slice(limit.start);
  return belief(clause, { kind: limit.isGlobal ? 'core' : 'limiting', limit: limit.kind, text });
}

/** "I don't believe (that) …": the person says that they do not hold it. */
function isDisbelieved(before: string): boolean {
  return /\b(?:don't|do not|didn't|never)(?: \w+)? (?:think|believe|feel|say)(?: like| that)? $/i.test(
    before,
  );
}

function strengthening(clause: Clause): VoicedBelief | null {
  const strength = strengthIn(clause.text);
  if (!strength) return null;
  const before = clause.text.slice(0, strength.start);
  if (isSubordinate(before) || isSaidByOthers(before)) return null;
  const text = clause.text.slice(strength.start);
  // "I can quit, but …" stays; "I could if I wanted, not that …" does not carry.
  if (
    /\b(?:not|never|hardly|n't)\b|n't\b/i.test(text) &&
    !/\bnot (?:a quitter|someone who|alone|one to)\b|\bdon't give up\b|\bnever give\b/i.test(text)
  )
    return null;
  return belief(clause, { kind: strength.kind === 'value' ? 'value' : 'empowering', limit: null, text });
}

function belief(
  clause: Clause,
  { kind, limit, text }: { kind: BeliefKind; limit: LimitKind | null; text: string },
): VoicedBelief | null {
  const statement = asStatement(
    shortened(trimmedClause(text.replace(/,? (?:but|so|because|which)$|, is\b.*$/i, '')), STATEMENT_LIMIT),
  );
  if (isEmpty(statement, limit)) return null;
  return {
    kind,
    limit,
    isLimiting: limit !== null,
    statement,
    strength: conviction(clause.text),
    category: categoryOf(statement),
    words: contentWords(statement),
    clauses: [clause],
  };
}

/** Words beyond which a strength, or a limit, is a story. */
const LONGEST_STRENGTH = 18;
const LONGEST_LIMIT = 26;

/** A claim whose object was left out. */
const OPEN_ENDED =
  /\b(?:can|can't|could|couldn't|be able to|probably|even) (?:do|make|try|afford|get|take|keep|find|start|be|have|go|say)$/i;

/** A fragment, a remark to the listener, or a claim whose object was left out. */
function isEmpty(statement: string, limit: LimitKind | null): boolean {
  const isShort = statement.split(' ').length < 3 && !/^I(?:'m| am) \w+$/.test(statement);
  if (isShort || /\b(?:you|your)\b/i.test(statement)) return true;
  return limit === null ? isIdleStrength(statement) : isIdleLimit(statement, limit);
}

/** Nothing to build on: said of no one in particular, in passing, or broken off. */
function isIdleStrength(statement: string): boolean {
  if (statement.split(' ').length > LONGEST_STRENGTH || /\b(?:yeah|maybe.*\bmaybe)\b/i.test(statement))
    return true;
  if (/^(?:they|it|that|this|these|those|he|she)\b/i.test(statement)) return true;
  if (
    /^I could do it\b|^I can do it(?: \w+){1,2}$|^I (?:cut back|quit|stopped)(?: \w+ly)?$|\bfor that long$/i.test(
      statement,
    )
  )
    return true;
  if (/\b(?:care about|value) (?:the person|it|that|this|them|him|her)$/i.test(statement)) return true;
  if (/\bproud of (?!myself|being|how|what I|that I|my(?:self| work))/i.test(statement)) return true;
  if (
    /\b(?:focus|rely|count|work|depend|talk|deal|handle|one more)$|\b(?:be|am|'m) (?:in|at|around)? ?(?:an? )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?: or \w+)?$/i.test(
      statement,
    )
  )
    return true;
  return (
    /\b(?:drugs|drunk|get high|one more (?:drink|beer|one)|steal|shoplift)\b/i.test(statement) ||
    OPEN_ENDED.test(statement)
  );
}

/** A remark on the talk or on others, or a limit whose object was left out. */
function isIdleLimit(statement: string, limit: LimitKind): boolean {
  if (statement.split(' ').length > LONGEST_LIMIT) return true;
  // It points back at something that it does not name.
  if (/^(?:that|it)'s (?:just )?(?:who|how|the way) I am$/i.test(statement)) return true;
  if (
    /\bnever (?:\w+ )*had (?:any|an?) (?:\w+ )?(?:reason|experience|problem|issue|trouble|idea|accident)\b/i.test(
      statement,
    )
  )
    return true;
  if (
    /\b(?:change|control|help|save|fix|make) (?:anybody|anyone|people|others|other people|him|her|them|everyone)\b/i.test(
      statement,
    )
  )
    return true;
  if (/\b(?:conversation|talk|question|appointment|meeting) (?:right now|today|now|yet)$/i.test(statement))
    return true;
  if (OPEN_ENDED.test(statement)) return true;
  if (limit === 'lack' && /\b(?:with|at|for) (?:it|this|that|them|those)\b/i.test(statement)) return true;
  return limit === 'judgement' && !/\b(?:me|I|I'm|my|no ?one|nobody|everyone else)\b/i.test(statement);
}
