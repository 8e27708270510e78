import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/platform/errors.ts';
import { hasSomethingAhead, startDate } from '../../../src/schedule/start-date.ts';

const TODAY = '2026-03-10';

function refusal(asked: string): Refusal {
  try {
    startDate(asked, TODAY);
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error(`${asked} was accepted`);
}

describe('the first day of a plan that is asked for', () => {
  test('is tomorrow when none is named', () => {
    expect(startDate(null, TODAY)).toBe('2026-03-11');
    expect(startDate(null, '2026-12-31')).toBe('2027-01-01');
  });

  test('can be any day from today to a year ahead', () => {
    expect(startDate(TODAY, TODAY)).toBe(TODAY);
    expect(startDate('2027-03-10', TODAY)).toBe('2027-03-10');
  });

  test('cannot be past, or more than a year ahead', () => {
    expect(refusal('2026-03-09')).toMatchObject({ code: 'INVALID', field: ['input', 'startDate'] });
    expect(refusal('2026-03-09').message).toContain('today (2026-03-10) or later');
    expect(refusal('2027-03-11')).toMatchObject({ code: 'TOO_LARGE', field: ['input', 'startDate'] });
  });
});

describe('the day a plan is ready', () => {
  const evening = {
    slot: 'evening-1',
    dayPart: 'evening',
    startsAt: '20:00',
    durationMinutes: 5,
    rule: 'FREQ=DAILY;COUNT=30',
    startsOn: TODAY,
    assetIds: ['one'],
  } as const;
  const ahead = (now: string, activities = [evening], date = TODAY) =>
    hasSomethingAhead(activities, { date, zone: 'America/New_York', now: new Date(now) });

  test('brings something until the last activity begins', () => {
    expect(ahead('2026-03-10T23:59:59Z')).toBe(true);
    expect(ahead('2026-03-11T00:00:00Z')).toBe(false);
  });

  test('brings nothing when no rule fires on it', () => {
    expect(ahead('2026-03-10T12:00:00Z', [])).toBe(false);
    expect(ahead('2026-03-09T12:00:00Z', [evening], '2026-03-09')).toBe(false);
  });
});
