/** The rules that plans are made of. */
import { addDays, WEEKDAYS, type Weekday, weekdayOf } from '../platform/zone.ts';

const DAY_CODES: Readonly<Record<Weekday, string>> = {
  monday: 'MO',
  tuesday: 'TU',
  wednesday: 'WE',
  thursday: 'TH',
  friday: 'FR',
  saturday: 'SA',
  sunday: 'SU',
};

/** A rule for every day. */
export function dailyRule(): string {
  return 'FREQ=DAILY';
}

/** A rule for Monday to Friday. */
export function weekdaysRule(): string {
  return customRule(WEEKDAYS.slice(0, 5));
}

/**
 * A rule for chosen weekdays; all seven make a daily rule.
 *
 * @throws RangeError when no day is chosen
 */
export function customRule(weekdays: readonly Weekday[]): string {
  const chosen = WEEKDAYS.filter((day) => weekdays.includes(day));
  if (chosen.length === 0) throw new RangeError('A rule needs at least one weekday.');
  if (chosen.length === WEEKDAYS.length) return dailyRule();
  return `FREQ=WEEKLY;BYDAY=${chosen.map((day) => DAY_CODES[day]).join(',')}`;
}

/** A stretch of days on which the same weekdays count. */
export interface Stage {
  readonly startsOn: string;
  /** Included. */
  readonly endsOn: string;
  readonly weekdays: readonly Weekday[];
}

/** Shares of a person's days in the stages of a progressive plan: of seven days three, then five, then all. */
const PROGRESS_SHARES = [3 / 7, 5 / 7, 1];
/** Weeks a stage takes, when the plan is long enough. */
const STAGE_WEEKS = 2;

/**
 * Stages of growing frequency: two weeks at about three days of seven, two at about five, then every day
 * that is free. A plan of less than six weeks gives each stage a third of its weeks.
 * A single rule cannot grow, so each stage becomes a rule of its own.
 *
 * @param weekdays - days that are free, in any order
 */
export function progressive(
  span: { readonly startsOn: string; readonly endsOn: string },
  weekdays: readonly Weekday[],
): Stage[] {
  const weeks = Math.ceil(datesOf(span).length / 7);
  const stageWeeks = Math.min(STAGE_WEEKS, Math.max(1, Math.floor(weeks / PROGRESS_SHARES.length)));
  return PROGRESS_SHARES.map((share, index) => {
    const startsOn = addDays(span.startsOn, index * stageWeeks * 7);
    const isLast = index === PROGRESS_SHARES.length - 1;
    const end = addDays(startsOn, stageWeeks * 7 - 1);
    return {
      startsOn,
      endsOn: isLast || end > span.endsOn ? span.endsOn : end,
      weekdays: spread(
        WEEKDAYS.filter((day) => weekdays.includes(day)),
        share,
      ),
    };
  }).filter(({ startsOn, endsOn }) => startsOn <= endsOn);
}

/** About a share of the days, at least one, with even gaps. */
function spread<T>(days: readonly T[], share: number): T[] {
  const count = Math.max(1, Math.round(days.length * share));
  return days.filter(
    (_, index) =>
      Math.floor((index * count) / days.length) !== Math.floor(((index - 1) * count) / days.length),
  );
}

/**
 * A rule, with its number of times, for the chosen weekdays of a stage, with the date it first fires on and
 * all its dates; null when none of the days comes up.
 */
export function ruleWithin(stage: Stage): { rule: string; startsOn: string; dates: string[] } | null {
  const dates = datesOf(stage).filter((date) => stage.weekdays.includes(weekdayOf(date)));
  const [startsOn] = dates;
  if (startsOn === undefined) return null;
  return { rule: `${customRule(stage.weekdays)};COUNT=${dates.length}`, startsOn, dates };
}

function datesOf({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }): string[] {
  const dates: string[] = [];
  for (let date = startsOn; date <= endsOn; date = addDays(date, 1)) dates.push(date);
  return dates;
}
