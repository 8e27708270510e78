/** A transcript cut into clauses, each knowing the exact words it came from. */
import type { Quote, Utterance } from '../findings.ts';
import { fluent } from './spoken-text.ts';
import { eachOf, type Steps } from './steps.ts';

/** One clause the person said. */
export interface Clause {
  readonly messageId: string;
  /** Position of its utterance in the transcript, from 0. */
  readonly turn: number;
  /** The clause without fillers and stutters. */
  readonly text: string;
  /** Its whole sentence, likewise. */
  readonly sentence: string;
  /** Verbatim part of the utterance that shows it. */
  readonly quote: string;
  readonly isQuestion: boolean;
  /** True inside quotation marks around somebody else's words. */
  readonly isReported: boolean;
  /** True when it opens the person's turn. */
  readonly isFirst: boolean;
}

/** Sentences up to this many characters are quoted whole, longer ones by the clause. */
const QUOTE_LIMIT = 160;

/** Characters after which a sentence without an end is cut between words, so that reading it stays quick. */
const SENTENCE_LIMIT = 600;

const SENTENCE_END = /[.?!]+["”']?(?=\s|$)|\n+/g;
const ABBREVIATION = /\b(?:dr|mr|mrs|ms|st|vs|etc|a\.m|p\.m|e\.g|i\.e)\.$/i;

const SUBJECT = "(?:I|I'[a-z]+|we|he|she|they|it|it's|you|there|there's|that's|that|my|this)";
const CLAUSE_START = new RegExp(
  [
    '\\s*(?:--+|—|–|…|\\.\\.\\.|;|:(?=\\s))\\s*',
    `-\\s+(?=${SUBJECT}\\b|so\\b|and\\b|but\\b|because\\b)`,
    ",?\\s+(?=(?:but|because|'cause|so that|although|though|even though|whereas|which)\\b)",
    `,?\\s+(?=(?:cause|and|or|so|and then|then|plus) ${SUBJECT}(?![\\w'])(?! of))`,
    `,\\s+(?=(?:and |or |so |then )?(?:${SUBJECT}|if|when)(?![\\w']))`,
    ',\\s+(?=(?:and|or) )',
    '\\s+(?="|“)|(?<=["”])\\s+',
  ].join('|'),
  'gi',
);

/** Characters cut up in one step: about ten milliseconds. */
const CHARACTERS_AT_ONCE = 10_000;

/** All clauses of the person's own turns, in the order they were said. */
export function* clausesOf(transcript: readonly Utterance[]): Steps<readonly Clause[]> {
  const pace = { weigh: ({ text }: Utterance) => text.length, most: CHARACTERS_AT_ONCE };
  const clauses = yield* eachOf(transcript, pace, (utterance, turn) =>
    utterance.author === 'user' ? clausesOfTurn(utterance, turn) : [],
  );
  return clauses.flat();
}

/** The exact words of a clause, as evidence. */
export function quoteOf(clause: Clause): Quote {
  return { messageId: clause.messageId, quote: clause.quote };
}

/** Quotes that one finding carries at most: what is said a hundred times is shown as well by twelve. */
const QUOTES_LIMIT = 12;

/** Each place once, the first ones of a long list. */
export function distinctQuotes(quotes: readonly Quote[]): readonly Quote[] {
  const distinct = new Map<string, Quote>();
  for (const { messageId, quote } of quotes) {
    if (distinct.size === QUOTES_LIMIT) break;
    const key = `${messageId} ${quote}`;
    if (!distinct.has(key)) distinct.set(key, { messageId, quote });
  }
  return [...distinct.values()];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function clausesOfTurn({ id, text }: Utterance, turn: number): readonly Clause[] {
  const reported = reportedSpans(text);
  const clauses: Clause[] = [];
  for (const sentence of sentencesIn(text)) {
    const raw = text.slice(sentence.start, sentence.end);
    const sentenceText = fluent(raw);
    for (const span of spansBetween(raw, CLAUSE_START, false)) {
      const part = trimmedSpan(text, { start: sentence.start + span.start, end: sentence.start + span.end });
      const words = fluent(text.slice(part.start, part.end));
      if (!/[a-z]/i.test(words)) continue;
      const whole = trimmedSpan(text, sentence);
      const shown = whole.end - whole.start <= QUOTE_LIMIT ? whole : part;
      clauses.push({
        messageId: id,
        turn,
        text: words,
        sentence: sentenceText,
        quote: text.slice(shown.start, shown.end),
        isQuestion: /\?["”']?\s*$/.test(raw),
        isReported: reported.some((quoted) => part.start >= quoted.start && part.start < quoted.end),
        isFirst: clauses.length === 0,
      });
    }
  }
  return clauses;
}

/** The same place, or one earlier where it would tear a character of two code units apart. */
function wholeCharacters(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

function sentencesIn(text: string): readonly Span[] {
  return spansBetween(text, SENTENCE_END, true).flatMap(({ start, end }) => {
    const parts: Span[] = [];
    let from = start;
    while (end - from > SENTENCE_LIMIT) {
      const space = text.lastIndexOf(' ', from + SENTENCE_LIMIT);
      const to = space > from ? space : wholeCharacters(text, from + SENTENCE_LIMIT);
      parts.push({ start: from, end: to });
      from = to;
    }
    return [...parts, { start: from, end }];
  });
}

/** Cuts a text at every match; the match ends a piece (`isKept`) or lies between two pieces. */
function spansBetween(text: string, cut: RegExp, isKept: boolean): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(cut)) {
    const end = match.index + match[0].length;
    if (isKept && ABBREVIATION.test(text.slice(start, end).trimEnd())) continue;
    if (match.index > start) spans.push({ start, end: isKept ? end : match.index });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

function trimmedSpan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.replace(/^[\s\-–—,;:]+/, '').length;
  const kept = words.replace(/[\s\-–—,;:]+$/, '').length;
  return { start: start + Math.min(lead, kept), end: start + Math.max(lead, kept) };
}

/** Words before a quotation that make it the person's own inner speech. */
const INNER_SPEECH =
  /\b(?:I|I'm|I am|I was|I've|me)\b[^.?!"“]{0,25}\b(?:think|thinking|thought|feel|feeling|myself|like|go|head|say)\b[,:\s]*$/i;

/** Stretches in double quotation marks that give somebody else's words. */
function reportedSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/["“][^"“”]*["”]?/g)) {
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    if (INNER_SPEECH.test(before)) continue;
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

const OTHERS =
  '(?:he|she|they|you|who|doctors?|wife|husband|mom|mum|dad|mother|father|boss|friends?|people|everyone|everybody|partner|girlfriend|boyfriend|kids?|son|daughter|judge|court|parents|coach|teacher|sister|brother|manager|roommate|flatmates?|guy|nurse|family|somebody|someone|it)';
const REPORTING = new RegExp(
  `\\b${OTHERS}(?:'s|'re|'d| is| are| was| were| would| will| might| keeps?| always| just| really| all| both)* (?:says?|said|saying|thinks?|thinking|thought|told|tells|telling|wants?|wanted|believes?|asked|asking|like|feels?|hopes?|worr(?:y|ies)|makes?|made)\\b[^,]*$`,
  'i',
);

/** True when the words before a statement hand it to somebody else ("my wife says …"). */
export function isSaidByOthers(before: string): boolean {
  return REPORTING.test(before);
}

const SUBORDINATE =
  /\b(?:if|when|whenever|unless|until|till|whether|why|what|how|where|who|once|in case|as though|as if|not that|it's not like|not because|wouldn't say|that|than|before|after|while|do|does|did|should|would|could|can|will|used to (?:think|believe|feel|say)(?: that| like)?)\s*$/i;

/** True when the words before a statement deny it ("I don't think that …"). */
export function isDenied(before: string): boolean {
  return /\b(?:not|never|no|doubt|hardly)\b|n't\b/i.test(before);
}

/** True when the words before a statement make it a condition, a question or a former view. */
export function isSubordinate(before: string): boolean {
  return SUBORDINATE.test(
    before.replace(
      /\b(?:know|think|believe|feel|so|hope|is|was|fact|mean|say|sure|proud|10|ten) that\s*$/i,
      '',
    ),
  );
}
