import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/platform/errors.ts';
import { wallClockAt } from '../../../src/platform/zone.ts';
import { occurrences } from '../../../src/schedule/occurrence.ts';
import {
  customRule,
  dailyRule,
  progressive,
  ruleWithin,
  weekdaysRule,
} from '../../../src/schedule/recurrence.ts';
import { parseRecurrence } from '../../../src/schedule/recurrence-text.ts';
import { parseRule } from '../../../src/schedule/rule-text.ts';
import { describeRule } from '../../../src/schedule/rule-words.ts';
import { effortMs } from '../../support/effort.ts';

const instants = (query: Parameters<typeof occurrences>[0]): string[] =>
  occurrences(query).map(({ instant }) => instant.toISOString().slice(0, 16));

describe('occurrences', () => {
  test('08:00 stays 08:00 on the wall across a spring change', () => {
    const found = occurrences({
      rule: dailyRule(),
      startsOn: '2026-03-27',
      startsAt: '08:00',
      zone: 'Europe/Berlin',
      limit: 4,
    });
    expect(found.map(({ time }) => time)).toEqual(Array(4).fill('08:00:00'));
    expect(found.map(({ instant }) => instant.getUTCHours())).toEqual([7, 7, 6, 6]);
  });

  test('a time that the clock skips moves later that day only', () => {
    const berlin = {
      rule: 'FREQ=DAILY;COUNT=3',
      startsOn: '2026-03-28',
      startsAt: '02:30',
      zone: 'Europe/Berlin',
    };
    expect(occurrences(berlin).map(({ time }) => time)).toEqual(['02:30:00', '03:30:00', '02:30:00']);
  });

  test('times that a skipped hour pushes together are one, and COUNT counts it once', () => {
    const rule = 'FREQ=DAILY;BYHOUR=2,3;BYMINUTE=30;COUNT=4';
    const found = instants({ rule, startsOn: '2026-03-29', startsAt: '02:30', zone: 'Europe/Berlin' });
    expect(found).toEqual(['2026-03-29T01:30', '2026-03-30T00:30', '2026-03-30T01:30', '2026-03-31T00:30']);
  });

  test('a skipped time that passes a later one takes its place behind it', () => {
    const rule = 'FREQ=DAILY;BYHOUR=2;BYMINUTE=10,35';
    const query = { rule, startsOn: '2026-10-04', startsAt: '02:10', zone: 'Australia/Lord_Howe', limit: 1 };
    expect(occurrences(query).map(({ time }) => time)).toEqual(['02:35:00']);
  });

  test('a skipped date falls together with the next one', () => {
    const rule = 'FREQ=DAILY;COUNT=3';
    const found = occurrences({ rule, startsOn: '2011-12-29', startsAt: '08:00', zone: 'Pacific/Apia' });
    expect(found.map(({ date }) => date)).toEqual(['2011-12-29', '2011-12-31', '2012-01-01']);
  });

  test('UNTIL is an instant and included', () => {
    const query = { startsOn: '2026-11-02', startsAt: '08:00', zone: 'America/New_York' };
    expect(instants({ ...query, rule: 'FREQ=DAILY;UNTIL=20261104T130000Z' })).toHaveLength(3);
    expect(instants({ ...query, rule: 'FREQ=DAILY;UNTIL=20261104T125959Z' })).toHaveLength(2);
    expect(instants({ ...query, rule: 'FREQ=DAILY;UNTIL=20261104' })).toHaveLength(3);
  });

  test('a later span of an endless rule is found with its phase kept', () => {
    const found = occurrences({
      rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
      startsOn: '2026-11-23',
      startsAt: '07:00',
      zone: 'Asia/Tokyo',
      from: new Date('2036-01-01T00:00Z'),
      until: new Date('2036-02-01T00:00Z'),
    });
    expect(found.map(({ date }) => date)).toEqual(['2036-01-07', '2036-01-21']);
  });

  test.each([
    'FREQ=YEARLY;BYYEARDAY=60;BYMONTH=12',
    'FREQ=DAILY;INTERVAL=7;BYDAY=TU',
    'FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=2MO',
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29',
  ])('%s, which never fires from that day, is answered quickly with nothing', (rule) => {
    const query = { rule, startsOn: '2026-11-23', startsAt: '08:00', zone: 'Europe/Berlin', limit: 5 };
    expect(effortMs(() => expect(occurrences(query)).toEqual([]))).toBeLessThan(2_000);
  });

  test('an answer without any bound is not begun', () => {
    const endless = { rule: dailyRule(), startsOn: '2026-11-23', startsAt: '08:00', zone: 'Europe/Berlin' };
    expect(() => occurrences(endless)).toThrow(RangeError);
  });

  test('every occurrence of a year shows the asked time on the wall of zones that change their clocks', () => {
    for (const zone of ['America/Havana', 'Europe/Dublin', 'Africa/Casablanca', 'Australia/Lord_Howe']) {
      for (const { instant, date, time } of occurrences({
        rule: 'FREQ=DAILY;COUNT=366',
        startsOn: '2026-01-01',
        startsAt: '08:00',
        zone,
      })) {
        expect(wallClockAt(instant, zone)).toEqual({ date, time });
        expect(time).toBe('08:00:00');
      }
    }
  });
});

