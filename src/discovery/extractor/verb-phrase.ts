/** The part of a clause that says what is to be done: "cut down on coffee". */
import { trimmedClause } from './spoken-text.ts';

/** Where what someone wants to do ends and another thought begins. */
const END =
  /[,;.!?]\s*(?:but|and I|so|because|you|which|that|if|when|like|right|I|it|maybe|not that|though|is)\b.*$|\s+(?:because|so that|so (?:I|my|we|they|it)|but|if (?:I|you|it|that)|which|although|though|even though|rather than|I think|I guess|I mean|I suppose|you see|and then I|and I|and that|and it|and my|as far as|in order to|is (?:to|that|the|my|because))\b.*$|[.;!?].*$/i;

const LEAD_IN =
  /^(?:really|just|actually|maybe|probably|also|still|definitely|at least|eventually|finally|simply|then|perhaps|honestly|like|truly|first|now|even|always|slowly|(?:be )?trying to|try and|try to|be able to|(?:start|begin) to(?: reali[sz]e that I (?:have|need) to)?|learn (?:how )?to|figure out how to|find (?:a|some) ways? to|get to(?= [a-z]+)|have to|need to|go ahead and|go and|go on and|consider(?= \w+ing)|go(?= (?:run|get|work out|become|see|talk|do|find|meet)\b))\s+/i;

/** The verb phrase at the beginning of `rest`, cleaned of adverbs, afterthoughts and cut-off ends. */
export function verbPhraseOf(rest: string): string {
  const phrase = trimmedClause(rest.replace(END, '')).replace(
    /^(?:really|just|actually|maybe|probably|also|like|kind of|then|first|go ahead and)\s+/i,
    '',
  );
  return straightened(phrase);
}

/** A phrase without the detours of speech: seeing that one has to, hoping in between, naming it twice. */
function straightened(phrase: string): string {
  return phrase
    .replace(
      /^(?:(?:start|begin|try) to )?(?:reali[sz]e|see|accept|remember) that I (?:have to|need to|should|must) /i,
      '',
    )
    .replace(/,? \b(?:hopefully|God willing|with any luck)\b.*$/i, '')
    .replace(/\bgo (?=(?:get|do|find) )/i, '')
    .replace(/^(\w+) (?:it|that|this) back, (?=(?:my |the |some |inner )?\w)/i, '$1 back ')
    .replace(/\b(time|energy|courage|strength), to (?=\w)/gi, '$1 to ');
}

/** The phrase without the verbs that only lead up to it, as in "be able to speak up". */
export function coreOfVerbPhrase(phrase: string): string {
  let core = phrase.trim();
  for (let round = 0; round < 3; round += 1) core = core.replace(LEAD_IN, '');
  return core;
}

const PRESENT: readonly (readonly [RegExp, string])[] = [
  [/^be(?=\s|$)/i, 'am'],
  [/^not be(?=\s|$)/i, 'am not'],
  [/^become(?=\s)/i, 'am'],
  [/^(?:try not to|not)(?=\s)/i, 'manage not to'],
];

/** A verb phrase in the first person of the present: "be calmer" → "am calmer". */
export function inFirstPerson(phrase: string): string {
  const core = coreOfVerbPhrase(phrase);
  for (const [base, present] of PRESENT) {
    if (base.test(core)) return core.replace(base, present).replace(/ and be(?= )/g, ' and am');
  }
  return core.replace(/ and be(?= )/g, ' and am');
}
