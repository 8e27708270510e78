import { describe, expect, test } from 'vitest';
import { dateOfKey, dayCounts, dayKey } from '../../../src/delivery/day-plan.ts';
import { globalId, keyOf } from '../../../src/platform/global-id.ts';

const userId = '01a20f3c-2e52-7089-890d-8516ff6328d9';

describe('a day found again', () => {
  test.each(['2026-03-02', '2024-02-29', '0999-12-31'])('%s comes back from its identifier', (date) => {
    const key = keyOf('day', globalId('day', dayKey({ userId, date })));
    expect(key && [key.userId, dateOfKey(key)]).toEqual([userId, date]);
  });

  test.each([
    '20260230-0000-0000-0000-000000000000',
    '20261301-0000-0000-0000-000000000000',
    '20260302-0000-0000-0000-000000000001',
    '2026030a-0000-0000-0000-000000000000',
  ])('%s is no day', (id) => {
    expect(dateOfKey({ userId, id })).toBeNull();
  });
});

describe('dayCounts', () => {
  test('what waits and what was delivered is still open', () => {
    expect(dayCounts(['pending', 'delivered', 'completed', 'completed', 'missed', 'skipped'])).toEqual({
      completedCount: 2,
      missedCount: 1,
      pendingCount: 2,
      skippedCount: 1,
    });
  });

  test('an empty day counts nothing', () => {
    expect(dayCounts([])).toEqual({ completedCount: 0, missedCount: 0, pendingCount: 0, skippedCount: 0 });
  });
});
