import { IANAZone } from 'luxon';
import { expect, test } from 'vitest';
import { offsetMs } from '../../../src/platform/zone-offset.ts';

const HOUR_MS = 3_600_000;

test.each([
  ['two changes within a week', 'America/Boa_Vista', '2000-10-01', '2000-10-25'],
  ['a clock set back for Ramadan', 'Africa/Casablanca', '2026-02-10', '2026-03-25'],
  ['half an hour', 'Australia/Lord_Howe', '2026-04-01', '2026-04-10'],
  ['a date left out', 'Pacific/Apia', '2011-12-26', '2012-01-03'],
  ['before 1970', 'Europe/Berlin', '1945-04-01', '1945-06-01'],
])('%s: what is remembered is what the runtime says', (_, zone, from, to) => {
  for (let ms = Date.parse(from); ms < Date.parse(to); ms += HOUR_MS / 2) {
    expect(offsetMs(ms, zone)).toBe(IANAZone.create(zone).offset(ms) * 60_000);
  }
});

test('the second of the change is exact', () => {
  const change = Date.parse('2026-03-29T01:00Z');
  expect([offsetMs(change - 1, 'Europe/Berlin'), offsetMs(change, 'Europe/Berlin')]).toEqual([
    HOUR_MS,
    2 * HOUR_MS,
  ]);
});

test('a zone or instant that does not exist is refused', () => {
  expect(() => offsetMs(0, 'Mars/Olympus')).toThrow(RangeError);
  expect(() => offsetMs(Number.NaN, 'Europe/Berlin')).toThrow(RangeError);
});
