import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayOf,
  daysBetween,
  instantAt,
  isDate,
  isShownTwice,
  isTime,
  isZone,
  timeAt,
  wallClockAt,
  weekdayOf,
} from '../../../src/platform/zone.ts';

describe('dayOf', () => {
  test.each([
    ['2026-03-01T03:30Z', 'Europe/London', '04:00', '2026-02-28'],
    ['2026-03-01T03:30Z', 'Europe/London', '00:00', '2026-03-01'],
    ['2026-03-29T02:30Z', 'Europe/London', '04:00', '2026-03-28'],
    ['2026-03-29T03:30Z', 'Europe/London', '04:00', '2026-03-29'],
    ['2026-10-25T03:30Z', 'Europe/London', '04:00', '2026-10-24'],
    ['2026-11-01T08:30Z', 'America/New_York', '04:00', '2026-10-31'],
    ['2026-11-01T09:30Z', 'America/New_York', '04:00', '2026-11-01'],
    ['2026-11-22T10:30Z', 'Pacific/Kiritimati', '00:00', '2026-11-23'],
    ['2026-11-22T10:30Z', 'Pacific/Pago_Pago', '00:00', '2026-11-21'],
    ['2026-11-22T18:20Z', 'Asia/Kathmandu', '00:00', '2026-11-23'],
    ['2026-11-22T18:10Z', 'Asia/Kathmandu', '00:00', '2026-11-22'],
  ])('%s in %s with a day that starts at %s belongs to %s', (instant, zone, dayStart, day) => {
    expect(dayOf(new Date(instant), zone, dayStart)).toBe(day);
  });
});

describe('isShownTwice', () => {
  test.each([
    ['an ordinary time', '2026-07-01T06:00Z', 'Europe/Berlin', false],
    ['the first of a repeated hour', '2026-10-25T00:30Z', 'Europe/Berlin', true],
    ['the second of it', '2026-10-25T01:30Z', 'Europe/Berlin', true],
    ['the hour before it', '2026-10-24T23:59Z', 'Europe/Berlin', false],
    ['the hour after it', '2026-10-25T02:00Z', 'Europe/Berlin', false],
    ['a repeated half hour', '2026-04-04T14:45Z', 'Australia/Lord_Howe', true],
    ['after a skipped hour', '2026-03-29T01:00Z', 'Europe/Berlin', false],
  ])('%s', (_, instant, zone, isTwice) => {
    expect(isShownTwice(new Date(instant), zone)).toBe(isTwice);
  });
});

describe('instantAt', () => {
  test.each([
    ['an ordinary time', '2026-07-01', '08:00', 'Europe/Berlin', '2026-07-01T06:00:00.000Z'],
    ['seconds', '2026-07-01', '14:23:31', 'Europe/Berlin', '2026-07-01T12:23:31.000Z'],
    ['a skipped hour', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['a skipped half hour', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['a skipped midnight', '2025-04-25', '00:00', 'Africa/Cairo', '2025-04-24T22:00:00.000Z'],
    ['a skipped date', '2011-12-30', '08:00', 'Pacific/Apia', '2011-12-30T18:00:00.000Z'],
    ['a repeated hour', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['a repeated half hour', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
    [
      'a repeated hour where summer is standard',
      '2026-10-25',
      '01:30',
      'Europe/Dublin',
      '2026-10-25T00:30:00.000Z',
    ],
  ])('%s is found', (_, date, time, zone, instant) => {
    expect(instantAt(date, time, zone).toISOString()).toBe(instant);
  });

  test('a skipped time shows on the wall later by the size of the gap', () => {
    const berlin = instantAt('2026-03-29', '02:30', 'Europe/Berlin');
    expect(wallClockAt(berlin, 'Europe/Berlin')).toEqual({ date: '2026-03-29', time: '03:30:00' });
  });

  test('a wall clock read and set again is the same instant, outside of repeated hours', () => {
    const zones = ['Asia/Kathmandu', 'America/St_Johns', 'Pacific/Kiritimati', 'Africa/Casablanca'];
    for (const zone of zones) {
      for (let hour = 0; hour < 24 * 365; hour += 97) {
        const instant = new Date(Date.UTC(2026, 0, 1, hour));
        const { date, time } = wallClockAt(instant, zone);
        const again = instantAt(date, time, zone);
        expect(wallClockAt(again, zone)).toEqual({ date, time });
        expect(again.getTime()).toBeLessThanOrEqual(instant.getTime());
      }
    }
  });

  test.each([
    ['2026-02-30', '08:00', 'Europe/Berlin'],
    ['2026-02-03', '24:00', 'Europe/Berlin'],
    ['2026-02-03', '08:00', 'Mars/Olympus'],
  ])('%s %s in %s does not exist', (date, time, zone) => {
    expect(() => instantAt(date, time, zone)).toThrow(RangeError);
  });
});

describe('isZone', () => {
  test.each([
    'Europe/Berlin',
    'America/Port-au-Prince',
    'America/Buenos_Aires',
    'Europe/Kiev',
    'Etc/UTC',
    'UTC',
    'Etc/GMT+2',
  ])('%s is a zone', (name) => {
    expect(isZone(name)).toBe(true);
  });

  test.each([
    '+02:00',
    '-0530',
    'UTC+1',
    'GMT+2',
    'europe/berlin',
    'EUROPE/BERLIN',
    'AMERICA/BUENOS_AIRES',
    'EST5EDT4,M3',
    'Mars/Olympus',
    '',
    ' Europe/Berlin',
  ])('"%s" is none', (name) => {
    expect(isZone(name)).toBe(false);
  });
});

describe('calendar dates', () => {
  test('days are added over month, leap day and year', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-03-01', '2027-03-01')).toBe(365);
  });

  test('weekdays are named', () => {
    expect(weekdayOf('2026-11-22')).toBe('sunday');
    expect(weekdayOf('2026-11-23')).toBe('monday');
  });

  test('only dates and times that exist are accepted', () => {
    expect(['2026-02-29', '2026-13-01', '26-01-01'].map(isDate)).toEqual([false, false, false]);
    expect(['2024-02-29', '2026-12-31'].map(isDate)).toEqual([true, true]);
    expect(['08:00', '23:59:59', '24:00', '8:00', '08:60'].map(isTime)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('a time of day keeps its seconds only when it has some', () => {
    expect([timeAt(8 * 3600), timeAt(51_811)]).toEqual(['08:00', '14:23:31']);
  });
});
