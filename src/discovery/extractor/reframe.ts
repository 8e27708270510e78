/** Limiting beliefs put helpfully: near what is believed now, without slogans and without negation. */
import type { GoalCategory } from './category.ts';
import { withBaseVerb } from './gerund.ts';
import type { LimitKind } from './limiting-talk.ts';
import { shortened, trimmedClause } from './spoken-text.ts';
import { coreOfVerbPhrase } from './verb-phrase.ts';

/** A limiting belief as its reframe sees it. */
export interface LimitingBelief {
  readonly statement: string;
  readonly kind: LimitKind;
  /** Area of life, which sets the pace of the small steps. */
  readonly category: GoalCategory;
}

/** Longest part of the person's words that a reframe takes over. */
const WORDS_LIMIT = 60;

const NEGATION =
  /\b(?:not|no|never|nothing|nobody|none|without|cannot|neither|nor|hardly|fail\w*|can't|don't|won't|isn't|doesn't|didn't|wasn't|couldn't)\b|n't\b/i;

/** A helpful first-person sentence for a limiting belief, without trailing stop. */
export function reframeOf(belief: LimitingBelief): string {
  const own = ownWords(belief);
  return own !== null && !NEGATION.test(own) ? own : (BY_KIND[belief.kind] ?? byCategory(belief.category));
}

function ownWords({ statement, kind, category }: LimitingBelief): string | null {
  if (kind === 'inability') return fromInability(statement, category);
  if (kind === 'lack') return fromLack(statement);
  if (kind === 'never') return fromNever(statement);
  if (kind === 'fear') return fromFear(statement);
  if (kind === 'consequence' && /\bI (?:say|speak|ask|talk|present|tell|disagree|answer)\b/i.test(statement))
    return 'I can say one small thing and see what happens';
  if (kind === 'judgement') return fromJudgement(statement);
  if (kind === 'unworthy') return fromWorth(statement);
  if (kind === 'resources') return fromResources(statement);
  return null;
}

/** A deed taken from the person's words, or null when it cannot stand alone. */
function deedIn(text: string): string | null {
  const phrase = text
    .replace(
      /\b(?:any ?more|anyway|at all|either|lately|right now|these days|altogether|anything|properly|ever|even|really|just|again and again)\b/gi,
      '',
    )
    .replace(
      /\b(?:because|when|if|but|so that|while|since|until|unless|as long as|which|that I|and (?:I|then|it|so))\b.*$/i,
      '',
    )
    .replace(/[,;].*$/, '')
    .replace(/\s+/g, ' ');
  const deed = trimmedClause(shortened(coreOfVerbPhrase(trimmedClause(phrase)), WORDS_LIMIT));
  const isDeictic =
    /^(?:do|make|take|handle|get|be|say|try|have)(?: (?:it|that|this|them|so|one|anything|something|any))?$/i.test(
      deed,
    );
  if (
    isDeictic ||
    !/^[a-z]+/i.test(deed) ||
    /^(?:I|it|that|this|you|he|she|they|the|a|my|what|how)\b/i.test(deed)
  )
    return null;
  return deed;
}

function fromInability(statement: string, category: string): string | null {
  const rest =
    /\b(?:can't|couldn't|could never|can never|be able to|unable to|not able to|been able to|how to|struggle to|(?:hard|difficult|impossible) to|can|could) (?:(?:seem to|even|really|just|ever|actually|possibly) )*(.+)$/i.exec(
      statement,
    )?.[1];
  if (rest !== undefined) {
    const deed = deedIn(rest);
    if (deed !== null) return `I am learning to ${deed}, ${paceFor(category)}`;
  }
  const doing = /\b(?:hard|difficult|tough) time (?:with )?(\w+ing\b.+)$/i.exec(statement)?.[1];
  const deed = doing === undefined ? null : deedIn(withBaseVerb(doing) ?? '');
  return deed === null ? null : `I am learning to ${deed}, ${paceFor(category)}`;
}

function fromLack(statement: string): string | null {
  const skill =
    /\b(?:good|bad|terrible|awful|rubbish|hopeless|useless|horrible|worst) (?:at|with) (.+)$/i.exec(
      statement,
    )?.[1];
  if (skill !== undefined)
    return `I am getting better at ${shortened(trimmedClause(skill.replace(/[,;].*$/, '')), WORDS_LIMIT)} with practice`;
  const kind = /\bnot (?:really |just )*(an? (?:\w+ )?(?:person|runner|writer|leader|speaker))\b/i.exec(
    statement,
  )?.[1];
  if (kind !== undefined) return `I am finding my own way of being ${kind}`;
  const quality =
    /\bnot (?:very |really |that |so )*(smart|strong|clever|disciplined|brave|confident|interesting|talented|organi[sz]ed|creative|capable|motivated|assertive|outgoing|patient|fit)\b/i.exec(
      statement,
    )?.[1];
  if (quality !== undefined) return `I am growing more ${quality.toLowerCase()}, one small step at a time`;
  if (/\btoo (?:shy|quiet|nervous|anxious|scared)\b/i.test(statement))
    return 'I can be quiet by nature and still take my turn';
  return null;
}

