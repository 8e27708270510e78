/** What a person says about how the plan should be: when, how much, in which tone, what not. */
import type { CommitmentLevel, Quote, StatedPreferences, Tone, Utterance, Weekday } from '../findings.ts';
import { type Clause, quoteOf } from './clause.ts';
import { clockTimesIn } from './clock-time.ts';
import { NUMBER, numberValue } from './number-word.ts';
import { shortened, trimmedClause } from './spoken-text.ts';
import type { Steps } from './steps.ts';

const WEEKDAYS: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** Up to this many minutes a day is a light commitment, up to the next a moderate one. */
const LIGHT_MINUTES = 15;
const MODERATE_MINUTES = 45;

/** Clauses searched in one step. */
const CLAUSES_AT_ONCE = 500;

/**
 * The preferences stated in a conversation; what was not said is null or empty.
 *
 * @param focusAreas - areas of the person's goals
 */
export function* statedPreferences(
  clauses: readonly Clause[],
  transcript: readonly Utterance[],
  focusAreas: readonly string[],
): Steps<StatedPreferences> {
  const evidence: Quote[] = [];
  const times: string[] = [];
  const restDays = new Set<Weekday>();
  const topics: string[] = [];
  let commitmentLevel: CommitmentLevel | null = null;
  let tone: Tone | null = null;

  for (const [at, clause] of clauses.entries()) {
    if (at % CLAUSES_AT_ONCE === CLAUSES_AT_ONCE - 1) yield;
    if (clause.isReported) continue;
    const asked = askedBefore(clause, transcript);
    const said = saidIn(clause, asked);
    // The last word counts: people settle for what they can keep.
    commitmentLevel = said.commitmentLevel ?? commitmentLevel;
    tone = said.tone ?? tone;
    times.push(...said.times.filter((time) => !times.includes(time)));
    for (const day of said.restDays) restDays.add(day);
    if (said.topic !== null && !topics.includes(said.topic)) topics.push(said.topic);
    const isAnything =
      said.commitmentLevel !== null ||
      said.tone !== null ||
      said.topic !== null ||
      said.times.length + said.restDays.length > 0;
    const quote = quoteOf(clause);
    const isNew = !evidence.some(
      (known) => known.messageId === quote.messageId && known.quote === quote.quote,
    );
    if (isAnything && isNew) evidence.push(quote);
  }
  return {
    commitmentLevel,
    preferredTimes: times.sort(),
    restDays: WEEKDAYS.filter((day) => restDays.has(day)),
    focusAreas,
    tone,
    topicsToAvoid: topics,
    evidence,
  };
}

function askedBefore(clause: Clause, transcript: readonly Utterance[]): string {
  const before = transcript[clause.turn - 1];
  return before?.author === 'guide' ? before.text : '';
}

interface Said {
  readonly commitmentLevel: CommitmentLevel | null;
  readonly times: readonly string[];
  readonly restDays: readonly Weekday[];
  readonly tone: Tone | null;
  readonly topic: string | null;
}

function saidIn(clause: Clause, asked: string): Said {
  return {
    commitmentLevel: commitmentIn(clause.text, asked),
    times: timesIn(clause, asked),
    restDays: restDaysIn(clause.text, asked),
    tone: toneIn(clause.text, asked),
    topic: topicIn(clause.text),
  };
}

const ABOUT_TIMES =
  /\b(?:(?:what|which) times?(?: of (?:the )?day)?(?: of day)? (?:would|works?|suits?|is best|do you (?:prefer|like))|when (?:would you like|do you prefer|could you|in the day|would (?:suit|work|be best)|is (?:a good|the best))|best time|time of (?:the )?day|times? (?:suits?|works?)|remind|when (?:do you [\w ]{2,20} best|can you|would you (?:have|study|practi[sc]e|do)|works)|when a plan would suit)\b|^(?:and )?when\?/i;
