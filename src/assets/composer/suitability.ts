/** Whether a text of an area of life suits the goal at hand: not everybody who moves wears running shoes. */

/** Texts that speak of something, and the goals that have to do with it. */
type Condition = readonly [text: RegExp, goal: RegExp];

const CONDITIONS: readonly Condition[] = [
  [
    /\b(?:shoes?|lac(?:e|ed|es))\b/iu,
    /\b(?:walk|run|jog|hik|gym|exercis|mov|activ|fit|step|marathon|\d+ ?k|kilomet|weight|kilos?|pounds|kg|lose|body)/iu,
  ],
  [
    /\b(?:sweat|out of breath|gear|bag already packed|heart that beats faster|mood arrives)\b/iu,
    /\b(?:run|jog|gym|swim|train|work(?:ing)? out|sport|football|soccer|basketball|tennis|exercis|fit|marathon|cycl|bik|row|yoga|danc|\d+ ?k\b)/iu,
  ],
  [
    /\b(?:key in the door|we sit down to eat|supper|shared meal|both sitting down|kitchen table|stay at the table|only we understand|odd sides|our two shadows)\b/iu,
    /\b(?:partner|husband|wife|marri|girlfriend|boyfriend|spouse|famil|relationship|two of us|mother|father|mum|mom|dad|parents?|daughter|sons?|kids?|child|sister|brother|home|close)/iu,
  ],
  [
    /\b(?:quarrel|complaint|gets hot|grows difficult|trust (?:in small|be built)|defend myself|first sentence after a silence|silence has lasted)\b/iu,
    /\b(?:argu|trust|listen|husband|wife|partner|make up|marri|relationship|fight|conflict|talk|communicat|divorc|shout|temper|ang(?:er|ry)|calm|patien)/iu,
  ],
  [
    /\b(?:desks?|(?:a|the|our|next) meetings?|calendar|colleagues?|messages|first boss|project)\b/iu,
    /\b(?:meetings?|office|desk|teams?|present|project|colleagu|manager|lead|report|e-?mails?|clients?|customers?|compan|business|promot|boss|pitch|salary|raise|focus|concentrat|attention|phone|finish|thesis|stud|exam|writ|essay|tax|organi[sz]|tidy|procrastinat|deadline|work for)/iu,
  ],
];

/** Texts that speak of the hours most people sleep in, of which somebody who works shifts has others. */
const OF_THE_NIGHT = /\b(?:evenings?|nights?|supper|alarm|midnight)\b/iu;
const SHIFT = /\bshifts?\b/iu;

/**
 * @param statement - the goal's words; every text suits somebody of whom none are known
 */
export function suits(text: string, statement: string): boolean {
  if (!/\p{L}{3}/u.test(statement)) return true;
  if (SHIFT.test(statement) && OF_THE_NIGHT.test(text)) return false;
  return CONDITIONS.every(([said, goal]) => !said.test(text) || goal.test(statement));
}

/** Those of several texts that suit a goal; all of them when none does. */
export function suiting<Item>(items: readonly Item[], statement: string): readonly Item[] {
  const suited = items.filter((item) => suits(JSON.stringify(item), statement));
  return suited.length > 0 ? suited : items;
}
