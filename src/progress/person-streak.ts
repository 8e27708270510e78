import { invalid } from '../platform/errors.ts';
import { addDays, daysBetween } from '../platform/zone.ts';
import { openDay, type StreakDay } from './day-log.ts';
import { habitStrength, nextMilestone, type Streak, streak, USUAL_EARNING } from './streak.ts';

/** A span of days, both ends included. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

const USUAL_SPAN_DAYS = 30;
/** Most days that are told at once. */
const MAX_SPAN_DAYS = 366;

/** The streak of a person over all their plans, or within one, as it is at one moment. */
export class PersonStreak {
  private readonly counted: Streak;

  constructor(
    readonly userId: string,
    /** The person's day at that moment. */
    readonly today: string,
    /** All days since the first, freezes not yet spent. */
    private readonly log: readonly StreakDay[],
    /** The plan it is within; null for all of them. */
    readonly scheduleId: string | null = null,
  ) {
    this.counted = streak(
      log.map(({ state }) => state),
      { earn: USUAL_EARNING },
    );
  }

  get currentDays(): number {
    return this.counted.currentDays;
  }

  get longestDays(): number {
    return this.counted.longestDays;
  }

  get freezesAvailable(): number {
    return this.counted.freezesAvailable;
  }

  get isAtRisk(): boolean {
    return this.counted.isAtRisk;
  }

  get nextMilestoneDays(): number {
    return nextMilestone(this.currentDays);
  }

  get lastActivityDate(): string | null {
    return this.keptDates.at(-1) ?? null;
  }

  /** Days that were kept, oldest first. */
  get keptDates(): string[] {
    return this.log.filter(({ state }) => state === 'kept').map(({ date }) => date);
  }

  /** The streak as if nothing had been done on some days, and they were still open. */
  without(dates: readonly string[]): PersonStreak {
    const log = this.log.map((day) => (dates.includes(day.date) ? openDay(day) : day));
    return new PersonStreak(this.userId, this.today, log, this.scheduleId);
  }

  get habitStrength(): number {
    return habitStrength(this.counted.days);
  }

  /**
   * The days of a span up to today, oldest first; the last 30 when none is given.
   *
   * @throws Refusal when the span ends before it starts or is longer than 366 days
   */
  daysOf(span: DaySpan | null): Pick<StreakDay, 'date' | 'state'>[] {
    if (span) checkSpan(span);
    const from = span?.from ?? addDays(this.today, 1 - USUAL_SPAN_DAYS);
    const to = span && span.to < this.today ? span.to : this.today;
    const states = new Map(this.log.map(({ date }, index) => [date, this.counted.days[index]]));
    return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => {
      const date = addDays(from, index);
      return { date, state: states.get(date) ?? 'nothing_due' };
    });
  }
}

function checkSpan({ from, to }: DaySpan): void {
  const length = daysBetween(from, to) + 1;
  if (length < 1) throw invalid(['range', 'to'], 'The span ends before it starts.');
  if (length > MAX_SPAN_DAYS) {
    throw invalid(['range'], `The span has ${length} days; at most ${MAX_SPAN_DAYS} are told at once.`, {
      code: 'TOO_LARGE',
      maximum: MAX_SPAN_DAYS,
    });
  }
}
