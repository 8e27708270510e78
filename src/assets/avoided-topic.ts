/** Whether a text touches on what somebody does not want to hear of, in whatever form or close word. */

/** Words of which each stands for the others when one of them is a topic to avoid. */
const CLOSE: readonly string[] = [
  'smoking smoker smokers nonsmoker cigarette tobacco nicotine vaping vape',
  'alcohol booze beer liquor vodka whisky whiskey drunk hangover',
  'drugs weed cannabis cocaine heroin',
  'sleep asleep slept insomnia',
  'work worker job office boss colleague career',
  'money debt cash salary payday',
  'mother mum mom mummy',
  'father dad daddy',
  'parents mother father',
  'children child kid toddler',
  'husband spouse',
  'wife spouse',
  'divorce divorced separation',
  'death die died dead dying funeral',
  'church god prayer pray praying faith religion religious',
  'sea ocean beach shore seaside',
  'run running runner ran jogging jog',
  'exercise gym workout training',
  'weight overweight kilos scales diet dieting fat',
  'food eating eat meal',
  'illness ill sick disease hospital',
  'school classroom teacher',
  'exam test examination',
  'anxiety anxious panic',
  'anger angry rage',
];

const SMALL: ReadonlySet<string> = new Set(
  'a about an and any anything at her his itself my of or our the their this to your'.split(' '),
);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

/** What the forms of a word have in common: `walk` of walks, walked and walking. */
function stemOf(word: string): string {
  const plain = word.replace(/'s?$/u, '');
  const single = plain
    .replace(/(?<=\p{L}{2})ies$/u, 'y')
    .replace(/(?<=(?:ch|sh|x|ss))es$/u, '')
    .replace(/(?<=\p{L}{2}[^su])s$/u, '');
  const bare = single.replace(/(?<=\p{L}{3})(?:ing|ed)$/u, '');
  return bare.replace(/([bdgklmnprt])\1$/u, '$1').replace(/(?<=\p{L}{4})e$/u, '');
}

const GROUPS: readonly ReadonlySet<string>[] = CLOSE.map((words) => new Set(words.split(' ').map(stemOf)));

/** The stems that stand for a word of a topic. */
function stemsFor(word: string): ReadonlySet<string> {
  const stem = stemOf(word);
  return new Set([stem, ...GROUPS.filter((group) => group.has(stem)).flatMap((group) => [...group])]);
}

/** Whether a text names one of the topics, or something so close that it would be heard as one. */
export function isAvoidedIn(text: string, topics: readonly string[]): boolean {
  if (topics.length === 0) return false;
  const said = wordsOf(text)
    .filter((word) => !SMALL.has(word))
    .map(stemOf);
  return topics.some((topic) => {
    const sought = wordsOf(topic).filter((word) => !SMALL.has(word));
    if (sought.length === 0) return false;
    const stems = sought.map(stemsFor);
    return said.some((_, at) => stems.every((forms, index) => forms.has(said[at + index] ?? '')));
  });
}
