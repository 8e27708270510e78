import { describe, expect, test } from 'vitest';
import { type Findings, line, median, share, table } from '../../../bench/read-figures.ts';

const run = (perSecond: number, serverMs = 1) => ({ perSecond, serverMs, databaseMs: 0.5 });
const found = (name: string, rates: readonly (readonly [number, number])[]): Findings => ({
  name,
  pairs: rates.map(([base, target]) => ({ base: run(base), target: run(target, 2) })),
  restBytes: 100e6,
  loadBytes: 200e6,
  p99s: [{ base: 2, target: 3 }],
});

describe('read figures', () => {
  test('the median of an even number lies between the two in the middle', () => {
    expect(median([9, 1, 3, 2])).toBe(2.5);
    expect(median([3, 1, 2])).toBe(2);
  });

  test('a share is of each pair by itself, so a slow moment of the machine takes from both', () => {
    expect(
      share(
        found('attune', [
          [100, 80],
          [50, 40],
          [100, 10],
        ]),
      ),
    ).toBeCloseTo(0.8);
  });

  test('a line tells rate, processor time and share', () => {
    expect(line(found('attune', [[2000, 1600]]))).toMatch(
      /^attune +1,600 requests\/s {2}CPU 2\.500 ms \(server 2\.000, database 0\.500\) {2}0\.80 × of the limit$/,
    );
  });

  test('the table tells how fast the product is beside each peer', () => {
    const rows = table([found('attune', [[100, 80]]), found('yoga', [[100, 20]])]);
    expect(rows.at(-1)).toBe('| yoga | 0.20 × | 4.0 × | 2.0 × | 1.5 × | 100 MB | 200 MB |');
  });
});
