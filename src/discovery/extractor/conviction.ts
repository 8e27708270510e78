/** How firmly something is held, read from the way it is put. */

const FIRM =
  /\b(?:always|never|definitely|absolutely|certain(?:ly)?|totally|completely|every (?:single )?time|everyone|nobody|no one|nothing|for sure|I know|no doubt|of course|impossible|a hundred percent|100%|truly|everything)\b/i;
const HEDGED =
  /\b(?:I guess|maybe|sometimes|perhaps|probably|I suppose|might|a bit|a little|not sure|kind of|sort of|I think|could|occasionally|now and then|in a way|possibly)\b/i;

const FIRM_STRENGTH = 0.9;
const PLAIN_STRENGTH = 0.65;
const HEDGED_STRENGTH = 0.4;

/** What each further mention adds to the strength of a belief. */
export const RECURRENCE_GAIN = 0.05;

/** A belief is never taken as wholly certain from words alone. */
export const MOST_STRENGTH = 0.95;

/**
 * Strength of a belief from its wording: firm 0.9, plain 0.65, hedged 0.4; both
 * firm and hedged cancel out.
 */
export function conviction(text: string): number {
  const isFirm = FIRM.test(text);
  const isHedged = HEDGED.test(text);
  if (isFirm === isHedged) return PLAIN_STRENGTH;
  return isFirm ? FIRM_STRENGTH : HEDGED_STRENGTH;
}
