import fc from 'fast-check';
import rrule from 'rrule';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/platform/errors.ts';
import { addDays } from '../../../src/platform/zone.ts';
import { occurrences } from '../../../src/schedule/occurrence.ts';
import { recurrenceText } from '../../../src/schedule/recurrence-text.ts';

const zone = 'Europe/Berlin';
const query = { startsOn: '2026-03-27', startsAt: '08:00', zone };

describe('times added to a rule and dropped from it', () => {
  test('dropped times are gone, added ones there, and the others keep their turns', () => {
    const rule = recurrenceText('FREQ=DAILY;COUNT=5', {
      added: ['2026-03-28T19:30:00', '2026-04-02T08:00:00'],
      dropped: ['2026-03-28T08:00:00', '2026-03-30T08:00:00'],
    });
    expect(rule.split('\n')).toEqual([
      'FREQ=DAILY;COUNT=5',
      'RDATE:20260328T193000,20260402T080000',
      'EXDATE:20260328T080000,20260330T080000',
    ]);
    expect(occurrences({ ...query, rule }).map(({ date, time, turn }) => `${date} ${time} ${turn}`)).toEqual([
      '2026-03-27 08:00:00 0',
      '2026-03-28 19:30:00 null',
      '2026-03-29 08:00:00 2',
      '2026-03-31 08:00:00 4',
      '2026-04-02 08:00:00 null',
    ]);
  });

  test('of a rule with dropped times as many are found as asked for', () => {
    const rule = recurrenceText('FREQ=DAILY', { dropped: ['2026-03-27T08:00:00', '2026-03-29T08:00:00'] });
    const found = occurrences({ ...query, rule, limit: 2 });
    expect(found.map(({ date }) => date)).toEqual(['2026-03-28', '2026-03-30']);
  });

  test('a skipped time is dropped by the time it would have had', () => {
    const rule = recurrenceText('FREQ=DAILY;COUNT=3', { dropped: ['2026-03-29T02:30:00'] });
    const found = occurrences({ ...query, startsAt: '02:30', rule });
    expect(found.map(({ date }) => date)).toEqual(['2026-03-27', '2026-03-28']);
  });

  test.each([
    ['a rule in the second line', 'FREQ=DAILY\nRRULE:FREQ=DAILY'],
    ['a time with Z', 'FREQ=DAILY\nEXDATE:20260328T080000Z'],
    ['a date that does not exist', 'FREQ=DAILY\nRDATE:20260231T080000'],
    ['nothing', 'FREQ=DAILY\nRDATE:'],
    ['a line twice', 'FREQ=DAILY\nRDATE:20260228T080000\nRDATE:20260228T080000'],
    ['367 times', `FREQ=DAILY\nRDATE:${Array(367).fill('20260228T080000').join(',')}`],
  ])('%s is refused', (_, rule) => {
    expect(() => occurrences({ ...query, rule, limit: 1 })).toThrow(Refusal);
  });
});

test('days of the week are found without the library as with it', () => {
  const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  fc.assert(
    fc.property(
      fc.constantFrom('DAILY', 'WEEKLY'),
      fc.subarray(days),
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: 1, max: 40 }),
      (frequency, chosen, day, count) => {
        const rule = `FREQ=${frequency};COUNT=${count}${chosen.length > 0 ? `;BYDAY=${chosen.join(',')}` : ''}`;
        const startsOn = addDays('2026-01-01', day);
        const found = occurrences({ rule, startsOn, startsAt: '08:00', zone: 'Etc/UTC' });
        const dtstart = new Date(`${startsOn}T08:00:00Z`);
        const expected = new rrule.RRule({ ...rrule.RRule.parseString(rule), dtstart }).all();
        expect(found.map(({ instant }) => instant)).toEqual(expected);
      },
    ),
    { numRuns: 200 },
  );
});
