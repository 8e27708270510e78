import { describe, expect, test } from 'vitest';
import type { GasLevel } from '../../../src/discovery/findings.ts';
import { rangeIn, rangesMeet } from '../../../src/discovery/gas-range.ts';
import { type DraftScale, scaleChecks, scaleSetChecks } from '../../../src/discovery/gas-scale.ts';

const WORDS = [
  'no evening without wine',
  '1 evening a week without wine',
  '2 to 3 evenings a week without wine',
  '4 to 5 evenings a week without wine',
  '6 evenings a week without wine or more',
];

/** A sound scale of five levels from −2 to 2, some of them worded otherwise; null leaves one blank. */
function scale(
  words: Partial<Record<GasLevel, string | null>> = {},
  more: Partial<DraftScale> = {},
): DraftScale {
  const levels = WORDS.flatMap((usual, at) => {
    const level = (at - 2) as GasLevel;
    const description = words[level] === undefined ? usual : words[level];
    return description === null ? [] : [{ level, description }];
  });
  return { indicator: 'evenings a week without wine', levels, targetDate: '2026-06-01', ...more };
}

const broken = (draft: DraftScale): string[] =>
  scaleChecks(draft).flatMap(({ rule, isPassed }) => (isPassed ? [] : [rule]));

describe('the rules of a scale', () => {
  test('hold for a sound one, and each says so', () => {
    expect(scaleChecks(scale()).map(({ rule, isPassed, detail }) => [rule, isPassed, detail])).toEqual(
      ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7'].map((rule) => [rule, true, null]),
    );
  });

  test.each<[string, DraftScale, string[]]>([
    ['three levels are enough', scale({ [-2]: null, 2: null }), []],
    ['without the expected level there is no goal', scale({ 0: null }), ['G1']],
    ['nothing below 0', scale({ [-2]: null, [-1]: null }), ['G1', 'G2']],
    ['nothing above 0', scale({ 1: ' ', 2: '' }), ['G1', 'G2']],
    ['two neighbours are blank', scale({ 0: null, 1: null }), ['G1', 'G2']],
    ['two things at once', scale({}, { indicator: 'evenings without wine and hours of sleep' }), ['G3']],
    ['nothing is measured', scale({}, { indicator: '' }), ['G3']],
    ['the same words twice', scale({ 1: '2 to 3 evenings a week, without wine!' }), ['G4']],
    ['numbers that meet', scale({ 1: '3 to 5 evenings a week without wine' }), ['G4']],
    ['words that only compare', scale({ [-1]: 'Much worse', 1: 'Better than at the start.' }), ['G5']],
    ['an expectation that cannot be bettered', scale({ 0: 'wine is perfectly out of my life' }), ['G6']],
    ['an expectation that cannot be missed', scale({ 0: 'I never get through an evening' }), ['G6']],
    ['no date', scale({}, { targetDate: null }), ['G7']],
  ])('%s', (_, draft, rules) => {
    expect(broken(draft)).toEqual(rules);
  });

  test('name the levels at fault and how to mend them', () => {
    const checks = scaleChecks(scale({ [-1]: 'worse', 2: '5 evenings a week without wine or more' }));
    expect(checks.filter(({ isPassed }) => !isPassed)).toMatchObject([
      { rule: 'G4', levels: [1, 2], detail: expect.stringContaining('only one can be true') },
      { rule: 'G5', levels: [-1], detail: expect.stringContaining('seen or counted') },
    ]);
  });
});

describe('the rules of all scales of a person', () => {
  const own = { weight: 3, isOwnWording: true, wordedBy: null };
  const rules = (...scales: Parameters<typeof scaleSetChecks>[0]): string[] =>
    scaleSetChecks(scales).flatMap(({ rule, isPassed }) => (isPassed ? [] : [rule]));

  test('hold for two scales in the person’s words', () => {
    expect(rules(own, own)).toEqual([]);
    expect(rules({ ...own, weight: null }, { ...own, weight: null })).toEqual([]);
  });

  test('ask for a second scale, for weights of all or none, and for who worded one', () => {
    expect(rules(own)).toEqual(['G8']);
    expect(rules(own, { ...own, weight: null })).toEqual(['G9']);
    expect(rules(own, { ...own, isOwnWording: false })).toEqual(['G10']);
    expect(rules(own, { ...own, isOwnWording: false, wordedBy: 'the coach' })).toEqual([]);
  });
});

describe('a range in words', () => {
  test.each([
    ['2 to 3 evenings', 2, 3],
    ['between 2 and 3 evenings', 2, 3],
    ['2–3 evenings', 2, 3],
    ['at least 4 evenings', 4, Infinity],
    ['4 evenings or more', 4, Infinity],
    ['at most 1.5 evenings', 0, 1.5],
    ['no more than 2 evenings', 0, 2],
    ['3 evenings', 3, 3],
  ])('"%s" goes from %d to %d', (words, least, most) => {
    expect(rangeIn(words)).toMatchObject({ least, most, unit: '# evening' });
  });

  test('is not known without a number, or with several', () => {
    expect(rangeIn('an evening')).toBeNull();
    expect(rangeIn('3 evenings, 2 of them alone')).toBeNull();
  });

  test('"more than 3" and "fewer than 3" meet neither 3 nor each other', () => {
    const [over, under, three] = ['more than 3 cups', 'fewer than 3 cups', '3 cups'].map(rangeIn);
    if (!over || !under || !three) throw new Error('A range was not understood.');
    expect([rangesMeet(over, three), rangesMeet(under, three), rangesMeet(over, under)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(rangesMeet(over, { ...three, least: 4, most: 4 })).toBe(true);
  });
});
