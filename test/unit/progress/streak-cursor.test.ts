import { expect, test } from 'vitest';
import { readStreakCursor, writeStreakCursor } from '../../../src/progress/streak-cursor.ts';

const NOW = new Date('2026-03-02T07:00:00Z');
const PLACE = { event: 12, part: 1, until: NOW.getTime() - 5_000 };

test('a cursor gives back the place it was written for', () => {
  expect(readStreakCursor(writeStreakCursor(PLACE, NOW), NOW)).toEqual(PLACE);
});

test('a cursor of more than a day ago is expired', () => {
  const dayAgo = NOW.getTime() - 86_400_000;
  expect(readStreakCursor(writeStreakCursor(PLACE, new Date(dayAgo)), NOW)).toEqual(PLACE);
  expect(readStreakCursor(writeStreakCursor(PLACE, new Date(dayAgo - 1)), NOW)).toBe('expired');
});

test.each([
  '',
  'x',
  'W10',
  Buffer.from('[1,2,3]').toString('base64url'),
  Buffer.from('[1,2,3,"a"]').toString('base64url'),
])('what is not ours (%j) is unknown', (text) => {
  expect(readStreakCursor(text, NOW)).toBe('unknown');
});
