/** English verb forms for phrases that begin with a verb: "speak up" → "speaking up". */

/** Verbs people begin their goals with; they tell a bare verb phrase from a bare noun phrase. */
const VERBS: ReadonlySet<string> = new Set(
  (
    'accept achieve act add address afford allow answer apply argue ask attend balance be become begin believe ' +
    'bike breathe bring build buy calm care carry catch celebrate change check choose clean clear climb come ' +
    'communicate complete connect control cook cope count create cry cut cycle dance date deal decide declutter ' +
    'deepen delegate deliver develop discover do draw dress drink drive drop earn eat embrace end enjoy exercise ' +
    'explore express face feel fight find finish fit fix floss focus follow forgive gain get give go grieve grow ' +
    'handle have heal hear help hike hold improve increase invest invite jog join journal keep know laugh lead ' +
    'learn leave let lift limit listen live look lose love lower maintain make manage master meditate meet mend ' +
    'move open organise organize overcome paint part pass pay perform pick plan play practice practise pray ' +
    'prepare present protect publish put quit raise reach read rebuild receive recharge reclaim reconnect record ' +
    'recover reduce reflect regain relax remember reply rest ride run save say see sell send set share show sing ' +
    'sit sketch sleep slow smile smoke socialise socialize speak spend stand start stay step stick stop strengthen ' +
    'stretch study support swim switch take talk teach tell thank think track train travel trust try turn ' +
    'understand unwind use visit volunteer wake walk watch weigh wind win work worry write'
  ).split(' '),
);

/** Verbs of more than one syllable whose last consonant is doubled; short ones follow from their shape. */
const DOUBLED = /^(?:begin|control|forget|regret|commit|admit|permit|refer|prefer|occur|unplug)$/;

const SHORT_VOWEL = /^[^aeiou]*(?:qu)?[aeiou][bdgklmnprt]$/;

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['be', 'being'],
  ['see', 'seeing'],
  ['agree', 'agreeing'],
  ['die', 'dying'],
  ['lie', 'lying'],
  ['tie', 'tying'],
  ['quit', 'quitting'],
  ['panic', 'panicking'],
]);

/** Whether a phrase begins with a verb that goals often begin with. */
export const beginsWithVerb = (phrase: string): boolean => VERBS.has(firstWord(phrase));

/** Verbs that are adjectives as well: after "be" that is what they are. */
const ALSO_ADJECTIVES: ReadonlySet<string> = new Set([
  'calm',
  'clean',
  'clear',
  'complete',
  'fit',
  'open',
  'present',
  'slow',
]);

/** The verb phrase as a gerund; a second verb after "and" or "or" follows suit. */
export function gerundOf(phrase: string): string {
  const [first = '', ...rest] = phrase.split(' ');
  const isState = /^(?:be|become|feel|stay)$/.test(first);
  if (first === 'not') return `not ${gerundOf(rest.join(' '))}`;
  const tail = rest.map((word, index) => {
    const isJoined = /^(?:and|or)$/i.test(rest[index - 1] ?? '');
    const isVerb = VERBS.has(word.toLowerCase()) && !(isState && ALSO_ADJECTIVES.has(word.toLowerCase()));
    return isJoined && isVerb ? gerund(word) : word;
  });
  return [gerund(first), ...tail].join(' ');
}

/** The base form that a gerund comes from, as far as the verb is known; null when it is not. */
export function baseOf(word: string): string | null {
  const sought = word.toLowerCase();
  if (!sought.endsWith('ing')) return null;
  return [...VERBS].find((verb) => gerund(verb) === sought) ?? null;
}

const firstWord = (phrase: string): string => phrase.split(' ', 1)[0]?.toLowerCase() ?? '';

function gerund(verb: string): string {
  const known = IRREGULAR.get(verb.toLowerCase());
  if (known !== undefined) return known;
  if (DOUBLED.test(verb) || SHORT_VOWEL.test(verb)) return `${verb}${verb.at(-1)}ing`;
  return /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}
