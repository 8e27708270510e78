/** Spoken language made readable: fillers, stutters and cut-off starts fall away, the words stay. */

/** Spoken contractions and what they stand for. */
const SPELT_OUT: readonly (readonly [RegExp, string])[] = [
  // Typed in haste: "im", "dont", "ive".
  [/\bim\b(?=\s)/gi, "I'm"],
  [/\bive\b/gi, "I've"],
  [/\b(do|does|did|is|are|was|were|have|has|had|ca|could|would|should)nt\b/gi, "$1n't"],
  [/(?<![\w'’.])i(?=\s)/g, 'I'],
  [/\bwanna\b/gi, 'want to'],
  [/\bgonna\b/gi, 'going to'],
  [/\bgotta\b/gi, 'got to'],
  [/\bdunno\b/gi, "don't know"],
  [
    /(?:^|\s)'?(?:cause|cuz|cos)\b(?=\s+(?:I|it|my|he|she|they|you|we|that|there|of|if|when)\b)/gi,
    ' because',
  ],
  [/\b(?:kinda|sorta)\b/gi, ''],
  [/\bcan not\b/gi, "can't"],
  [/\bcannot\b/gi, "can't"],
];

/** Sounds and turns of phrase that carry no content. */
const FILLERS: readonly RegExp[] = [
  // Bounded, for a thousand openings without an end would each be followed to the end of the text.
  /\[[^\][]{0,120}\]|\([^()]{0,120}\)|<[^<>]{0,120}>/g,
  /(?<![\w'])(?:u+m+|u+h+m*|erm?|h+m+|m+-?h*m+|uh-huh|ah|oh|huh|wow|gosh)(?![\w'])[,.]?/gi,
  /,?\s*\b(?:do )?you know what I mean\b,?/gi,
  /,?\s*\byou know\b(?!\s+(?:what|how|that|why|who|where|when|if|the|it|him|her|them|me|about))\s*,?/gi,
  /,?\s*\bI mean\b,?/gi,
  /\b(?:kind|sort) of\b(?!\s+(?:person|thing|guy|woman|man|people|way|day|job|work|life|a person|like))/gi,
  /,?\s*\bof course\b,?/gi,
  /(?<!\b(?:feel|feels|feeling|felt|look|looks|sound|sounds|seem|seems|would|'d|things|stuff|that|it's|acts?|something|anything|nothing|really|I|don't|people) )\blike (?=(?:really|very|so|just|actually|totally|I|they|he|she|we|maybe|more|super|literally|completely|who knows)\b)/gi,
  /\blike,|,\s*like\b(?!\s+(?:a|an|the|my|that|this|to|it|you|me|I)\b)/gi,
  /,?\s*\b(?:and|or) (?:stuff|things|everything|all that|whatever|something|anything|so on)(?: like that)?(?=[\s,.!]*$)/gi,
  /\b(?:basically|literally|obviously|apparently|essentially)\b,?/gi,
];

/**
 * The words of a stretch of speech without what a listener would not write down.
 * No word is added apart from spelt-out contractions such as "want to".
 */
export function fluent(text: string): string {
  let words = text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ');
  // "I-I-I", "w-well", "th-they": a syllable or a word that is begun again.
  for (let round = 0; round < 3; round += 1) words = words.replace(/\b([\w']+)-\s*(?=\1)/gi, '');
  words = words.replace(/(\w)-+(?=\s|$)/g, '$1').replace(/^[\s\-–—,.;:]+/, '');
  for (const filler of FILLERS) words = words.replace(filler, ' ');
  for (const [spoken, written] of SPELT_OUT) words = words.replace(spoken, written);
  return onceOnly(words.trim().split(/\s+/))
    .join(' ')
    .replace(/\s+([,.!?])/g, '$1')
    .replace(/^[\s,.;:]+/, '');
}

/** Drops phrases of one to four words that are said twice in a row. */
function onceOnly(words: readonly string[]): readonly string[] {
  const bare = words.map((word) => word.toLowerCase().replace(/[^\w']/g, ''));
  const kept: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const isSaidAgain = [4, 3, 2, 1].some((length) => {
      const phrase = bare.slice(at, at + length).join(' ');
      return (
        phrase !== '' && phrase.length > 0 && phrase === bare.slice(at + length, at + 2 * length).join(' ')
      );
    });
    const length = isSaidAgain ? repeatedLength(bare, at) : 0;
    if (length > 0) at += length - 1;
    else kept.push(words[at] ?? '');
  }
  return kept;
}

function repeatedLength(bare: readonly string[], at: number): number {
  return (
    [4, 3, 2, 1].find(
      (length) =>
        at + 2 * length <= bare.length &&
        bare.slice(at, at + length).join(' ') === bare.slice(at + length, at + 2 * length).join(' '),
    ) ?? 0
  );
}

/** Words that cannot end a clause; what follows them was cut off. */
const DANGLING =
  /[\s,]+(?:and|but|or|so|(?<!used )to|the|a|an|of|with|for|(?<!\b(?:go|going|move|moving|moved|carry|hold|fit|give|join|be|get|let \w+) )(?:in|on)|at|my|your|that|because|like|if|is|as|from|about|just|really|very|by|than|I|it's|I'm|into|not|be|which|who|more of|(?<!each )other|another|and soon|then)$/i;

/** Remarks that close a clause without belonging to it. */
const AFTERTHOUGHT =
  /[\s,]+(?:I think|I guess|I suppose|I'd say|I would say|you see|right|okay|ok|though|anyway|really|actually|yeah|yes|no|too|please|to be honest|honestly|for sure|definitely|at least|I don't know|maybe|probably|again and again|as well|I know|like I said|pretty much|or not|somehow|so to speak)$/i;

/** A clause without trailing punctuation, afterthoughts and cut-off ends. */
export function trimmedClause(text: string): string {
  let clause = text.replace(/[\s,.;:!?"-]+$/, '').trim();
  for (let round = 0; round < 4; round += 1) {
    clause = clause
      .replace(AFTERTHOUGHT, '')
      .replace(DANGLING, '')
      .replace(/[\s,.;:!?"-]+$/, '');
  }
  return clause;
}

/** The beginning of a clause that fits `limit` characters, cut between words. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit + 1);
  const atComma = cut.lastIndexOf(',');
  const end = atComma > limit / 2 ? atComma : cut.lastIndexOf(' ');
  return trimmedClause(cut.slice(0, end > 0 ? end : limit).replace(/[\uD800-\uDBFF]$/, ''));
}

/** A statement with a capital at its beginning and `I` written large. */
export function asStatement(text: string): string {
  const clause = text.trim().replace(/\bi(?=['\s]|$)/g, 'I');
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}
