import { describe, expect, test } from 'vitest';
import { type Dialogue, dialogueFrom } from '../../../bench/dialogue.ts';
import {
  beliefTally,
  goalTally,
  precision,
  preferenceTally,
  quoteTally,
  recall,
} from '../../../bench/finding-score.ts';
import { extractFindings } from '../../../src/discovery/extractor/index.ts';
import type { BeliefFinding, Findings } from '../../../src/discovery/findings.ts';

const TALK = `# Somebody
G: What would you like?
U: I want to run twice a week. I always give up.
goal: run twice a week
belief limiting: I always give up
maybe belief empowering: I want to run
prefer commitmentLevel: light`;

const dialogue = dialogueFrom('talk', TALK);
const found = (of: Dialogue): Findings => extractFindings(of.utterances, { today: '2026-03-02' });
const belief = (statement: string, kind: BeliefFinding['kind'], quote: string): BeliefFinding => ({
  key: statement,
  kind,
  statement,
  strength: 0.5,
  reframe: null,
  goalKey: null,
  evidence: [{ messageId: 'm1', quote }],
});
const withBeliefs = (...beliefs: BeliefFinding[]): Findings => ({ ...found(dialogue), beliefs });

describe('a dialogue file', () => {
  test('holds turns and labels', () => {
    expect(dialogue.utterances.map(({ author }) => author)).toEqual(['guide', 'user']);
    expect(dialogue.goals).toEqual([{ words: 'run twice a week', isOptional: false }]);
    expect(dialogue.preferences).toEqual(['commitmentLevel: light']);
  });

  test.each([
    ['a label that nobody says', 'U: Hello.\ngoal: fly', 'nobody says "fly"'],
    ['a label that only the guide says', 'G: Fly?\nU: Hello.\ngoal: Fly', 'nobody says'],
    ['a line of another form', 'U: Hello.\nwish: fly', 'no line of a dialogue'],
  ])('%s is refused', (_, text, words) => {
    expect(() => dialogueFrom('broken', text)).toThrow(words);
  });
});

describe('findings held against labels', () => {
  test('what is found where it was said is right', () => {
    expect(goalTally(dialogue, found(dialogue))).toMatchObject({ found: 1, expected: 1, right: 1 });
  });

  test('a finding counts once, a second one is wrong', () => {
    const twice = withBeliefs(
      belief('I always give up', 'limiting', 'I always give up.'),
      belief('I always give up again', 'limiting', 'I always give up.'),
    );
    const tally = beliefTally(dialogue, twice);
    expect(tally).toMatchObject({ found: 2, right: 1, missed: [] });
    expect(precision(tally)).toBe(0.5);
  });

  test('the side of a belief must be right', () => {
    const tally = beliefTally(
      dialogue,
      withBeliefs(belief('I always give up', 'value', 'I always give up.')),
    );
    expect(tally).toMatchObject({ right: 0, missed: ['talk: I always give up'] });
    expect(recall(tally)).toBe(0);
  });

  test('words from another place do not count', () => {
    const tally = beliefTally(dialogue, withBeliefs(belief('I always give up', 'limiting', 'twice a week')));
    expect(tally.right).toBe(0);
  });

  test('what readers may see differently counts neither way', () => {
    const tally = beliefTally(
      dialogue,
      withBeliefs(
        belief('I always give up', 'limiting', 'I always give up.'),
        belief('I want to run', 'empowering', 'I want to run twice a week.'),
      ),
    );
    expect(tally).toMatchObject({ found: 1, expected: 1, right: 1, wrong: [] });
  });

  test('a preference that was not stated is missed, a quote that was not said is wrong', () => {
    expect(preferenceTally(dialogue, found(dialogue)).missed).toEqual(['talk: commitmentLevel: light']);
    expect(quoteTally(dialogue, withBeliefs(belief('x', 'core', 'never said'))).wrong).toEqual([
      'never said',
    ]);
  });
});
