import { describe, expect, test } from 'vitest';
import { type CalendarPlan, calendarText } from '../../../src/calendar/calendar-text.ts';
import type { Delivery, PlanSeries } from '../../../src/delivery/index.ts';
import { type Activity, type DueDelivery, deliveriesOf } from '../../../src/schedule/index.ts';
import { shownEvents } from '../../support/calendar-reader.ts';

const STYLE = { name: 'My plan', includesTitles: true, reminderMinutes: null };
const ASSETS = new Map([
  ['calm', { title: 'I breathe out slowly.', type: 'affirmation' as const }],
  ['bold', { title: 'I speak first.', type: 'affirmation' as const }],
]);
const YEAR = { from: '2026-01-05', to: '2027-01-04' };

/** A recurrence with everything it brings; `become` says what became of a time, null to leave it out. */
function series(
  zone: string,
  {
    startsAt,
    rule = 'FREQ=DAILY',
    assetIds = ['calm'],
  }: { startsAt: string; rule?: string; assetIds?: string[] },
  become: (planned: DueDelivery, index: number) => Date | null = ({ scheduledFor }) => scheduledFor,
): PlanSeries {
  const activity = {
    id: `activity-${startsAt}`,
    slot: 'morning-1',
    dayPart: 'morning',
    startsAt: `${startsAt}:00`,
    durationMinutes: 5,
    rule,
    startsOn: YEAR.from,
  } as Activity;
  const times = deliveriesOf({ ...activity, assetIds }, { ...YEAR, zone }).map((planned, index) => {
    const scheduledFor = become(planned, index);
    const delivery =
      scheduledFor && ({ id: `delivery-${index}`, assetId: planned.assetId, scheduledFor } as Delivery);
    return { planned, delivery };
  });
  return { activity, assetIds, times };
}

const planOf = (timeZone: string, all: readonly PlanSeries[]): CalendarPlan => ({
  plan: { id: 'plan', timeZone, updatedAt: new Date('2026-01-01T00:00:00Z'), version: 3 },
  series: all,
  others: [],
});

const timesOf = (all: readonly PlanSeries[]): number[] =>
  all
    .flatMap(({ times }) => times.flatMap(({ delivery }) => delivery?.scheduledFor.getTime() ?? []))
    .toSorted((one, other) => one - other);

const shown = (plan: CalendarPlan, style = STYLE) => shownEvents(calendarText(style, [plan], ASSETS));

describe('a year of a plan, read by a calendar program', () => {
  test.each([
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Pacific/Apia',
    'Asia/Calcutta',
  ])('comes at the same instants in %s, with dropped and moved times', (zone) => {
    const all = [
      series(zone, { startsAt: '08:00' }, ({ scheduledFor }, index) => {
        if (index % 50 === 7) return null;
        return index % 60 === 9 ? new Date(scheduledFor.getTime() + 90 * 60_000) : scheduledFor;
      }),
      series(zone, { startsAt: '02:30', rule: 'FREQ=WEEKLY;BYDAY=SU,WE' }),
      series(zone, { startsAt: '21:15', rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=20' }),
    ];
    const read = shown(planOf(zone, all));
    expect(read.map(({ at }) => at)).toEqual(timesOf(all));
    expect(new Set(read.map(({ minutes }) => minutes))).toEqual(new Set([5]));
  });

  test('shows nothing of a recurrence whose every time was dropped', () => {
    const all = [series('Europe/Berlin', { startsAt: '08:00' }, () => null)];
    expect(shown(planOf('Europe/Berlin', all))).toEqual([]);
  });

  test('begins a rule on a day that has its time, though the clock skips it on the first', () => {
    const begin = '2026-03-29';
    const activity = {
      ...series('Europe/Berlin', { startsAt: '02:30' }).activity,
      startsOn: begin,
    } as Activity;
    const times = deliveriesOf(
      { ...activity, assetIds: ['calm'] },
      { from: begin, to: '2026-04-02', zone: 'Europe/Berlin' },
    );
    const plan = planOf('Europe/Berlin', [
      {
        activity,
        assetIds: ['calm'],
        times: times.map((planned, index) => ({
          planned,
          delivery: {
            id: `delivery-${index}`,
            assetId: 'calm',
            scheduledFor: planned.scheduledFor,
          } as Delivery,
        })),
      },
    ]);
    expect(shown(plan).map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-03-29T01:30:00.000Z',
      '2026-03-30T00:30:00.000Z',
      '2026-03-31T00:30:00.000Z',
      '2026-04-01T00:30:00.000Z',
      '2026-04-02T00:30:00.000Z',
    ]);
  });
});

describe('what an event is called', () => {
  const zone = 'Europe/Berlin';
  const titles = (assetIds: string[], style = STYLE) => [
    ...new Set(
      shown(planOf(zone, [series(zone, { startsAt: '08:00', assetIds })]), style).map(({ title }) => title),
    ),
  ];

  test('is the title of the one asset', () => {
    expect(titles(['calm'])).toEqual(['I breathe out slowly.']);
  });

  test('is the kind where assets take turns', () => {
    expect(titles(['calm', 'bold'])).toEqual(['Affirmation']);
  });

  test('tells nothing where titles are not wanted', () => {
    expect(titles(['calm'], { ...STYLE, includesTitles: false })).toEqual(['Attune']);
  });
});

test('the text has what calendar programs count on', () => {
  const text = calendarText(
    { ...STYLE, reminderMinutes: 10 },
    [planOf('Asia/Calcutta', [series('Asia/Calcutta', { startsAt: '08:00' })])],
    ASSETS,
  );
  const lines = text.split('\r\n');
  expect(lines).toContain('TZID:Asia/Calcutta');
  expect(lines).toContain('DTSTART;TZID=Asia/Calcutta:20260105T080000');
  expect(lines).toContain('RRULE:FREQ=DAILY;UNTIL=20270104T023000Z');
  expect(lines).toContain('DTSTAMP:20260101T000000Z');
  expect(lines).toContain('SEQUENCE:3');
  expect(lines).toContain('TRIGGER:-PT10M');
  expect(lines).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
});