function fromNever(statement: string): string | null {
  const rest =
    /\bnever (?:(?:really|ever|actually|be able to|been able to|manage to|managed to|seem to) )*(.+)$/i.exec(
      statement,
    )?.[1];
  if (rest === undefined) return null;
  if (/^been |^be |^felt |^had |^stuck |^kept |^won |^succeeded|^lasted|^learned/i.test(rest)) return null;
  const deed = deedIn(rest);
  return deed === null ? null : `I am beginning to ${deed}, a little more each week`;
}

function fromFear(statement: string): string | null {
  const thing =
    /\b(?:scared|afraid|terrified|frightened|petrified|ashamed|embarrassed|fear(?: is)?) (?:of |about )(.+)$/i.exec(
      statement,
    )?.[1];
  if (thing !== undefined) {
    const named = shortened(
      trimmedClause(thing.replace(/[,;].*$|\b(?:because|and|but|so|if|when)\b.*$/i, '')),
      WORDS_LIMIT,
    );
    if (named !== '') return `I can feel the fear of ${named} and still take one small step`;
  }
  const deed = /\b(?:scared|afraid|terrified|frightened|ashamed|embarrassed) to (.+)$/i.exec(statement)?.[1];
  const named = deed === undefined ? null : deedIn(deed);
  return named === null ? null : `I can feel afraid and still begin to ${named}`;
}

/** Being left alone and being behind others want other answers than being laughed at. */
function fromJudgement(statement: string): string | null {
  if (/\beveryone else\b/i.test(statement)) return 'I can go my own way at my own pace';
  return /\b(?:no ?one|nobody)\b.*\b(?:cares?|wants?|helps?|listens?|supports?|believes?|understands?)\b/i.test(
    statement,
  )
    ? 'I can look for one person who listens'
    : null;
}

function fromWorth(statement: string): string | null {
  const thing = /\bdeserve (?:to (\w+(?: .+)?)|(.+))$/i.exec(statement);
  const toDo = thing?.[1] === undefined ? null : deedIn(thing[1]);
  if (toDo !== null) return `I am learning to let myself ${toDo}`;
  const had = thing?.[2];
  if (had !== undefined && !/^(?:it|that|this|any of it)\b/i.test(had)) {
    return `I am learning to accept ${shortened(trimmedClause(had.replace(/[,;].*$/, '')), WORDS_LIMIT)}`;
  }
  return /\btrust myself\b/i.test(statement) ? 'I am learning to trust myself in small things first' : null;
}

function fromResources(statement: string): string | null {
  if (/\b(?:time|busy)\b/i.test(statement)) return 'I can make a few minutes for what matters to me';
  if (/\b(?:tired|exhausted|energy|stressed)\b/i.test(statement))
    return 'I can take the smallest step on the days when I am tired';
  const named =
    /\b(willpower|will power|self-control|self-discipline|discipline|motivation|strength|courage|confidence|talent|patience|drive|skills?)\b/i.exec(
      statement,
    )?.[1];
  return named === undefined ? null : `I can build ${named.toLowerCase()} a little at a time`;
}

/** Small steps come in the measure of what is being learnt. */
function paceFor(category: string): string {
  return PACE.get(category) ?? 'one small step at a time';
}

const PACE: ReadonlyMap<string, string> = new Map([
  ['smoking', 'one urge at a time'],
  ['alcohol', 'one evening at a time'],
  ['drugs', 'one day at a time'],
  ['sleep', 'one night at a time'],
  ['exercise', 'one session at a time'],
  ['public_speaking', 'one short talk at a time'],
  ['assertiveness', 'one conversation at a time'],
  ['relationships', 'one conversation at a time'],
  ['career', 'one working day at a time'],
  ['study', 'one lesson at a time'],
  ['nutrition', 'one meal at a time'],
  ['anxiety', 'one breath at a time'],
  ['money', 'one week at a time'],
]);

const BY_KIND: Partial<Record<LimitKind, string>> = {
  identity: 'I am learning to see what is good enough in what I do',
  failing: 'Each time I begin again I learn something I can use',
  never: 'I am beginning with small steps, and small steps count',
  fear: 'I can feel unsure and still take one small step',
  judgement: 'Some people may be kinder than I expect',
  unworthy: 'I am learning to treat myself as I would treat a friend',
  futility: 'I am finding out which small thing helps me a little',
  too_late: 'I can start from where I am today',
  resources: 'I can begin with what I have today',
  // Whether somebody gets ready, and for what, is theirs to decide.
  not_ready: 'I can take my time and decide what is right for me',
  rule: 'I can do this well enough and leave room to learn',
  consequence: 'I can take one small step and see what happens',
};

const BY_CATEGORY: Partial<Record<GoalCategory, string>> = {
  smoking: 'I am learning to ride out an urge, a few minutes at a time',
  alcohol: 'I am learning other ways to unwind, one evening at a time',
  drugs: 'I am learning to get through one craving at a time',
  sleep: 'I am learning what helps my body rest',
  anxiety: 'I am learning to let a worry pass, one breath at a time',
  exercise: 'I can move a little today and build from there',
  career: 'I am learning to take the next step at work',
  confidence: 'I am learning to trust myself in small things first',
  public_speaking: 'I am learning to speak in front of others, one short talk at a time',
  assertiveness: 'I am learning to say what I need, one sentence at a time',
  relationships: 'I am learning to be close to people at my own pace',
};

function byCategory(category: GoalCategory): string {
  return BY_CATEGORY[category] ?? 'I can take the part of it that is within my reach today';
}
