import { describe, expect, test } from 'vitest';
import { deliveriesOf } from '../../../src/schedule/plan.ts';

const timeZone = 'Europe/Berlin';

describe('deliveriesOf', () => {
  const activity = {
    slot: 'evening-1',
    dayPart: 'evening',
    startsAt: '20:00:00',
    durationMinutes: 10,
    rule: 'FREQ=DAILY;COUNT=2',
    startsOn: '2026-03-28',
    assetIds: ['a'],
  } as const;
  const window = (differing: Partial<Parameters<typeof deliveriesOf>[0]>): string[] =>
    deliveriesOf({ ...activity, ...differing }, { from: '2026-03-28', to: '2026-03-29', zone: timeZone }).map(
      ({ windowEndsAt }) => windowEndsAt.toISOString().slice(0, 16),
    );

  test('a window ends three hours after its part of the day', () => {
    expect(window({ dayPart: 'morning', startsAt: '08:00' })).toEqual([
      '2026-03-28T13:00',
      '2026-03-29T12:00',
    ]);
  });

  test('a late start keeps its three hours, and the next day ends every window', () => {
    expect(window({ startsAt: '23:55', durationMinutes: 20 })[0]).toBe('2026-03-29T02:00');
    expect(window({ dayPart: 'morning', startsAt: '12:00' })[0]).toBe('2026-03-28T14:10');
    expect(window({ startsAt: '02:30' })).toEqual(['2026-03-28T03:00', '2026-03-29T02:00']);
  });
});
