import { describe, expect, test } from 'vitest';
import { dayOfId, idMaker, movedSlot, placeOf, plannedSlot } from '../../../src/delivery/delivery-id.ts';
import { isUuid } from '../../../src/platform/global-id.ts';

const PLAN = '01a2101b-3272-7f94-9f15-d52805f89f87';
const idOf = (slot: string, day: string): string => idMaker(PLAN, slot)(day);

describe('the identifier of a delivery', () => {
  test('is the same whenever it is made, and another for each plan, day and place', () => {
    const id = idOf('morning-1', '2026-03-02');
    expect(isUuid(id)).toBe(true);
    expect(idOf('morning-1', '2026-03-02')).toBe(id);
    const others = [
      idOf('morning-2', '2026-03-02'),
      idOf('evening-1', '2026-03-02'),
      idOf('morning-1', '2026-03-03'),
      idMaker('01a2101b-3272-7f94-9f15-d52805f89f88', 'morning-1')('2026-03-02'),
    ];
    expect(new Set([id, ...others]).size).toBe(5);
  });

  test('does not depend on which of its rules a place is due by, so that no day has a place twice', () => {
    expect(idOf('morning-1b', '2026-03-02')).toBe(idOf('morning-1', '2026-03-02'));
    expect(idOf('morning-1@2026-03-02', '2026-03-02')).toBe(idOf('morning-1', '2026-03-02'));
  });

  test('tells its day, and sorts by day and place', () => {
    const ids = [
      idOf('morning-1', '2026-03-02'),
      idOf('morning-2', '2026-03-02'),
      idOf('midday-1', '2026-03-02'),
      idOf('evening-10', '2026-03-02'),
      idOf('morning-1', '2026-03-03'),
    ];
    expect(ids.toSorted()).toEqual(ids);
    expect(ids.map(dayOfId)).toEqual([...Array<string>(4).fill('2026-03-02'), '2026-03-03']);
    expect(dayOfId(PLAN)).toBeNull();
  });
});

test('a slot that was moved remembers what the plan calls it', () => {
  const moved = movedSlot('evening-2a', '2026-03-02');
  expect([plannedSlot(moved), placeOf(moved)]).toEqual(['evening-2a', 'evening-2']);
  expect(movedSlot(moved, '2026-03-02')).toBe(moved);
});
