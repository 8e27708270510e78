/** The frame around what somebody wants: how goals open, and what trails after them. */

/** How goals open; what follows is a deed. */
export const TO_DO =
  /^(?:(?:so|well|um|uh|yeah|yes|ok|okay|and|but|honestly|maybe),? )*(?:my (?:\w+ )?(?:goal|aim|dream|hope|wish) is to|I(?: am|'m| have|'ve| would|'d)? (?:(?:really|just|also|still|so|always|finally|now|definitely|like|badly) )*(?:(?:want(?:ed)?|wanna|like|love|need|have|hope|wish|try|trying|hoping|ready|decided|determined|planning|going|intend|plan|got|prefer|aim|gonna)(?: to)?|(?:wish I|would be able|wish that I) could|will|should|must|can|could)|I'll|to)(?: be able to| get to)? (?=\p{L})/iu;

/** How goals open that name a thing. */
export const TO_HAVE =
  /^(?:I(?: would|'d)? (?:(?:really|just|also|still|so) )*(?:want|wish for|wish I had|need|like|love)(?: to have)?|my (?:\w+ )?(?:goal|aim|dream|hope|wish) is) (?=\p{L})/iu;

/** Verbs and adverbs that only lead up to what is meant. */
const LEAD_IN =
  /^(?:really|just|actually|maybe|also|still|definitely|finally|simply|perhaps|honestly|like|truly|always|slowly|try and|(?:try|start|begin|learn how|learn|be able|figure out how|find a way|have|need|get|manage|want|continue) to|(?:reali[sz]e|see|accept|remember|understand) that I (?:have to|need to|should|must|can)|go(?: on)? and|go(?= (?:get|do|see|find|run|become)\b))\s+(?=\p{L})/iu;

const DATE =
  'by (?:the )?(?:\\d|end|next|this|summer|winter|spring|autumn|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|within (?:\\w+ ){1,2}(?:days|weeks|months|years?)|(?:in|over|for) the next|this (?:year|month|week)|before (?:the|my|I|we|it|summer|winter|spring|autumn|christmas|easter)';

const MEASURE =
  '(?:at least |about |around |up to |maybe )*(?:once|twice|\\w+ times|\\w+ days|\\w+ nights|\\w+ evenings|\\w+ minutes|\\w+ hours?)(?: a| per| every| each)? (?:day|week|month|year|morning|evening|night)|(?:every|each) (?:single )?(?:day|night|morning|evening|week|weekday|month|time)|daily|all the time|again and again';

const CLAUSE =
  'because|so that|so I|but|if I|if it|which|although|even though|rather than|instead of|in order to|unless|until|while|and then|and I|and not|and stop|and quit|any ?more|any longer|as soon as|otherwise|some ?day';

/** Where the deed ends and a reason, a deadline, a measure or a condition begins. */
const TAIL = new RegExp(
  `\\s*(?:[.!?;:(–—]|,(?! ?\\d)|\\s-\\s|\\b(?:${CLAUSE}|${DATE}|${MEASURE})\\b).*$`,
  'iu',
);

const MEASURED = new RegExp(`\\b(?:${MEASURE})\\b`, 'iu');

/** Words a phrase cannot end with. */
const DANGLING =
  /[\s,]+(?:that (?:I|it|he|she|they|we) (?:have|need|am|is|are|can|do|want|should|must)|and|but|or|so|to|the|a|an|of|with|for|in|on|at|my|your|our|that|because|if|is|as|from|about|just|really|very|by|than|I|not|be|which|who|into|please|though|somehow|again|when|whenever|without|and\/or|&)$/iu;

/** Whether it is said how often or how long. */
export const isMeasured = (phrase: string): boolean => MEASURED.test(phrase);

/** A phrase without what leads up to the deed and what follows it. */
export function core(phrase: string): string {
  let rest = phrase;
  for (let round = 0; round < 3; round += 1) rest = rest.replace(LEAD_IN, '');
  rest = rest.replace(TAIL, '').trim();
  for (let round = 0; round < 4; round += 1) rest = rest.replace(DANGLING, '').replace(/[\s,'-]+$/u, '');
  return rest;
}
