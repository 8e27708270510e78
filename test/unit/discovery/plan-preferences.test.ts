import { describe, expect, test } from 'vitest';
import {
  activeWeekdays,
  type PlanPreferencesAsked,
  planPreferences,
} from '../../../src/discovery/plan-preferences.ts';
import { Refusal } from '../../../src/platform/errors.ts';

const timeZone = 'Europe/Berlin';
const window = (startsAt: string, endsAt: string) => ({ weekday: 'monday', startsAt, endsAt });
const stated = {
  commitmentLevel: 'light',
  preferredTimes: ['20:30', '07:00'],
  restDays: ['sunday'],
  focusAreas: ['sleep'],
  tone: 'calm',
  topicsToAvoid: [],
  evidence: [],
} as const;

function refusalOf(asked: PlanPreferencesAsked): { code: string; path: string; message: string } {
  try {
    planPreferences(asked, { timeZone });
  } catch (error) {
    if (error instanceof Refusal) {
      return { code: error.code, path: error.field?.slice(2).join('.') ?? '', message: error.message };
    }
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('planPreferences', () => {
  test('what is left out is filled with defaults', () => {
    expect(planPreferences({}, { timeZone })).toEqual({
      commitmentLevel: 'moderate',
      durationDays: 30,
      preferredTimes: [],
      availability: [],
      restDays: [],
      focusAreas: [],
      timeZone,
      tone: null,
      pattern: 'daily',
      reassessmentFrequencyDays: 14,
    });
  });

  test('what the person said comes before defaults, and what is asked for now comes before both', () => {
    const asked = { commitmentLevel: 'intensive', restDays: [] };
    expect(planPreferences(asked, { stated, timeZone })).toMatchObject({
      commitmentLevel: 'intensive',
      restDays: [],
      preferredTimes: ['07:00', '20:30'],
      focusAreas: ['sleep'],
      tone: 'calm',
    });
  });

  test.each<[string, PlanPreferencesAsked, string, string]>([
    ['a plan of 1 day', { durationDays: 1 }, 'durationDays', 'TOO_SMALL'],
    ['a plan of 3,650 days', { durationDays: 3_650 }, 'durationDays', 'TOO_LARGE'],
    ['a plan of 0 days', { durationDays: 0 }, 'durationDays', 'TOO_SMALL'],
    ['a plan of 10,000 days', { durationDays: 10_000 }, 'durationDays', 'TOO_LARGE'],
    ['half a day', { durationDays: 7.5 }, 'durationDays', 'TOO_LARGE'],
    ['reassessment every day', { reassessmentFrequencyDays: 1 }, 'reassessmentFrequencyDays', 'TOO_SMALL'],
    ['an unknown zone', { timeZone: 'Mars/Olympus' }, 'timeZone', 'INVALID'],
    ['a bare offset', { timeZone: '+02:00' }, 'timeZone', 'INVALID'],
    ['an unknown level', { commitmentLevel: 'heroic' }, 'commitmentLevel', 'INVALID'],
    ['a time twice', { preferredTimes: ['08:00', '20:00', '08:00:00'] }, 'preferredTimes.2', 'INVALID'],
    ['a time that is none', { preferredTimes: ['25:00'] }, 'preferredTimes.0', 'INVALID'],
    ['an empty window', { availability: [window('08:00', '08:00')] }, 'availability.0.endsAt', 'INVALID'],
    [
      'a window that ends before it starts',
      { availability: [window('08:00', '09:00'), window('17:00', '09:00')] },
      'availability.1.endsAt',
      'INVALID',
    ],
    [
      'no day that is no rest day',
      { restDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] },
      'restDays',
      'TOO_LARGE',
    ],
    [
      'rest on the only free day',
      { availability: [window('08:00', '09:00')], restDays: ['monday'] },
      'restDays',
      'INVALID',
    ],
    [
      'free time at weekends for weekdays',
      { availability: [{ ...window('08:00', '09:00'), weekday: 'sunday' }], pattern: 'weekdays' },
      'availability',
      'INVALID',
    ],
    ['a blank topic', { focusAreas: [' '] }, 'focusAreas.0', 'BLANK'],
  ])('%s is refused at its field', (_, asked, path, code) => {
    expect(refusalOf(asked)).toMatchObject({ path, code });
  });

  test('more than 24 preferred times are too many, 24 are not', () => {
    const times = Array.from({ length: 25 }, (_, index) => `12:${String(index).padStart(2, '0')}`);
    expect(refusalOf({ preferredTimes: times })).toMatchObject({ path: 'preferredTimes', code: 'TOO_LARGE' });
    expect(planPreferences({ preferredTimes: times.slice(1) }, { timeZone }).preferredTimes).toHaveLength(24);
  });

  test('a window past midnight of up to twelve hours is kept, a longer one names the remedy', () => {
    const night = planPreferences(
      { availability: [window('22:00', '02:00'), window('20:00', '08:00')] },
      { timeZone },
    );
    expect(night.availability).toHaveLength(2);
    expect(refusalOf({ availability: [window('20:00', '08:01')] }).message).toContain(
      'Exchange the two times',
    );
  });

  test('active days are those of the pattern with free time, without rest days', () => {
    const preferences = planPreferences(
      {
        pattern: 'weekdays',
        restDays: ['friday'],
        availability: [window('08:00', '09:00'), { ...window('08:00', '09:00'), weekday: 'friday' }],
      },
      { timeZone },
    );
    expect(activeWeekdays(preferences)).toEqual(['monday']);
    expect(activeWeekdays({ pattern: 'daily', restDays: ['sunday'], availability: [] })).toHaveLength(6);
  });
});
