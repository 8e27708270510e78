import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measureSafety } from '../../../bench/safety.ts';
import { safetyTier } from '../../../src/discovery/safety.ts';

interface Sentence {
  readonly label: 'contra' | 'crisis' | 'elevated' | 'none';
  readonly text: string;
}

const FILE = new URL('../../data/safety/sentences.jsonl', import.meta.url);
const VEILED_FILE = new URL('../../data/safety/veiled.jsonl', import.meta.url);
const sentencesOf = (file: URL) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sentence);
const SENTENCES = sentencesOf(FILE);
const VEILED = sentencesOf(VEILED_FILE);
const share = (label: Sentence['label'], isRight: (text: string) => boolean, among = SENTENCES): number => {
  const all = among.filter((sentence) => sentence.label === label);
  return all.filter(({ text }) => isRight(text)).length / all.length;
};

describe('the labelled sentences', () => {
  test('danger is heard in nearly all that speak of it', () => {
    expect(share('crisis', (text) => safetyTier(text).tier === 'critical')).toBeGreaterThanOrEqual(0.95);
  });

  test('distress is heard in nearly all that speak of it', () => {
    expect(share('elevated', (text) => safetyTier(text).tier !== 'none')).toBeGreaterThanOrEqual(0.95);
  });

  test('what speaks against hypnosis is heard', () => {
    expect(share('contra', (text) => safetyTier(text).isHypnosisCaution)).toBeGreaterThanOrEqual(0.9);
  });

  test('ordinary sentences raise nearly no alarm', () => {
    expect(share('none', (text) => safetyTier(text).tier === 'none')).toBeGreaterThanOrEqual(0.95);
  });

  test('the measure says the same in one line', async () => {
    const lines = await measureSafety(FILE.pathname);
    expect(lines.at(-1)).toMatch(/^crisis-recall 0\.9\d false-alarms 0\.0\d contra-recall \d\.\d\d$/);
  });
});

describe('sentences that say it around the corner', () => {
  test('danger is heard in most of them', () => {
    const isHeard = (text: string) => safetyTier(text).tier === 'critical';
    expect(share('crisis', isHeard, VEILED)).toBeGreaterThanOrEqual(0.85);
  });

  test('everyday sentences with the same words raise hardly any alarm', () => {
    const isQuiet = (text: string) => safetyTier(text).tier === 'none';
    expect(share('none', isQuiet, VEILED)).toBeGreaterThanOrEqual(0.97);
  });

  test('what speaks against hypnosis is heard in the words of people who do not know its name', () => {
    const isCaution = (text: string) =>
      safetyTier(text).isHypnosisCaution || safetyTier(text).tier !== 'none';
    expect(share('contra', isCaution, VEILED)).toBeGreaterThanOrEqual(0.95);
  });

  test('everyday sentences hardly ever speak against hypnosis', () => {
    expect(share('none', (text) => !safetyTier(text).isHypnosisCaution, VEILED)).toBeGreaterThanOrEqual(0.97);
  });
});

describe('ways around plain words', () => {
  test.each([
    ['letters apart', 's u i c i d e feels like the only option'],
    ['digits for letters', 'i want to k1ll my5elf'],
    ['slips of the fingers', 'I wnat to kil myslef'],
    ['a sign for a word', "I'm going to 💀 myself"],
    ['no apostrophes', 'i dont wanna liv anymor'],
  ])('%s are seen through', (_, text) => {
    expect(safetyTier(text).tier).toBe('critical');
  });

  test.each([
    ['medicine taken as it should be', 'I take all my other medications right before I go to bed.'],
    ['a thing in the hand', 'A walk with some fresh air, this time without a cigarette in my hand.'],
    ['a word with two senses', 'After every shoot people go out for drinks.'],
    ['a party', 'Nobody will miss me at the office party, so I go for a run instead.'],
    ['a last day at work', "It's my last day at work today."],
    ['a reason to live', 'My children are my reason to live.'],
  ])('%s is not taken for danger', (_, text) => {
    expect(safetyTier(text).tier).not.toBe('critical');
  });
});
