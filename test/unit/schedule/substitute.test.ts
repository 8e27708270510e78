import { describe, expect, test } from 'vitest';
import { type Replaceable, substituteFor } from '../../../src/schedule/substitute.ts';

function affirmation(id: string, own: Partial<Replaceable> = {}): Replaceable {
  return {
    id,
    type: 'affirmation',
    details: { type: 'affirmation', kind: 'action', dayNumber: 1 },
    durationSeconds: 60,
    goalId: 'sleep',
    isFavorite: false,
    optimalTimeOfDay: 'morning',
    createdAt: new Date('2026-03-01T08:00:00Z'),
    ...own,
  };
}
const practice = (
  id: string,
  kind: 'gratitude' | 'reflection',
  own: Partial<Replaceable> = {},
): Replaceable =>
  affirmation(id, {
    type: 'practice',
    details: { type: 'practice', kind, steps: [], writingPrompt: null },
    durationSeconds: 300,
    ...own,
  });

const place = (rotation: readonly string[], elsewhere: readonly string[] = []) => ({
  rotation,
  elsewhere: new Set(elsewhere),
  durationMinutes: 6,
  startsAt: '08:00',
});
const old = affirmation('old');

describe('the substitute of an asset', () => {
  test('is of the same type, or nobody', () => {
    expect(substituteFor(old, [practice('p', 'gratitude')], place(['old']))).toBeNull();
    expect(substituteFor(old, [old], place(['old']))).toBeNull();
    expect(substituteFor(old, [practice('p', 'gratitude'), affirmation('a')], place(['old']))).toBe('a');
  });

  test('is of the same kind before all else, and then one that the plan does not show yet', () => {
    const gone = practice('old', 'gratitude');
    const others = [practice('r', 'reflection'), practice('g', 'gratitude')];
    expect(substituteFor(gone, others, place(['old'], ['g']))).toBe('g');
    const same = [practice('g', 'gratitude'), practice('h', 'gratitude')];
    expect(substituteFor(gone, same, place(['old'], ['g']))).toBe('h');
  });

  test('ends in sleep in the evening only', () => {
    const session = (id: string, own: Partial<Replaceable> = {}): Replaceable =>
      affirmation(id, { type: 'script', ...own });
    const asleep = session('asleep', { optimalTimeOfDay: 'night', goalId: 'sleep' });
    const others = [asleep, session('awake', { goalId: 'work' })];
    expect(substituteFor(session('old'), others, place(['old']))).toBe('awake');
    const late = { ...place(['old']), startsAt: '21:00' };
    expect(substituteFor(session('old'), others, late)).toBe('asleep');
  });

  test('fits into the time of its place, and serves the same goal', () => {
    const gone = practice('old', 'gratitude');
    const long = practice('long', 'gratitude', { durationSeconds: 900 });
    const other = practice('other', 'gratitude', { goalId: 'work' });
    const near = practice('near', 'gratitude', { createdAt: new Date(0) });
    expect(substituteFor(gone, [long, other], place(['old']))).toBe('other');
    expect(substituteFor(gone, [other, near], place(['old']))).toBe('near');
  });

  test('comes as late as can be where all take turns already', () => {
    const ids = ['a', 'old', 'b', 'c', 'd', 'e'];
    const others = ids.filter((id) => id !== 'old').map((id) => affirmation(id));
    expect(substituteFor(old, others, place(ids))).toBe('d');
    expect(substituteFor(old, [...others, affirmation('z')], place(ids))).toBe('z');
  });
});
