import { expect, test } from 'vitest';
import { planPreferences } from '../../../src/discovery/plan-preferences.ts';
import { timeAt } from '../../../src/platform/zone.ts';
import { type ChosenSlot, type SlotAsset, slotActivities } from '../../../src/schedule/slot-plan.ts';

const span = { startsOn: '2026-03-02', endsOn: '2026-03-08' };

const asset = (id: string, minutes: number, more: Partial<SlotAsset> = {}): SlotAsset => ({
  id,
  title: id,
  type: 'practice',
  durationSeconds: minutes * 60,
  optimalTimeOfDay: 'morning',
  ...more,
});
const ASSETS = new Map(
  [
    asset('short', 5),
    asset('long', 75),
    asset('endless', 25 * 60),
    asset('into sleep', 20, { type: 'script', optimalTimeOfDay: 'night' }),
  ].map((each) => [each.id, each]),
);
const slot = (startsAt: string, ...assetIds: string[]): ChosenSlot => ({
  dayPart: 'morning',
  startsAt,
  assetIds,
});

function planned(slots: readonly ChosenSlot[]) {
  const preferences = planPreferences({}, { timeZone: 'Europe/Berlin' });
  return slotActivities(slots, ASSETS, { preferences, span });
}

test('slots become activities of every day, each in its part of the day and as long as its longest asset', () => {
  const made = planned([
    slot('07:00', 'long', 'short'),
    { ...slot('21:00', 'into sleep'), dayPart: 'evening' },
  ]);
  expect(
    made.map(({ slot: name, startsAt, durationMinutes, rule }) => [name, startsAt, durationMinutes, rule]),
  ).toEqual([
    ['morning-1', '07:00', 75, 'FREQ=DAILY;COUNT=7'],
    ['evening-1', '21:00', 20, 'FREQ=DAILY;COUNT=7'],
  ]);
});

test.each<[string, ChosenSlot[], string, string, string]>([
  [
    '25 hours of activities',
    Array.from({ length: 20 }, (_, at) => slot(timeAt(at * 4320), 'long')),
    'INVALID',
    '1.startsAt',
    'Let this one begin later',
  ],
  ['one of 25 hours', [slot('07:00', 'endless')], 'TOO_LARGE', '0.assetIds', 'shorter assets'],
  ['two at one time', [slot('07:00', 'short'), slot('07:00', 'short')], 'INVALID', '1.startsAt', 'not over'],
  [
    "one that lasts into the next day's first",
    [slot('00:10', 'short'), slot('23:30', 'long')],
    'INVALID',
    '0.startsAt',
    'not over at 00:10',
  ],
  [
    'what ends in sleep by day',
    [slot('12:00', 'into sleep')],
    'INVALID',
    '0.startsAt',
    'in the evening only',
  ],
  ['none', [], 'BLANK', '', 'Name a slot'],
  [
    '25 slots',
    Array.from({ length: 25 }, (_, at) => slot(timeAt(at * 600), 'short')),
    'TOO_LARGE',
    '',
    'at most 24',
  ],
  ['one with nothing in it', [slot('07:00')], 'BLANK', '0.assetIds', 'at least one'],
  [
    'one with 51 assets',
    [slot('07:00', ...Array(51).fill('short'))],
    'TOO_LARGE',
    '0.assetIds',
    'At most 50',
  ],
])('%s: refused at its field, with what would help', (_, slots, code, path, words) => {
  expect(() => planned(slots)).toThrow(
    expect.objectContaining({
      code,
      field: ['input', 'slots', ...path.split('.').filter((part) => part !== '')],
      message: expect.stringContaining(words),
    }),
  );
});