describe('parseRule', () => {
  test.each([
    [''],
    ['FREQ='],
    ['RRULE:FREQ=DAILY'],
    ['FREQ=SECONDLY'],
    ['FREQ=MINUTELY'],
    ['FREQ=HOURLY'],
    ['FREQ=FORTNIGHTLY'],
    ['FREQ=DAILY;FREQ=WEEKLY'],
    ['FREQ=DAILY;FOO=BAR'],
    ['FREQ=DAILY;COUNT=0'],
    ['FREQ=DAILY;COUNT=3651'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20261231'],
    ['FREQ=DAILY;INTERVAL=0'],
    ['FREQ=DAILY;UNTIL=20260231'],
    ['FREQ=DAILY;UNTIL=tomorrow'],
    ['FREQ=DAILY;BYHOUR=8,9,10,11,12;BYMINUTE=0,10,20,30,40'],
    ['FREQ=DAILY;BYMINUTE=60'],
    ['FREQ=DAILY\nDTSTART:20260101'],
    ['FREQ=WEEKLY;BYDAY=1MO'],
    ['FREQ=WEEKLY;BYMONTHDAY=3'],
    ['FREQ=MONTHLY;BYMONTHDAY=0'],
    ['FREQ=MONTHLY;BYSETPOS=1'],
    ['FREQ=MONTHLY;BYWEEKNO=5'],
    ['FREQ=YEARLY;BYWEEKNO=54'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;BYDAY=MO'],
    ['FREQ=DAILY;BYMONTH=6;BYMONTHDAY=31'],
  ])('"%s" is refused', (rule) => {
    expect(() => parseRule(rule, ['input', 'rule'])).toThrow(Refusal);
  });

  test.each([
    ['FREQ=WEEKLY;BYDAY=MO,WE,FR'],
    ['FREQ=MONTHLY;BYDAY=-1FR'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
    ['FREQ=DAILY;BYHOUR=8,13,20;BYMINUTE=0;BYSECOND=0'],
    ['freq=daily'],
  ])('"%s" is accepted', (rule) => {
    expect(parseRule(rule).text).toBe(rule.toUpperCase());
  });

  test.each([
    ['COUNT=1000000', 'FREQ=DAILY;COUNT=1000000', 'INVALID', 'COUNT is a number from 1 to 3650'],
    ['FREQ=SECONDLY', 'FREQ=SECONDLY', 'INVALID', 'FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY'],
    ['broken text', 'FREQ=DAILY;BYDAY', 'INVALID', 'BYDAY needs one value'],
    ['no text at all', '', 'INVALID', 'there is no part called ""'],
    ['10 kB of BYDAY', `FREQ=WEEKLY;BYDAY=${Array(3_334).fill('MO').join(',')}`, 'TOO_LARGE', 'at most 500'],
    ['501 characters', `FREQ=DAILY;COUNT=${'0'.repeat(483)}1`, 'TOO_LARGE', 'at most 500'],
  ])('%s is refused at its field, in words that tell what is accepted', (_, rule, code, words) => {
    const field = ['input', 'rule'];
    const refusal = expect.objectContaining({ code, field, message: expect.stringContaining(words) });
    expect(() => parseRule(rule, field)).toThrow(refusal);
    expect(() => parseRecurrence(rule, field)).toThrow(refusal);
  });
});

describe('rules of a plan', () => {
  test('weekdays come in the order of the week, and all seven are every day', () => {
    expect(weekdaysRule()).toBe('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR');
    expect(customRule(['friday', 'monday'])).toBe('FREQ=WEEKLY;BYDAY=MO,FR');
    expect(customRule(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'])).toBe(
      'FREQ=DAILY',
    );
  });

  test('a rule within a stage starts on its first date and counts its dates', () => {
    const stage = { startsOn: '2026-11-25', endsOn: '2026-12-08', weekdays: ['monday', 'friday'] } as const;
    expect(ruleWithin(stage)).toEqual({
      rule: 'FREQ=WEEKLY;BYDAY=MO,FR;COUNT=4',
      startsOn: '2026-11-27',
      dates: ['2026-11-27', '2026-11-30', '2026-12-04', '2026-12-07'],
    });
    expect(ruleWithin({ ...stage, endsOn: '2026-11-26' })).toBeNull();
  });

  test('a progressive plan has more days with every stage and leaves no day of the span out', () => {
    const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
    const stages = progressive({ startsOn: '2026-11-23', endsOn: '2027-01-31' }, week);
    expect(stages.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2026-11-23', '2026-12-06'],
      ['2026-12-07', '2026-12-20'],
      ['2026-12-21', '2027-01-31'],
    ]);
    expect(stages.map(({ weekdays }) => weekdays.length)).toEqual([3, 5, 7]);
  });
});

describe('describeRule', () => {
  test.each([
    ['FREQ=DAILY;COUNT=30', '08:00', 'Every day at 08:00, 30 times'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '07:30', 'Every Monday to Friday at 07:30'],
    ['FREQ=WEEKLY;BYDAY=MO,TH', undefined, 'Every Monday and Thursday'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU', undefined, 'Every 2 weeks on Sunday'],
    ['FREQ=MONTHLY;BYMONTHDAY=31,-1', undefined, 'Every month on the 31st and last day'],
    ['FREQ=MONTHLY;BYDAY=2TU', '20:00', 'Every month on the 2nd Tuesday at 20:00'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', undefined, 'Every year on the 29th in February'],
    [
      'FREQ=DAILY;BYHOUR=8,20;UNTIL=20261231',
      '08:00',
      'Every day at 08:00 and 20:00, until 31 December 2026',
    ],
  ])('%s at %s is "%s"', (rule, startsAt, words) => {
    expect(describeRule(rule, startsAt)).toBe(words);
  });
});
