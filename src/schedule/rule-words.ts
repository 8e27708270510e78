/** Recurrence rules in plain English. */
import { parseRule, type RecurrenceRule } from './rule-text.ts';

const DAY_NAMES: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const UNITS = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;
const WORKING_DAYS = 'MO,TU,WE,TH,FR';

/**
 * What a rule means, such as `Every Monday and Thursday at 08:00, 8 times`.
 *
 * @param startsAt - wall-clock time to name; left out when the rule lists its own hours
 */
export function describeRule(rule: string | RecurrenceRule, startsAt?: string): string {
  const read = typeof rule === 'string' ? parseRule(rule) : rule;
  return [frequencyWords(read), ...byWords(read), timeWords(read, startsAt), endWords(read)].join('');
}

function frequencyWords({ frequency, interval, by }: RecurrenceRule): string {
  const days = by.get('BYDAY') ?? [];
  if (frequency === 'WEEKLY' && interval === 1 && days.length > 0) {
    return days.join(',') === WORKING_DAYS ? 'Every Monday to Friday' : `Every ${list(days.map(dayWords))}`;
  }
  return interval === 1 ? `Every ${UNITS[frequency]}` : `Every ${interval} ${UNITS[frequency]}s`;
}

function byWords({ frequency, interval, by }: RecurrenceRule): string[] {
  const isDayTold = frequency === 'WEEKLY' && interval === 1;
  const days = isDayTold ? [] : (by.get('BYDAY') ?? []);
  const months = (by.get('BYMONTH') ?? []).map((month) => MONTH_NAMES[Number(month) - 1] ?? month);
  return [
    phrase(
      ' on the',
      (by.get('BYMONTHDAY') ?? []).map((day) => ordinal(Number(day), 'day')),
    ),
    phrase(' on', days.map(dayWords)),
    phrase(
      ' on day',
      (by.get('BYYEARDAY') ?? []).map((day) => ordinal(Number(day), 'day of the year')),
    ),
    phrase(' in week', by.get('BYWEEKNO') ?? []),
    phrase(' in', months),
    phrase(
      ', only the',
      (by.get('BYSETPOS') ?? []).map((place) => ordinal(Number(place), 'of these')),
    ),
  ];
}

function timeWords({ by }: RecurrenceRule, startsAt?: string): string {
  const minutes = by.get('BYMINUTE') ?? [startsAt?.slice(3, 5) ?? '00'];
  const hours = by.get('BYHOUR') ?? (startsAt === undefined ? [] : [startsAt.slice(0, 2)]);
  const times = hours.flatMap((hour) =>
    minutes.map((minute) => `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`),
  );
  return phrase(' at', times);
}

function endWords({ count, until }: RecurrenceRule): string {
  if (count !== null) return count === 1 ? ', once' : `, ${count} times`;
  if (until === null) return '';
  const month = MONTH_NAMES[Number(until.slice(4, 6)) - 1];
  return `, until ${Number(until.slice(6, 8))} ${month} ${until.slice(0, 4)}`;
}

function dayWords(day: string): string {
  const name = DAY_NAMES[day.slice(-2)] ?? day;
  const place = Number(day.slice(0, -2));
  return place === 0 ? name : `the ${ordinal(place, name)}`;
}

/** `1st`, or `last Friday` when counted from the end. */
function ordinal(place: number, what: string): string {
  const size = Math.abs(place);
  const teen = size % 100 > 10 && size % 100 < 14;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][size % 10] ?? 'th');
  const number = `${size}${ending}`;
  if (place > 0) return what === 'day' ? number : `${number} ${what}`;
  return size === 1 ? `last ${what}` : `${number} last ${what}`;
}

function phrase(lead: string, words: readonly string[]): string {
  return words.length === 0 ? '' : `${lead} ${list(words)}`;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
