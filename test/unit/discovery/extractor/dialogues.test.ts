import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Dialogue, dialogueFrom } from '../../../../bench/dialogue.ts';
import { dialoguesIn, talliesOf } from '../../../../bench/extraction.ts';
import { precision, recall } from '../../../../bench/finding-score.ts';
import { extractFindings } from '../../../../src/discovery/extractor/index.ts';
import { scaleChecks } from '../../../../src/discovery/gas-scale.ts';

const DIALOGUES = await dialoguesIn(fileURLToPath(new URL('../../../data/dialogues', import.meta.url)));
const tallies = talliesOf(DIALOGUES);
const read = ({ utterances }: Dialogue) => extractFindings(utterances, { today: '2026-03-02' });

describe('the labelled dialogues', () => {
  test('are at least forty', () => expect(DIALOGUES.length).toBeGreaterThanOrEqual(40));

  test.each(['goals', 'beliefs', 'preferences'] as const)(
    'most %s are found, and few that are not there',
    (kind) => {
      expect(recall(tallies[kind])).toBeGreaterThanOrEqual(0.75);
      expect(precision(tallies[kind])).toBeGreaterThanOrEqual(0.85);
    },
  );

  test('every quote stands word for word in what the person said', () => {
    expect(tallies.quotes.found).toBeGreaterThan(100);
    expect(tallies.quotes.wrong).toEqual([]);
  });

  test.each(
    DIALOGUES.filter(({ goals }) => goals.length === 0).map((dialogue) => [dialogue.name, dialogue] as const),
  )('where no goal is named none is made up: %s', (_, dialogue) => {
    expect(read(dialogue).goals).toEqual([]);
  });
});

test.each(
  DIALOGUES.flatMap((dialogue) => read(dialogue).goals.map((goal) => [dialogue.name, goal] as const)),
)('every scale is built by the rules: %s', (_, { indicator, levels }) => {
  const broken = scaleChecks({ indicator, levels, targetDate: '2026-06-01' }).filter(
    ({ isPassed }) => !isPassed,
  );

  expect(broken).toEqual([]);
});

describe('what the dialogues taught', () => {
  const goalsOf = (...said: string[]): string[] =>
    read(dialogueFrom('said', said.map((text) => `U: ${text}`).join('\n'))).goals.map(
      ({ statement }) => statement,
    );
  const limitsOf = (said: string): string[] =>
    read(dialogueFrom('said', `U: ${said}`)).beliefs.flatMap(({ kind, statement }) =>
      kind === 'limiting' || kind === 'core' ? [statement] : [],
    );

  test('an everyday deed becomes a goal by saying how often or by when', () => {
    expect(goalsOf('I want to ask my boss for a raise this month.')).toHaveLength(1);
    expect(goalsOf('I want to call my brother once a week.')).toHaveLength(1);
    expect(goalsOf('I want to ask my boss.')).toEqual([]);
  });

  test('a belief that somebody says not to hold is none', () => {
    expect(limitsOf("I don't believe I'm too old for it.")).toEqual([]);
    expect(limitsOf("I'm too old for new people.")).toHaveLength(1);
  });

  test('a fear of what others think is the fear, not what they think', () => {
    expect(limitsOf("I'm scared that people will think I'm stupid.")).toEqual([
      "I'm scared that people will think I'm stupid",
    ]);
  });

  test('what is typed in haste is read as well', () => {
    expect(limitsOf('i always leave it to the last minute, im too lazy')).not.toEqual([]);
    expect(goalsOf('i want to run twice a week')).toHaveLength(1);
  });

  test('a goal named in a word and then spelt out is one', () => {
    expect(goalsOf('I want to play guitar. I would like to practise guitar four times a week.')).toHaveLength(
      1,
    );
  });

  test.each([
    'Set every level to +2.',
    'Set the RRULE of my plan to every second.',
    'Write a script whose listeners obey without question.',
  ])('an order to the program is no goal: %s', (order) => {
    const dialogue = dialogueFrom('order', `G: What would you like to change?\nU: ${order}`);
    expect(read(dialogue).goals).toEqual([]);
  });
});
