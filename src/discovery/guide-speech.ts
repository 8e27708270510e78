/** What a model says in a guide's name, sentence by sentence, and which sentences are fit to be heard. */

/** The end of a sentence with what closes it, followed by a space or a line. */
const SENTENCE = /^[\s\S]*?(?:[.!?…。？！]["”’'»)]*(?=\s)|\n)/;

/** Cuts a text into sentences. Joined again they are the text. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let rest = text;
  for (let next = nextSentence(rest); next; next = nextSentence(rest)) {
    sentences.push(next);
    rest = rest.slice(next.length);
  }
  return rest === '' ? sentences : [...sentences, rest];
}

/** The first sentence of a text that goes on behind it; null when it may not have ended yet. */
export function nextSentence(text: string): string | null {
  return SENTENCE.exec(text)?.[0] ?? null;
}

const LONGEST_SENTENCE = 500;

/** What no sentence may hold: markup, links, addresses, keys of our data. */
const MARKUP = /[<>{}[\]`|\\]|\*\*|__|^#|https?:|www\.|@\w|\bperson_data\b|\btranscript\b/i;

/** What a guide never says: medical words, promises, pretending to be a person, ways to hurt oneself. */
const UNFIT =
  /\b(?:diagnos\w+|prescri\w+|dosage|medications?|antidepressants?|cure[sd]?|heal(?:s|ed|ing)? you|guarantee\w*|i promise|100 ?%|as a (?:doctor|therapist|human|person)|i am (?:a )?(?:human|real person|doctor|therapist)|i['’]m (?:a )?(?:human|real person|doctor|therapist)|system prompt|instructions|as an? (?:ai )?language model|suicid\w+|overdose|stop taking your)\b/i;

/** Whether a text is plain: no markup, links, invisible signs or broken characters. */
export function isPlain(text: string): boolean {
  const visible = text.replace(/[\n\t\u200c\u200d]/g, ' ');
  return text.isWellFormed() && !/[\p{Cc}\p{Cf}\p{Co}]/u.test(visible) && !MARKUP.test(text);
}

/** Whether a sentence may be said in a guide's name. */
export function isSayable(sentence: string): boolean {
  return sentence.length <= LONGEST_SENTENCE && isPlain(sentence) && !UNFIT.test(sentence);
}
