import { describe, expect, test } from 'vitest';
import { LAST_ID, type NewsCursor, readCursor, writeCursor } from '../../../src/delivery/news-cursor.ts';
import { continued } from '../../../src/platform/cursor-fault.ts';
import { NOBODY } from '../../../src/platform/global-id.ts';

const NOW = new Date('2026-03-02T07:00:00Z');
const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);
const place = (dueHoursAgo: number, closedHoursAgo: number): NewsCursor => ({
  due: { at: hoursAgo(dueHoursAgo), id: NOBODY },
  closed: { at: hoursAgo(closedHoursAgo), id: LAST_ID },
  event: 42,
});
const text = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('readCursor', () => {
  test('a cursor gives back the place it was written for', () => {
    expect(readCursor(writeCursor(place(1, 2)), NOW)).toEqual(place(1, 2));
  });

  test('a place without anything due yet is a place as well', () => {
    const start = { ...place(0, 0), due: { at: new Date(0), id: NOBODY }, event: 0 };
    expect(readCursor(writeCursor(start), NOW)).toEqual(start);
  });

  test.each([
    ['both logs were read a day ago', 24.1, 24.1, 'expired'],
    ['one log was read within a day', 300, 23.9, 'a place'],
    ['something fell due within a day', 23.9, 300, 'a place'],
  ])('when %s it is %s', (_, due, closed, outcome) => {
    const read = readCursor(writeCursor(place(due, closed)), NOW);
    expect(typeof read === 'string' ? read : 'a place').toBe(outcome);
  });

  test.each([
    ['no base64', 'ü'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['another shape', text({ due: 1 })],
    ['too little', text([1, NOBODY])],
    ['no identifiers', text([1, 'a', 1, 'b', 1])],
    ['no time', text([1e99, NOBODY, 1, NOBODY, 1])],
    ['no position', text([1, NOBODY, 1, NOBODY, -1])],
    ['nothing', ''],
  ])('what holds %s is not ours', (_, cursor) => {
    expect(readCursor(cursor, NOW)).toBe('unknown');
  });
});

describe('continued', () => {
  test('a place is gone on from', () => {
    expect(continued(place(1, 1))).toEqual(place(1, 1));
  });

  test.each([
    ['expired', 'CURSOR_EXPIRED'],
    ['unknown', 'BAD_USER_INPUT'],
  ] as const)('an %s cursor ends the stream with %s', (fault, code) => {
    expect(() => continued(fault)).toThrow(expect.objectContaining({ extensions: { code } }));
  });
});
