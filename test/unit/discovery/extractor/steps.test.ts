import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { extractFindings, extractFindingsInTurns } from '../../../../src/discovery/extractor/index.ts';
import { atOnce, eachOf, inTurns } from '../../../../src/discovery/extractor/steps.ts';
import type { Utterance } from '../../../../src/discovery/findings.ts';

const SAID = [
  'I want to run twice a week.',
  'I always give up after a while.',
  'My sister believes in me.',
  'Half an hour a day is fine, mornings at seven suit me.',
];
const LONG: Utterance[] = Array.from({ length: 2_000 }, (_, at) => ({
  id: `m${at}`,
  author: 'user',
  text: `${SAID[at % SAID.length]} It is number ${at}.`,
}));

describe('a long conversation', () => {
  test('yields the same step by step as in one go', async () => {
    const today = '2026-03-02';
    expect(await extractFindingsInTurns(LONG, { today })).toEqual(extractFindings(LONG, { today }));
  });

  test('lets others have their turn while it is read', async () => {
    let isRead = false;
    let turnsOfOthers = 0;
    const others = async (): Promise<void> => {
      while (!isRead) {
        await nextTurn();
        turnsOfOthers += 1;
      }
    };
    const waiting = others();

    await extractFindingsInTurns(LONG, { today: '2026-03-02' });
    isRead = true;
    await waiting;

    expect(turnsOfOthers).toBeGreaterThan(20);
  });
});

describe('work in steps', () => {
  const doubled = () => eachOf([1, 2, 3, 4, 5], { weigh: (item) => item, most: 3 }, (item) => 2 * item);

  test('gives a result for each item, in their order', async () => {
    expect(atOnce(doubled())).toEqual([2, 4, 6, 8, 10]);
    expect(await inTurns(doubled())).toEqual([2, 4, 6, 8, 10]);
  });

  test('pauses whenever enough has been done', () => {
    expect([...doubled()]).toHaveLength(4);
  });
});