const PREFERS_TIME =
  /\b(?:best for me|works? (?:best |well )?for me|would (?:work|suit|be (?:best|good|ideal|perfect))|suits? me|I(?:'d| would) (?:prefer|like)|I prefer|remind me|I(?:'m| am) free|I could (?:do|practi[sc]e|fit)|I can (?:do|practi[sc]e|fit)|I have (?:some )?(?:time|a few minutes|quiet)|is (?:best|good|ideal|perfect|fine|better)|(?:mornings|evenings|nights?|before bed|after work|lunch(?:time)?|a slot)\b.{0,12}\b(?:at|around|about)\b|before bed|practi[sc]e|session)\b/i;

function timesIn(clause: Clause, asked: string): readonly string[] {
  const isAsked = ABOUT_TIMES.test(asked);
  if (!isAsked && !PREFERS_TIME.test(clause.sentence)) return [];
  // "At 6:30, never on Sundays" says when, and on which days not.
  const said = REST_WORDINGS.reduce((rest, wording) => rest.replace(wording, ' '), clause.text);
  if (/\b(?:not|never|can't|don't|isn't|except|unless)\b/i.test(said)) return [];
  // When someone rises, travels or begins work is no time to practise.
  if (
    /\b(?:up by|be up|got up|catch|bus|train|class(?:es)?|first hour|starts?|started|open(?:s|ed)?|closes?d?)\b/i.test(
      clause.text,
    ) ||
    /\b(?:go(?:ing)? to bed|get(?:ting)? up|wake|alarm|get to bed)\b/i.test(asked)
  )
    return [];
  return clockTimesIn(clause.text, `${clause.sentence} ${asked}`);
}

const DAY_NAMES = 'mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|weekends?|weekdays';
const DAY_LIST = `((?:${DAY_NAMES})(?:(?:,| and| or|, and|, or) (?:on )?(?:${DAY_NAMES}))*)`;
const REST_WORDINGS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:not|never|nothing|no (?:sessions?|practices?|activities|reminders?|exercises?|work)|except|apart from|but not|skip|leave out|any day (?:but|except)|every day (?:but|except)|can't (?:do|make)|don't (?:want|do|like)[^.,;]{0,25}|rather not[^.,;]{0,20}|free)(?: for| on| at| the)* ${DAY_LIST}`,
    'i',
  ),
  new RegExp(
    `\\b${DAY_LIST} (?:is|are|as|should be|off|stay|needs? to be|must be|I(?:'d| would) like)[^.,;]{0,18}\\b(?:off|free|rest|sacred|out|family|not|no good|my day|church|day off)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:keep|leave|take|want|have|need|like) ${DAY_LIST} (?:off|free|to myself|for (?:my|the) family|for myself|as (?:a |my )?(?:rest|day))`,
    'i',
  ),
  new RegExp(`\\b${DAY_LIST} off\\b`, 'i'),
];
const ABOUT_DAYS =
  /\b(?:which days|what days|days off|rest days?|days of the week|any days|day(?:s)? to (?:rest|skip|leave)|free days?)\b/i;
const ABOUT_PLAN =
  /\b(?:practi[sc]e|session|plan|reminders?|exercises?|schedule|programme|program|time|days?|free|off|rest|family|except|but|not)\b/i;

function restDaysIn(text: string, asked: string): readonly Weekday[] {
  const isAsked = ABOUT_DAYS.test(asked) || ABOUT_TIMES.test(asked);
  const bare =
    ABOUT_DAYS.test(asked) && /\b(?:rest|off|skip|free)\b/i.test(asked)
      ? new RegExp(`\\b${DAY_LIST}`, 'i').exec(text)?.[1]
      : undefined;
  const named =
    REST_WORDINGS.map((wording) => wording.exec(text)?.[1]).find((days) => days !== undefined) ?? bare;
  if (named === undefined || !(isAsked || ABOUT_PLAN.test(text))) return [];
  if (/\b(?:drink|drank|party|smoke|eat)\b/i.test(text)) return [];
  const words = named.toLowerCase();
  if (/weekend/.test(words)) return ['saturday', 'sunday'];
  return WEEKDAYS.filter((day) => words.includes(day));
}

const MINUTES = new RegExp(
  `(?<![\\w.])(half an hour|an hour and a half|an hour|a quarter of an hour|(?:${NUMBER}|fifteen|twenty|thirty|forty(?:[- ]five)?|ninety)(?: or (?:${NUMBER}))? ?(?:minutes?|mins?|hours?))`,
  'i',
);
const OFFERS_TIME =
  /\b(?:I(?:'ve)? (?:only|really only|just) (?:have|got)|I have (?:only|maybe|about|at most)|(?:can|could) (?:only |easily |probably |maybe |definitely |realistically )*(?:spare|give|do|manage|commit|spend|find|put in|set aside)|(?:happy|willing|ready|prepared) to (?:give|do|spend|put|commit|invest)|at most|tops|max)\b/i;
const ABOUT_COMMITMENT =
  /\b(?:how much time|how many minutes|how long|time (?:can|could|would|do) you|minutes (?:a|per) day|much (?:can|could|would) you (?:commit|give|spend)|time commitment|commit|realistic|when a plan would suit)\b/i;

/** "Fifteen minutes a day is fine", "at least an hour every day". */
const IS_ENOUGH =
  /\b(?:minutes|hour)(?: (?:a|every|each|per) day)? (?:is|are|would be|will be) (?:fine|enough|plenty|ok|okay|good|all right)\b|^at least (?:an hour|\w+ minutes) (?:a|every|each|per) day$/i;

function commitmentIn(text: string, asked: string): CommitmentLevel | null {
  const isAsked = ABOUT_COMMITMENT.test(asked);
  const minutes = minutesIn(text);
  if (minutes !== null && (isAsked || isOffer(text) || IS_ENOUGH.test(text))) {
    if (minutes <= LIGHT_MINUTES) return 'light';
    return minutes <= MODERATE_MINUTES ? 'moderate' : 'intensive';
  }
  if (
    /\b(?:keep it (?:short|light|small|simple)|nothing (?:too )?(?:long|big|heavy)|something (?:quick|short|small))\b/i.test(
      text,
    )
  )
    return 'light';
  if (
    /\b(?:I(?:'m| am) all in|whatever it takes|as much as (?:it takes|needed|you (?:want|have))|go all in|give it (?:everything|my all|all I))\b/i.test(
      text,
    )
  )
    return 'intensive';
  if (isAsked && /\b(?:not (?:much|a lot|very much)|very little|hardly any)\b/i.test(text)) return 'light';
  return null;
}

const FOR_THE_PLAN =
  /\b(?:for (?:this|it|myself|(?:the|a|my|your) (?:practi[sc]e|plan|programme|program|exercises?|sessions?))|(?:(?<!\bon )a|per|each|every|most) (?:day|morning|evening|night|weekday)s?|daily|in the (?:morning|evening)s?|to (?:give|spare|spend on))\b/i;

/** Time one gives the plan, as opposed to time something takes or took. */
function isOffer(text: string): boolean {
  if (!OFFERS_TIME.test(text) || !FOR_THE_PLAN.test(text)) return false;
  return !/\b(?:drive|commute|took|takes|ago|late|meeting|sleep|slept|smok\w*|drink\w*|tv|phone|scroll\w*|game|gaming|awake|away|worked?|waiting|spent)\b/i.test(
    text,
  );
}

function minutesIn(text: string): number | null {
  const said = MINUTES.exec(text)?.[1]?.toLowerCase();
  if (said === undefined) return null;
  if (said === 'half an hour') return 30;
  if (said === 'a quarter of an hour') return 15;
  if (said === 'an hour') return 60;
  if (said === 'an hour and a half') return 90;
  const value = /^forty[- ]five/.test(said)
    ? 45
    : /^ninety/.test(said)
      ? 90
      : numberValue(new RegExp(`^${NUMBER}`, 'i').exec(said)?.[0] ?? '');
  if (value === null) return null;
  return /hour/.test(said) ? value * 60 : value;
}

const TONES: readonly (readonly [Tone, RegExp])[] = [
  [
    'direct',
    /\b(?:direct(?:ly|ness)?|straight(?:forward)?|blunt(?:ly|ness)?|sugar-?coat\w*|tell (?:me|it) (?:straight|like it is)|to the point|no nonsense|no fluff)\b/i,
  ],
  [
    'energetic',
    /\b(?:push me|energetic|energi[sz]ing|fire me up|upbeat|motivat(?:e me|ing|ional)|kick (?:me|up|in the)|cheer(?:ful|leader)?|enthusiastic)\b/i,
  ],
  [
    'calm',
    /\b(?:calm(?:ly|ing)?|soothing|gentle|gently|soft(?:ly)?|slow(?:ly)?|quiet voice|relaxed|no pressure|peaceful)\b/i,
  ],
  ['warm', /\b(?:warm(?:ly|th)?|kind(?:ly)?|friendly|encouraging|supportive|caring|like a friend)\b/i],
];
const ABOUT_TONE =
  /\b(?:be|talk|speak|stay) [^.,;]{0,25}\b(?:with|to) me\b|\b(?:no|don't|without|never) sugar-?coat|\b(?:voice|tone)\b|\b(?:push|fire|kick) me\b|\btell (?:me|it)(?: to me)? (?:straight|like it is)\b|\bI (?:prefer|like|need|want|appreciate|respond (?:well|better|best) to|do (?:better|best) with|work best with) (?!to\b)[^.,;]{0,30}\b(?:direct|directness|blunt\w*|straight talk|gentle|gentleness|calm|warm\w*|kind(?:ness)? |kindness|encourag\w+|upbeat|energetic|friendly|soft|soothing)\b|\bno (?:fluff|nonsense)\b/i;
const ASKS_TONE =
  /\b(?:(?:what|which)(?: kind of| sort of)? (?:tone|style|voice|manner)|how (?:would|should|do) you (?:like|want|prefer) (?:me|us|it|things|your guide) (?:to|put)|how (?:should|would|shall) (?:I|we|it|this) (?:talk|speak|sound)|(?:should|shall) (?:I|we) (?:talk|speak) to you|tone (?:would|do|should|suits|to be)|(?:our|my|the) tone)\b/i;

function toneIn(text: string, asked: string): Tone | null {
  if (!ASKS_TONE.test(asked) && !ABOUT_TONE.test(text)) return null;
  const wanted = text.replace(
    /\b(?:not|don't be|nothing|no|without|never) (?:too |so |overly )?(?:\w+)(?: or \w+)?/gi,
    (words) => (/\b(?:fluff|nonsense|pressure)\b/i.test(words) ? words : ''),
  );
  // "Warm and gentle": what is said first is meant most.
  const places = TONES.map(([tone, wording]) => ({ tone, at: wording.exec(wanted)?.index ?? -1 }));
  return places.filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at)[0]?.tone ?? null;
}

const TOPIC =
  /\b(?:(?:don't|do not|'d rather not|would rather not|rather not|prefer not to|'d prefer not to)(?: really| even)? (?:want to |wish to |like to |like )?(?:talk(?:ing)? about|hear(?:ing)? (?:anything )?about|discuss(?:ing)?|go into|be reminded of)|(?<!\b(?:know|knew|knows|say|said|is|was|there's|do|understand|understood|learned) )nothing about|please (?:don't|do not|never) (?:talk about|mention|bring up|ask about)|(?:stay away from|leave out|avoid|steer clear of) (?:the (?:topic|subject) of|anything about|talk of|talking about)) ([^.?!,;]{3,60})/i;
const OFF_LIMITS =
  /\b((?:my|the|anything about) [\w' ]{2,40}?) (?:is|are) off[- ]limits\b|\bleave (my [\w' ]{2,40}?) out of (?:it|this)\b/i;

function topicIn(text: string): string | null {
  const limits = OFF_LIMITS.exec(text);
  const said = TOPIC.exec(text)?.[1] ?? limits?.[1] ?? limits?.[2];
  if (said === undefined) return null;
  if (
    /^(?:you|people|being|getting|doing|going|eating|drinking|smoking|alcohol|situations|it|them|the (?:problem|issue))\b/i.test(
      said,
    ) &&
    /\bavoid\b|\bstay away\b/i.test(text)
  )
    return null;
  const topic = trimmedClause(
    said.replace(
      /\b(?:any ?more|at all|here|today|right now|with you|in (?:this|the|my) .*|because .*|if .*|but .*|so .*|and I .*)$/i,
      '',
    ),
  );
  return /^(?:it|that|this|them|things?|stuff|all that|anything|that stuff)?$/i.test(topic)
    ? null
    : shortened(topic, 60);
}
