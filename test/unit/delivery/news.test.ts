import { describe, expect, test } from 'vitest';
import { inOneOrder, type LogEntry, type Stretch, withCursors } from '../../../src/delivery/news.ts';
import { LAST_ID, type NewsCursor, personOf, readCursor } from '../../../src/delivery/news-cursor.ts';

const at = (time: string): Date => new Date(`2026-03-02T${time}Z`);
const log = (entries: readonly string[], isCut = false): Stretch<{ name: string; occurredAt: Date }> => ({
  entries: entries.map((name) => ({ name, occurredAt: at(name.slice(-5)) })),
  isCut,
});
const names = (logs: Parameters<typeof inOneOrder<{ name: string; occurredAt: Date }>>[0]): string =>
  inOneOrder(logs)
    .map(({ name }) => name.slice(0, 1))
    .join('');

describe('inOneOrder', () => {
  test('entries of several logs come in order of time', () => {
    expect(names([log(['a08:00', 'b10:00', 'c12:00']), log(['d09:00', 'e11:00']), log([])])).toBe('adbec');
  });

  test('of one instant, those of an earlier log come first', () => {
    expect(names([log(['a08:00']), log(['b08:00', 'c08:00']), log(['d08:00'])])).toBe('abcd');
  });

  test('a log keeps its own order, also where its times do not', () => {
    expect(names([log(['a12:00', 'b08:00']), log(['c10:00'])])).toBe('cab');
  });

  test('nothing is told that may have something before it in a log that is cut', () => {
    expect(names([log(['a08:00', 'b09:00'], true), log(['c08:30', 'd10:00'])])).toBe('acb');
  });

  test('without logs there is nothing to tell', () => {
    expect(inOneOrder([])).toEqual([]);
  });
});

describe('withCursors', () => {
  const ID = '01a20f3c-2e52-7089-890d-8516ff6328d9';
  const start: NewsCursor = {
    person: personOf(ID),
    due: { at: at('06:00'), id: ID },
    closed: { at: at('06:00'), id: LAST_ID },
    event: 7,
  };
  const entry = (kind: LogEntry['kind'], place: Partial<NewsCursor>): LogEntry => ({
    kind,
    deliveryId: ID,
    occurredAt: at('08:00'),
    place,
  });

  test('the cursor of each entry moves on in its own log only', () => {
    const due = { at: at('08:00'), id: ID };
    const closed = { at: at('09:00'), id: ID };
    const { news, at: end } = withCursors(
      [entry('due', { due }), entry('completed', { event: 9 }), entry('missed', { closed })],
      start,
    );

    expect(news.map(({ cursor }) => readCursor(cursor, ID, at('10:00')))).toEqual([
      { ...start, due },
      { ...start, due, event: 9 },
      { ...start, due, event: 9, closed },
    ]);
    expect(end).toEqual({ ...start, due, event: 9, closed });
  });

  test('where nothing happened the place stays', () => {
    expect(withCursors([], start)).toEqual({ news: [], at: start });
  });
});
