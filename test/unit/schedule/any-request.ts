/** Whatever may be asked of a plan, drawn by chance. */
import fc from 'fast-check';
import { activeWeekdays, planPreferences } from '../../../src/discovery/plan-preferences.ts';
import { addDays, secondsOf, timeAt, WEEKDAYS } from '../../../src/platform/zone.ts';
import type { PlannableAsset } from '../../../src/schedule/templates.ts';
import { ASSETS } from './plannable.ts';

const ZONES = [
  'Africa/Casablanca',
  'America/Havana',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Europe/Dublin',
  'Pacific/Apia',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
];
/**
 * The same draw each time, so that nobody's change fails for somebody else's mistake. Others by hand, and more of
 * them: `PROPERTY_RUNS=5000 vitest run --project unit properties`.
 */
const { PROPERTY_RUNS } = process.env;
export const DRAW = PROPERTY_RUNS ? { numRuns: Number(PROPERTY_RUNS) } : { numRuns: 80, seed: 2026 };

// Few clocks change between four in the morning and midnight, so that what is asked for is mostly what the wall shows.
const minute = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 4 * 60, max: 23 * 60 + 59 }) },
  { weight: 1, arbitrary: fc.integer({ min: 23 * 60, max: 25 * 60 }) },
);
const time = minute.map((minutes) => timeAt(minutes * 60));
const window = fc
  .tuple(fc.constantFrom(...WEEKDAYS), time, fc.integer({ min: 5, max: 12 * 60 }))
  .map(([weekday, startsAt, minutes]) => ({
    weekday,
    startsAt,
    endsAt: timeAt(secondsOf(startsAt) + minutes * 60),
  }));
const preferences = fc
  .record({
    commitmentLevel: fc.constantFrom('light', 'moderate', 'intensive'),
    pattern: fc.constantFrom('daily', 'weekdays', 'custom', 'progressive'),
    durationDays: fc.integer({ min: 7, max: 60 }),
    preferredTimes: fc.uniqueArray(time, { maxLength: 5 }),
    availability: fc.oneof(fc.constant([]), fc.array(window, { minLength: 1, maxLength: 12 })),
    restDays: fc.subarray([...WEEKDAYS], { maxLength: 5 }),
    focusAreas: fc.subarray(['confidence', 'sleep']),
    timeZone: fc.constantFrom(...ZONES),
  })
  .filter((asked) => activeWeekdays({ ...asked, availability: [...asked.availability] }).length > 0)
  .map((asked) => planPreferences(asked, { timeZone: asked.timeZone }));
const quietHours = fc.option(
  fc.record({
    startsAt: fc.constantFrom('22:00', '12:00'),
    endsAt: fc.constantFrom('07:00', '13:30'),
    timeZone: fc.constantFrom(...ZONES),
  }),
);
const assets = fc
  .array(
    fc.record({
      optimalTimeOfDay: fc.constantFrom('morning', 'afternoon', 'evening', 'night'),
      energyLevel: fc.constantFrom('calm', 'neutral', 'energizing'),
      goalPriority: fc.constantFrom(null, 1, 2, 3),
      isFavorite: fc.boolean(),
      extraMinutes: fc.integer({ min: 0, max: 10 }),
    }),
    { minLength: ASSETS.length, maxLength: ASSETS.length },
  )
  .map((more) =>
    ASSETS.map((asset, index): PlannableAsset => {
      const { extraMinutes = 0, ...rest } = more[index] ?? {};
      const extra = asset.type === 'affirmation' ? 0 : extraMinutes * 60;
      return { ...asset, ...rest, durationSeconds: asset.durationSeconds + extra };
    }),
  );

/** What a plan is made from. */
export const anyRequest = fc.record({
  preferences,
  assets,
  quietHours,
  startDate: fc.integer({ min: 0, max: 400 }).map((day) => addDays('2026-01-01', day)),
  seed: fc.string(),
});
