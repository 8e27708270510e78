/**
 * What no text from a model may contain, whatever it is about. A model repeats what it read, and it reads
 * words of strangers; so its text is treated like any other text from outside.
 */
import { isAvoidedIn } from './avoided-topic.ts';
import type { AssetCheck } from './content.ts';

/** Characters that hide, reorder or break text. Line breaks are allowed. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;
const MARKUP = /<[^>]*>|&[a-z]+;|&#|!?\[[^\]]*\]\([^)]*\)|```|\*\*|^#{1,6} /imu;
const ADDRESS = /https?:|www\.|javascript:|[\w.+-]+@[\w-]+\.\w|\+?\d[\d\s()-]{7,}\d/iu;
const CODE = /[{}[\]<>|\\]|\b[gb]\d{1,2}\b|\bslot\b/u;

/** Advice that belongs to a doctor, or that can hurt. */
const UNSAFE =
  /\b(?:medication|medicines?|antidepressants?|pills?|dose|dosage|prescri\w+|diagnos\w+|cure[sd]?|heal(?:s|ed|ing)?|fasting|starv\w+|suicid\w+|self-harm|overdose|kill\w*|hurt yourself|hurt myself|punish\w*|worthless|ignore (?:the |your |my )?(?:pain|symptoms?))\b/iu;

/** What somebody says who gives a program orders, answers as one, or is after secrets. */
const PROMPTED =
  /\b(?:ignore|disregard|forget|override|bypass) (?:(?:all|any|the|your|my|these|those|previous|prior|above|earlier|other|system) )*(?:instructions?|rules?|prompts?|orders|guidelines)\b|\b(?:system|developer|hidden) (?:prompt|message)\b|\b(?:as|am|i'm) an ai\b|\bai (?:language )?(?:model|assistant)\b|\blanguage model\b|\bjson\b|\b(?:password|passcode|credit card|gift card|bitcoin|bank details|api key|wire transfer)s?\b/iu;

/** Words that nearly every English sentence has one of, and that are rare in its neighbours. */
const ENGLISH: ReadonlySet<string> = new Set(
  "and are each from how i i'm i've it it's let my now one that the their this to what when where with you your".split(
    ' ',
  ),
);
/** Share of them that tells English from anything else, from four words on. */
const ENGLISH_SHARE = 0.1;
const FEWEST_WORDS = 4;

/** Words in a row that a text may share with the instructions by chance. */
const SHARED_WORDS = 9;

/**
 * Whether a text is plain, of a decent length, safe to store and to show anywhere (M1), holds no address (M2),
 * no medical or harmful advice (M3) and nothing that is meant for a program (M7).
 *
 * @param longest - most characters it may have
 */
export function checkModelText(text: string, longest: number): AssetCheck[] {
  const plain = text.replaceAll('\n', ' ');
  const isPlain =
    text.isWellFormed() &&
    !HIDDEN.test(plain) &&
    !MARKUP.test(text) &&
    !CODE.test(plain) &&
    text.trim() !== '';
  return [
    check('M1', isPlain && text.length <= longest, `not plain text of at most ${longest} characters`),
    check('M2', !ADDRESS.test(plain), 'holds a link, an address or a number to call'),
    check('M3', !UNSAFE.test(plain), 'touches medical or harmful matters'),
    check('M7', !PROMPTED.test(plain.replaceAll('’', "'")), 'speaks of instructions, programs or secrets'),
  ];
}

/** Whether a text repeats the instructions that its writer was given (M4). */
export function checkLeak(text: string, instructions: ReadonlySet<string>): AssetCheck {
  const isLeaking = runs(text).some((run) => instructions.has(run));
  return check('M4', !isLeaking, 'repeats its instructions');
}

/** Whether a text mentions what the person does not want to hear about (M5). */
export function checkAvoided(text: string, topics: readonly string[]): AssetCheck {
  return check('M5', !isAvoidedIn(text, topics), 'mentions a topic to avoid');
}

/** Whether texts that belong together are in English, like the rest of the plan (M6). */
export function checkLanguage(texts: readonly string[]): AssetCheck {
  const words = wordsOf(texts.join(' ').replaceAll('’', "'"));
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const isEnglish = words.length < FEWEST_WORDS || english >= words.length * ENGLISH_SHARE;
  return check('M6', isEnglish, 'not in English');
}

/** Runs of words of the instructions, to recognise them by. */
export const instructionRuns = (instructions: string): ReadonlySet<string> => new Set(runs(instructions));

function runs(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(SHARED_WORDS - 1).map((_, index) => words.slice(index, index + SHARED_WORDS).join(' '));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

const check = (rule: string, isPassed: boolean, detail: string): AssetCheck => ({
  rule,
  isPassed,
  detail: isPassed ? null : detail,
});
