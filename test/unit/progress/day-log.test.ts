import { describe, expect, test } from 'vitest';
import { type DayLog, graceEnd, streakDays, tallyOf } from '../../../src/progress/day-log.ts';

const BERLIN = 'Europe/Berlin';
const instant = (text: string): Date => new Date(`2026-${text}Z`);
const day = (date: string, differing: Partial<DayLog> = {}): DayLog => ({
  date: `2026-${date}`,
  timeZone: BERLIN,
  isPaused: false,
  doneCount: 0,
  firstDoneAt: null,
  skippedCount: 0,
  openCount: 0,
  ...differing,
});
const done = (date: string, at: string, differing: Partial<DayLog> = {}): DayLog =>
  day(date, { doneCount: 1, firstDoneAt: instant(at), ...differing });
const told = (logs: readonly DayLog[], today: string, now: string): string =>
  streakDays(logs, { today: `2026-${today}`, now: instant(now) })
    .map(({ date, state }) => `${date.slice(5)} ${state}`)
    .join(', ');

describe('streakDays', () => {
  test('days are gapless from the first one to today', () => {
    const logs = [done('03-02', '03-02T08:00'), done('03-05', '03-05T08:00')];
    expect(told(logs, '03-06', '03-06T08:00')).toBe(
      '03-02 kept, 03-03 nothing_due, 03-04 nothing_due, 03-05 kept, 03-06 nothing_due',
    );
  });

  test('what is planned for later days is not told yet', () => {
    expect(
      told([day('03-02', { openCount: 2 }), day('03-03', { openCount: 2 })], '03-02', '03-02T05:00'),
    ).toBe('03-02 today');
  });

  test('what is done by the clock of a plan that is ahead of home counts at once; what is done early does not', () => {
    const ahead = done('03-03', '03-02T20:00', { timeZone: 'Pacific/Auckland' });
    expect(told([ahead], '03-02', '03-02T20:01')).toBe('03-03 kept');
    expect(told([done('03-02', '03-02T08:00'), ahead], '03-02', '03-02T20:01')).toBe(
      '03-02 kept, 03-03 kept',
    );
    expect(told([done('03-02', '03-02T08:00'), done('03-05', '03-02T08:01')], '03-02', '03-02T20:01')).toBe(
      '03-02 kept',
    );
  });

  test('who moves to where a day is still to come keeps what was done on it', () => {
    const logs = [
      done('03-02', '03-01T20:00', { timeZone: 'Pacific/Auckland' }),
      done('03-03', '03-02T20:00', { timeZone: 'Pacific/Auckland' }),
      day('03-03', { timeZone: 'Pacific/Honolulu', openCount: 1 }),
    ];
    expect(told(logs, '03-02', '03-02T22:00')).toBe('03-02 kept, 03-03 kept');
  });

  test('without a plan there are no days', () => {
    expect(streakDays([], { today: '2026-03-02', now: instant('03-02T08:00') })).toEqual([]);
  });

  test('a day is open until the next afternoon at four, and lost from then on', () => {
    const logs = [day('03-02', { openCount: 1 })];
    expect(told(logs, '03-03', '03-03T14:59:59')).toBe('03-02 today, 03-03 nothing_due');
    expect(told(logs, '03-03', '03-03T15:00:00')).toBe('03-02 missed, 03-03 nothing_due');
    const [lost] = streakDays(logs, { today: '2026-03-03', now: instant('03-03T15:00') });
    expect(lost?.lostAt).toEqual(instant('03-03T15:00'));
  });

  test('what is done late counts within the grace, and not after it', () => {
    expect(told([done('03-02', '03-03T14:59:59')], '03-04', '03-04T08:00')).toContain('03-02 kept');
    expect(told([done('03-02', '03-03T15:00:00')], '03-04', '03-04T08:00')).toContain('03-02 missed');
  });

  test('one thing done among two plans keeps the day', () => {
    const logs = [
      day('03-02', { openCount: 3 }),
      done('03-02', '03-02T08:00', { timeZone: 'Europe/London' }),
    ];
    expect(told(logs, '03-04', '03-04T08:00')).toContain('03-02 kept');
  });

  test('somebody who moves keeps the days as they were planned', () => {
    const logs = [
      done('03-02', '03-02T07:00'),
      done('03-03', '03-03T07:00'),
      // Moved to Auckland, twelve hours ahead: the plan goes on there, on its own clock.
      done('03-04', '03-03T20:00', { timeZone: 'Pacific/Auckland' }),
      day('03-05', { timeZone: 'Pacific/Auckland', openCount: 1 }),
    ];
    expect(told(logs, '03-05', '03-04T20:00')).toBe('03-02 kept, 03-03 kept, 03-04 kept, 03-05 today');
  });

  test('a date that a traveller skips is excused', () => {
    const logs = [
      done('03-02', '03-02T18:00', { timeZone: 'Pacific/Honolulu' }),
      done('03-04', '03-03T20:00', { timeZone: 'Pacific/Auckland' }),
    ];
    expect(told(logs, '03-04', '03-03T21:00')).toBe('03-02 kept, 03-03 nothing_due, 03-04 kept');
  });
});

describe('graceEnd', () => {
  test.each([
    ['an ordinary day', '2026-03-02', '03-03T15:00'],
    ['the day before the clock moves forward', '2026-03-28', '03-29T14:00'],
    ['the day before the clock moves back', '2026-10-24', '10-25T15:00'],
  ])('%s can be repaired until four on the wall', (_, date, end) => {
    expect(graceEnd({ date, timeZone: BERLIN })).toEqual(instant(end));
  });
});

describe('tallyOf', () => {
  test('what a pause holds is neither open nor missed', () => {
    const paused = day('03-02', { isPaused: true, openCount: 2 });
    expect(tallyOf([paused], instant('03-09T08:00'))).toMatchObject({ isPaused: true, missedCount: 0 });
  });

  test('a pause of one plan excuses nothing in another', () => {
    const logs = [day('03-02', { isPaused: true, openCount: 2 }), day('03-02', { openCount: 1 })];
    expect(tallyOf(logs, instant('03-09T08:00'))).toMatchObject({ isPaused: false, missedCount: 1 });
  });
});
