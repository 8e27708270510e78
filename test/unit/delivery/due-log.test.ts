import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hasPassed, SHARDS, shardOf } from '../../../src/delivery/due-log.ts';

const A = '01a20f3c-0000-7000-8000-000000000000';
const B = '01a20f3c-0000-7000-8000-000000000001';
const at = (time: string): Date => new Date(`2026-03-02T${time}Z`);

describe('hasPassed', () => {
  test.each([
    ['08:00:00', A, '07:59:59', B, true],
    ['08:00:00', A, '08:00:01', A, false],
    ['08:00:00', A, '08:00:00', A, true],
    ['08:00:00', B, '08:00:00', A, true],
    ['08:00:00', A, '08:00:00', B, false],
  ])('a cursor at %s %s has passed %s %s: %s', (time, id, placeTime, placeId, is) => {
    expect(hasPassed({ at: at(time), id }, { at: at(placeTime), id: placeId })).toBe(is);
  });
});

describe('shardOf', () => {
  test('a person is always in the same shard, and people spread over all of them', () => {
    const people = Array.from({ length: 5_000 }, () => randomUUIDv7());
    const shards = people.map(shardOf);
    expect(people.map(shardOf)).toEqual(shards);
    expect(new Set(shards).size).toBe(SHARDS);
    expect(shards.every((shard) => shard >= 0 && shard < SHARDS)).toBe(true);
  });
});
