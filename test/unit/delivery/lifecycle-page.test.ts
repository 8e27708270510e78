import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ARROWS, allowedActions, type DeliveryStatus } from '../../../src/delivery/lifecycle.ts';

const page = readFileSync(new URL('../../../docs/lifecycle.md', import.meta.url), 'utf8');
const states = Object.keys(ARROWS) as DeliveryStatus[];

test('the page on the life of a delivery draws the arrows that exist, and no others', () => {
  const drawn = [...page.matchAll(/^ {4}(\w+) --> (\w+):/gm)].map(([, from, to]) => `${from} ${to}`);
  const existing = states.flatMap((from) => ARROWS[from].map((to) => `${from} ${to}`));
  // One arrow may be drawn by several acts.
  expect([...new Set(drawn)].toSorted()).toEqual(existing.toSorted());
});

test('the page names the mutation on each arrow that a person draws', () => {
  const named = [...page.matchAll(/^ {4}(\w+) --> \w+: (\w+Delivery)$/gm)].map(
    ([, from, to]) => `${from} ${to}`,
  );
  const existing = states.flatMap((from) => allowedActions(from).map((action) => `${from} ${action}`));
  expect([...new Set(named)].toSorted()).toEqual(existing.toSorted());
});

test('the page shows where each life begins and ends', () => {
  const ends = [...page.matchAll(/^ {4}(\w+) --> \[\*\]$/gm)].map(([, state]) => state);
  expect(page).toContain('    [*] --> pending');
  expect(ends.toSorted()).toEqual(states.filter((state) => ARROWS[state].length === 0).toSorted());
});
