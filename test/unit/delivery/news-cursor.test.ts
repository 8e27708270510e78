import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  LAST_ID,
  type NewsCursor,
  personOf,
  readCursor,
  readCursors,
  writeCursor,
  writeCursors,
} from '../../../src/delivery/news-cursor.ts';
import { continued } from '../../../src/platform/cursor-fault.ts';
import { NOBODY } from '../../../src/platform/global-id.ts';

const NOW = new Date('2026-03-02T07:00:00Z');
const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);
const USER = '01a20f3c-2e52-7089-890d-8516ff6328d9';
const place = (dueHoursAgo: number, closedHoursAgo: number): NewsCursor => ({
  person: personOf(USER),
  due: { at: hoursAgo(dueHoursAgo), id: NOBODY },
  closed: { at: hoursAgo(closedHoursAgo), id: LAST_ID },
  event: 42,
});
const text = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('readCursor', () => {
  test('a cursor gives back the place it was written for', () => {
    expect(readCursor(writeCursor(place(1, 2)), USER, NOW)).toEqual(place(1, 2));
  });

  test('a place without anything due yet is a place as well', () => {
    const start = { ...place(0, 0), due: { at: new Date(0), id: NOBODY }, event: 0 };
    expect(readCursor(writeCursor(start), USER, NOW)).toEqual(start);
  });

  test.each([
    ['both logs were read a day ago', 24.1, 24.1, 'expired'],
    ['one log was read within a day', 300, 23.9, 'a place'],
    ['something fell due within a day', 23.9, 300, 'a place'],
  ])('when %s it is %s', (_, due, closed, outcome) => {
    const read = readCursor(writeCursor(place(due, closed)), USER, NOW);
    expect(typeof read === 'string' ? read : 'a place').toBe(outcome);
  });

  test.each([
    ['no base64', 'ü'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['another shape', text({ due: 1 })],
    ['too little', text([personOf(USER), 1, NOBODY])],
    ['no identifiers', text([personOf(USER), 1, 'a', 1, 'b', 1])],
    ['no time', text([personOf(USER), 1e99, NOBODY, 1, NOBODY, 1])],
    ['no position', text([personOf(USER), 1, NOBODY, 1, NOBODY, -1])],
    ['the place of somebody else', writeCursor({ ...place(1, 1), person: 'ffffffffffff' })],
    ['nothing', ''],
  ])('what holds %s is not ours', (_, cursor) => {
    expect(readCursor(cursor, USER, NOW)).toBe('unknown');
  });
});

describe('readCursors', () => {
  test('a cursor of several people gives back theirs', () => {
    const cursors = new Map([
      ['one', 'a'],
      ['other', 'b'],
    ]);
    expect(readCursors(writeCursors(cursors, hoursAgo(23.9)), NOW)).toEqual(cursors);
  });

  test.each([
    ['a day ago', 24.1, 'expired'],
    ['in the future', -1, 'unknown'],
  ])('what was written %s is no place', (_, hours, fault) => {
    expect(readCursors(writeCursors(new Map(), hoursAgo(hours)), NOW)).toBe(fault);
  });

  test.each([
    ['a cursor of one person', writeCursor(place(1, 1))],
    ['another shape', deflateRawSync('[1, 2]').toString('base64url')],
    ['far more than fits', deflateRawSync(Buffer.alloc(10_000_000)).toString('base64url')],
    ['nothing', ''],
  ])('%s is none', (_, cursor) => {
    expect(readCursors(cursor, NOW)).toBe('unknown');
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
