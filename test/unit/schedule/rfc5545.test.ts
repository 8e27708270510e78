/** The examples of RFC 5545 §3.8.5.3, in New York at 09:00, with the dates that it lists. */
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/platform/errors.ts';
import { daysBetween, isDate, weekdayOf } from '../../../src/platform/zone.ts';
import { occurrences } from '../../../src/schedule/occurrence.ts';

const zone = 'America/New_York';
const datesOf = (rule: string, startsOn: string, limit: number): string[] =>
  occurrences({ rule, startsOn, startsAt: '09:00', zone, limit }).map(({ date, time }) =>
    time === '09:00:00' ? date : `${date} ${time}`,
  );
/** `1997-09 2,3 1998-01 1` → the dates. */
const dates = (text: string): string[] => {
  let month = '';
  return text.split(' ').flatMap((word) => {
    if (/^\d{4}-\d\d$/.test(word)) {
      month = word;
      return [];
    }
    return word.split(',').map((day) => `${month}-${day.padStart(2, '0')}`);
  });
};

describe('the examples of RFC 5545', () => {
  test.each([
    ['daily for 10 times', 'FREQ=DAILY;COUNT=10', '1997-09-02', '1997-09 2,3,4,5,6,7,8,9,10,11'],
    [
      'every 10 days, 5 times',
      'FREQ=DAILY;INTERVAL=10;COUNT=5',
      '1997-09-02',
      '1997-09 2,12,22 1997-10 2,12',
    ],
    [
      'weekly for 10 times',
      'FREQ=WEEKLY;COUNT=10',
      '1997-09-02',
      '1997-09 2,9,16,23,30 1997-10 7,14,21,28 1997-11 4',
    ],
    [
      'weekly until a day before Christmas',
      'FREQ=WEEKLY;UNTIL=19971224T000000Z',
      '1997-09-02',
      '1997-09 2,9,16,23,30 1997-10 7,14,21,28 1997-11 4,11,18,25 1997-12 2,9,16,23',
    ],
    [
      'on Tuesday and Thursday for five weeks, by a day',
      'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      '1997-09 2,4,9,11,16,18,23,25,30 1997-10 2',
    ],
    [
      'on Tuesday and Thursday for five weeks, by number',
      'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      '1997-09 2,4,9,11,16,18,23,25,30 1997-10 2',
    ],
    [
      'every other week on Tuesday and Thursday, 8 times',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      '1997-09 2,4,16,18,30 1997-10 2,14,16',
    ],
    [
      'on the first Friday of the month',
      'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
      '1997-09-05',
      '1997-09 5 1997-10 3 1997-11 7 1997-12 5 1998-01 2 1998-02 6 1998-03 6 1998-04 3 1998-05 1 1998-06 5',
    ],
    [
      'on the first Friday of the month until Christmas',
      'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
      '1997-09-05',
      '1997-09 5 1997-10 3 1997-11 7 1997-12 5',
    ],
    [
      'every other month on the first and last Sunday',
      'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
      '1997-09-07',
      '1997-09 7,28 1997-11 2,30 1998-01 4,25 1998-03 1,29 1998-05 3,31',
    ],
    [
      'on the second-to-last Monday of the month',
      'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
      '1997-09-22',
      '1997-09 22 1997-10 20 1997-11 17 1997-12 22 1998-01 19 1998-02 16',
    ],
    [
      'on the third-to-last day of the month',
      'FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=6',
      '1997-09-28',
      '1997-09 28 1997-10 29 1997-11 28 1997-12 29 1998-01 29 1998-02 26',
    ],
    [
      'on the 2nd and 15th',
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
      '1997-09-02',
      '1997-09 2,15 1997-10 2,15 1997-11 2,15 1997-12 2,15 1998-01 2,15',
    ],
    [
      'on the first and last day of the month',
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
      '1997-09-30',
      '1997-09 30 1997-10 1,31 1997-11 1,30 1997-12 1,31 1998-01 1,31 1998-02 1',
    ],
    [
      'every 18 months on the 10th to 15th',
      'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
      '1997-09-10',
      '1997-09 10,11,12,13,14,15 1999-03 10,11,12,13',
    ],
    [
      'every Tuesday, every other month',
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU;COUNT=12',
      '1997-09-02',
      '1997-09 2,9,16,23,30 1997-11 4,11,18,25 1998-01 6,13,20',
    ],
    [
      'yearly in June and July',
      'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
      '1997-06-10',
      '1997-06 10 1997-07 10 1998-06 10 1998-07 10 1999-06 10 1999-07 10 2000-06 10 2000-07 10 2001-06 10 2001-07 10',
    ],
    [
      'every other year in January to March',
      'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
      '1997-03-10',
      '1997-03 10 1999-01 10 1999-02 10 1999-03 10 2001-01 10 2001-02 10 2001-03 10 2003-01 10 2003-02 10 2003-03 10',
    ],
    [
      'every third year on the 1st, 100th and 200th day',
      'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
      '1997-01-01',
      '1997-01 1 1997-04 10 1997-07 19 2000-01 1 2000-04 9 2000-07 18 2003-01 1 2003-04 10 2003-07 19 2006-01 1',
    ],
    [
      'every 20th Monday of the year',
      'FREQ=YEARLY;BYDAY=20MO;COUNT=3',
      '1997-05-19',
      '1997-05 19 1998-05 18 1999-05 17',
    ],
    [
      'Monday of week 20',
      'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3',
      '1997-05-12',
      '1997-05 12 1998-05 11 1999-05 17',
    ],
    [
      'every Thursday in March',
      'FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=11',
      '1997-03-13',
      '1997-03 13,20,27 1998-03 5,12,19,26 1999-03 4,11,18,25',
    ],
    [
      'every Thursday in summer',
      'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8;COUNT=14',
      '1997-06-05',
      '1997-06 5,12,19,26 1997-07 3,10,17,24,31 1997-08 7,14,21,28 1998-06 4',
    ],
    [
      'every Friday the 13th',
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=5',
      '1997-09-03',
      '1998-02 13 1998-03 13 1998-11 13 1999-08 13 2000-10 13',
    ],
    [
      'the first Saturday after the first Sunday of the month',
      'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=10',
      '1997-09-13',
      '1997-09 13 1997-10 11 1997-11 8 1997-12 13 1998-01 10 1998-02 7 1998-03 7 1998-04 11 1998-05 9 1998-06 13',
    ],
    [
      'election day',
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
      '1996-11-05',
      '1996-11 5 2000-11 7 2004-11 2',
    ],
    [
      'the third of Tuesday, Wednesday and Thursday',
      'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
      '1997-09-04',
      '1997-09 4 1997-10 7 1997-11 6',
    ],
    [
      'the second-to-last weekday of the month',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=7',
      '1997-09-29',
      '1997-09 29 1997-10 30 1997-11 27 1997-12 30 1998-01 29 1998-02 26 1998-03 30',
    ],
    [
      'weeks that start on Monday',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05',
      '1997-08 5,10,19,24',
    ],
    [
      'weeks that start on Sunday',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-05',
      '1997-08 5,17,19,31',
    ],
    [
      'a date that some months have not',
      'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
      '2007-01-15',
      '2007-01 15,30 2007-02 15 2007-03 15,30',
    ],
  ])('%s', (_, rule, startsOn, expected) => {
    expect(datesOf(rule, startsOn, 20)).toEqual(dates(expected));
  });

  test('until an instant, over the change of clocks', () => {
    const found = occurrences({
      rule: 'FREQ=DAILY;UNTIL=19971224T000000Z',
      startsOn: '1997-09-02',
      startsAt: '09:00',
      zone,
    });
    expect([found.length, found.at(-1)?.date]).toEqual([113, '1997-12-23']);
    expect(new Set(found.map(({ instant }) => instant.getUTCHours()))).toEqual(new Set([13, 14]));
  });

  test('every other day and every other week have no end of their own', () => {
    const everyOther = (rule: string) => datesOf(rule, '1997-09-02', 40);
    const gaps = (found: string[]) =>
      new Set(found.slice(1).map((date, index) => daysBetween(found[index] ?? '', date)));
    expect(gaps(everyOther('FREQ=DAILY;INTERVAL=2'))).toEqual(new Set([2]));
    expect(gaps(everyOther('FREQ=WEEKLY;INTERVAL=2;WKST=SU'))).toEqual(new Set([14]));
    const workdays = datesOf(
      'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
      '1997-09-01',
      40,
    );
    expect(workdays).toHaveLength(25);
    expect(workdays.at(-1)).toBe('1997-12-22');
    expect(new Set(workdays.map(weekdayOf))).toEqual(new Set(['monday', 'wednesday', 'friday']));
  });

  test.each([
    'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
    'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
  ])('every day in January, for three years: %s', (rule) => {
    const found = datesOf(rule, '1998-01-01', 100);
    expect(found).toHaveLength(93);
    expect(found.every((date) => isDate(date) && date.slice(5, 7) === '01')).toBe(true);
  });

  test('every twenty minutes of a working day, as a daily rule', () => {
    const rule = 'FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40';
    const found = occurrences({ rule, startsOn: '1997-09-02', startsAt: '09:00', zone, limit: 25 });
    expect(found.slice(0, 4).map(({ time }) => time)).toEqual([
      '09:00:00',
      '09:20:00',
      '09:40:00',
      '10:00:00',
    ]);
    expect([found[23]?.time, found[24]?.date]).toEqual(['16:40:00', '1997-09-03']);
  });

  // A plan is made of days: what fires every hour or minute is refused in words.
  test.each([
    'FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z',
    'FREQ=MINUTELY;INTERVAL=15;COUNT=6',
    'FREQ=MINUTELY;INTERVAL=90;COUNT=4',
    'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16',
  ])('%s is no rule for a plan', (rule) => {
    expect(() => datesOf(rule, '1997-09-02', 5)).toThrow(Refusal);
  });
});
