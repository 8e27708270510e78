/** Words as signs of meaning: which of them two statements share. */

const STOP_WORDS = new Set(
  (
    "i i'm i've i'd i'll me my mine myself we our us you your he she it it's its they them their this that these those there " +
    'a an the and or but so if then than as of in on at to for from with without about into over by up out off down ' +
    'be am is are was were been being do does did doing done have has had having can could will would should must might may ' +
    'not no never always just really very too also more most much many some any all every each again still even only ' +
    'want wants wanted need needs like love wish hope hoping try trying tried going go get gets getting got able make making ' +
    'thing things something anything everything nothing lot bit way kind sort people person someone time times day days ' +
    "think know feel say said when what who how why where because don't can't won't didn't isn't wasn't that's would like " +
    'better best good well enough one two now right yeah okay start started starting keep keeps because ever life become'
  ).split(/\s+/),
);

/** Different words for one thing, by stem. */
const SAME: Readonly<Record<string, string>> = {
  quit: 'stop',
  quitt: 'stop',
  give: 'stop',
  cigarette: 'smok',
  cig: 'smok',
  tobacco: 'smok',
  nicotine: 'smok',
  vap: 'smok',
  alcohol: 'drink',
  drunk: 'drink',
  beer: 'drink',
  wine: 'drink',
  reduce: 'less',
  reduc: 'less',
  cut: 'less',
  gym: 'exercis',
  workout: 'exercis',
  train: 'exercis',
  asleep: 'sleep',
  slept: 'sleep',
  presentation: 'present',
  speech: 'speak',
  spoke: 'speak',
  talk: 'speak',
  career: 'job',
  confident: 'confid',
  confidence: 'confid',
  anxious: 'anxi',
  anxiety: 'anxi',
  weigh: 'weight',
  healthier: 'health',
  healthy: 'health',
};

/** The meaning-bearing words of a text, reduced to stems. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z]+(?:'[a-z]+)?/g) ?? [];
  return new Set(words.filter((word) => !STOP_WORDS.has(word) && word.length > 2).map(stem));
}

/**
 * Share of the shorter statement's words that the other one also has.
 *
 * @returns from 0 (nothing in common) to 1; 0 when either has no content
 */
export function sharedMeaning(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size);
  if (smaller === 0) return 0;
  return [...one].filter((word) => other.has(word)).length / smaller;
}

function stem(word: string): string {
  const plain = SAME[word] ?? word;
  const short = plain
    .replace(/'s$/, '')
    .replace(/(?:ies)$/, 'y')
    .replace(/(?<=[a-z]{3})(?:ing|ed|es|s|ly|er)$/, '')
    .replace(/(?<=[a-z]{3})e$/, '')
    .replace(/([bdgmnprt])\1$/, '$1');
  return SAME[short] ?? short;
}
