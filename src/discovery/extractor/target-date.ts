/** Dates people set themselves: "by March", "in three months", "before my wedding in June". */
import { NUMBER, numberValue } from './number-word.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH = `(${MONTHS.join('|')})`;

const SEASON_ENDS: Readonly<Record<string, string>> = {
  spring: '05-31',
  summer: '08-31',
  fall: '11-30',
  autumn: '11-30',
  winter: '02-28',
};
const SEASON_STARTS: Readonly<Record<string, string>> = {
  spring: '03-01',
  summer: '06-01',
  fall: '09-01',
  autumn: '09-01',
  winter: '12-01',
};

interface DateWording {
  readonly pattern: RegExp;
  readonly dateOf: (words: readonly string[], today: string) => string | null;
}

const DEADLINE = '(?:by|before|until|till)';

/** Tried in this order; a word group of the pattern is handed on in lower case. */
const WORDINGS: readonly DateWording[] = [
  {
    pattern: new RegExp(
      `\\b(?:${DEADLINE}|on|in time for)(?: the)? (\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b`,
      'i',
    ),
    dateOf: ([day = '', month = ''], today) => nextDay(today, dayOf(month, Number(day))),
  },
  {
    pattern: new RegExp(
      `\\b(?:${DEADLINE}|on)(?: the)? ${MONTH} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b`,
      'i',
    ),
    dateOf: ([month = '', day = ''], today) => nextDay(today, dayOf(month, Number(day))),
  },
  {
    pattern: new RegExp(`\\b${DEADLINE} (?:the )?end of ${MONTH}\\b`, 'i'),
    dateOf: ([month = ''], today) => endOfNext(today, month),
  },
  {
    pattern: new RegExp(`\\b(?:by|before)\\b[^.?!,;]{0,40}? (?:in |next )?${MONTH}\\b`, 'i'),
    dateOf: ([month = ''], today) => nextDay(today, dayOf(month, 1)),
  },
  {
    pattern: new RegExp(`\\b(?:in|this|next) ${MONTH}\\b`, 'i'),
    dateOf: ([month = ''], today) => endOfNext(today, month),
  },
  {
    pattern: new RegExp(
      `\\b(?:in|within|over|during)(?: about| around| maybe)?(?: the)?(?: next)? (a|an|${NUMBER}) (day|week|month|year)s?\\b(?! (?:ago|before))`,
      'i',
    ),
    dateOf: ([count = '', unit = ''], today) => after(today, numberValue(count), unit),
  },
  {
    pattern: new RegExp(`\\b(${NUMBER}|a) (day|week|month|year)s? from now\\b`, 'i'),
    dateOf: ([count = '', unit = ''], today) => after(today, numberValue(count), unit),
  },
  {
    pattern:
      /\b(?:by|before|until)(?: the)? end of (?:the|this) (week|month|year|summer|spring|fall|autumn|winter)\b/i,
    dateOf: ([unit = ''], today) => endOf(today, unit),
  },
  { pattern: /\b(?:by|before|until) (?:next )?christmas\b/i, dateOf: (_, today) => nextDay(today, '12-24') },
  {
    pattern: /\b(?:by|before) (?:the )?new year(?:'s)?(?: eve)?\b/i,
    dateOf: (_, today) => nextDay(today, '12-31'),
  },
  {
    pattern: /\b(?:by|before) (?:this |next |the )?(spring|summer|fall|autumn|winter)\b/i,
    dateOf: ([season = ''], today) => nextDay(today, SEASON_STARTS[season] ?? ''),
  },
  {
    pattern: /\bthis (spring|summer|fall|autumn|winter)\b/i,
    dateOf: ([season = ''], today) => nextDay(today, SEASON_ENDS[season] ?? ''),
  },
  {
    pattern: /\b(?:by|within the|before) next (week|month|year)\b/i,
    dateOf: ([unit = ''], today) => after(today, 1, unit),
  },
  { pattern: /\b(?:this|within the) year\b/i, dateOf: (_, today) => `${today.slice(0, 4)}-12-31` },
];

/**
 * The date a text sets for itself, counted from `today`.
 *
 * "By March" and "before … in March" mean the first of the month, "in March" its
 * last day; a month that has begun means the coming year's.
 *
 * @param today - `YYYY-MM-DD`
 * @returns `YYYY-MM-DD` after today; null when no date is set
 */
export function targetDateIn(text: string, today: string): string | null {
  for (const { pattern, dateOf } of WORDINGS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const date = dateOf(
      match.slice(1).map((word) => (word ?? '').toLowerCase()),
      today,
    );
    if (date !== null && date > today) return date;
  }
  return null;
}

/** A text without the words that set a date. */
export function withoutDate(text: string): string {
  return WORDINGS.reduce((rest, { pattern }) => rest.replace(pattern, ' '), text)
    .replace(/\s+/g, ' ')
    .trim();
}

function dayOf(month: string, day: number): string {
  return `${pad(MONTHS.indexOf(month) + 1)}-${pad(day)}`;
}

/** The next time a month and day `MM-DD` comes round; null when there is no such day. */
function nextDay(today: string, monthAndDay: string): string | null {
  const year = Number(today.slice(0, 4));
  for (const candidate of [year, year + 1]) {
    const date = `${candidate}-${monthAndDay}`;
    if (!isCalendarDay(date)) return null;
    if (date > today) return date;
  }
  return null;
}

function endOfNext(today: string, month: string): string | null {
  const first = nextDay(today, dayOf(month, 1));
  const isRunning = today.slice(5, 7) === pad(MONTHS.indexOf(month) + 1);
  const start = isRunning ? `${today.slice(0, 7)}-01` : first;
  return start === null ? null : shifted(shifted(start, { months: 1 }), { days: -1 });
}

function endOf(today: string, unit: string): string | null {
  if (unit === 'year') return `${today.slice(0, 4)}-12-31`;
  if (unit === 'month') return shifted(shifted(`${today.slice(0, 7)}-01`, { months: 1 }), { days: -1 });
  if (unit === 'week')
    return shifted(today, { days: (7 - new Date(`${today}T00:00:00Z`).getUTCDay()) % 7 || 7 });
  return nextDay(today, SEASON_ENDS[unit] ?? '');
}

function after(today: string, count: number | null, unit: string): string | null {
  if (count === null || count <= 0 || count > 100) return null;
  if (unit === 'day' || unit === 'week')
    return shifted(today, { days: Math.round(count * (unit === 'week' ? 7 : 1)) });
  return shifted(today, { months: Math.round(count * (unit === 'year' ? 12 : 1)) });
}

/** A day moved in the calendar; a month too short for the day ends at its last day. */
function shifted(day: string, { months = 0, days = 0 }: { months?: number; days?: number }): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth) + days));
  return moved.toISOString().slice(0, 10);
}

function isCalendarDay(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
