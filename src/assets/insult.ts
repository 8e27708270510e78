/** Whether a sentence somebody says about themselves is an insult, which nobody repeats to them week by week. */

const INSULT =
  /\b(?:idiots?|pigs?|trash|garbage|losers?|worthless|pathetic|stupid|dumb|ugly|disgusting|useless|morons?|scum|cowards?|freaks?|whores?|bitch(?:es)?|bastards?|piece of (?:\w+ )?(?:shit|crap)|waste of (?:space|time|air)|lazy (?:cow|slob|bum)|fat (?:cow|slob)|slobs?|imbeciles?|fools?|cretins?)\b/iu;

export const isInsult = (statement: string): boolean => INSULT.test(statement);
