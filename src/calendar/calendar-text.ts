import ical, { ICalAlarmType, type ICalCalendar, type ICalEventData } from 'ical-generator';
import { DateTime } from 'luxon';
import type { Asset } from '../assets/index.ts';
import type { PlacedDelivery, PlanSeries, PlanTimes } from '../delivery/index.ts';
import { isShownTwice } from '../platform/zone.ts';
import type { Activity, Schedule } from '../schedule/index.ts';
import type { CalendarFeed } from './calendar-feed.entity.ts';
import { zoneRules } from './zone-rules.ts';

/** A plan with all that it brings. */
export interface CalendarPlan extends PlanTimes {
  readonly plan: Pick<Schedule, 'id' | 'timeZone' | 'updatedAt' | 'version'>;
}

/** How a feed shows plans. */
export type CalendarStyle = Pick<CalendarFeed, 'includesTitles' | 'name' | 'reminderMinutes'>;

/** What calendars may say of an asset. */
export type TitledAsset = Pick<Asset, 'title' | 'type'>;

/** How often a calendar program may ask again. */
const REFRESH_SECONDS = 3_600;
const PLAIN_TITLE = 'Attune';
/** What an event is called when several assets take turns in it. */
const KINDS: Readonly<Record<Asset['type'], string>> = {
  affirmation: 'Affirmation',
  checkpoint: 'Checkpoint',
  practice: 'Practice',
  script: 'Hypnosis session',
  visualization: 'Visualization',
};

/**
 * Plans as an iCalendar text (RFC 5545): one event for each recurrence, left-out times as exceptions, a
 * further event for each moved time.
 *
 * @param assets - by identifier; an asset that is not among them goes without its title
 */
export function calendarText(
  style: CalendarStyle,
  plans: readonly CalendarPlan[],
  assets: ReadonlyMap<string, TitledAsset>,
): string {
  const calendar = ical({
    name: style.name,
    prodId: { company: PLAIN_TITLE, product: PLAIN_TITLE, language: 'EN' },
    // With a name here, stamps would lose the `Z` that says they are UTC.
    timezone: { name: null, generator: (zone) => zoneRules(zone, spanOf(plans)) },
    ttl: REFRESH_SECONDS,
  });
  for (const plan of plans) new PlanWriter(calendar, style, plan, assets).write();
  return calendar.toString();
}

function spanOf(plans: readonly CalendarPlan[]): { from: Date; to: Date } {
  const times = plans.flatMap(({ series, others }) => [
    ...series.flatMap(({ times }) => [times.at(0)?.planned.scheduledFor, times.at(-1)?.planned.scheduledFor]),
    ...others.map(({ scheduledFor }) => scheduledFor),
  ]);
  const known = times.flatMap((time) => time?.getTime() ?? []).toSorted((one, other) => one - other);
  return { from: new Date(known.at(0) ?? 0), to: new Date(known.at(-1) ?? 0) };
}

class PlanWriter {
  constructor(
    private readonly calendar: ICalCalendar,
    private readonly style: CalendarStyle,
    private readonly plan: CalendarPlan,
    private readonly assets: ReadonlyMap<string, TitledAsset>,
  ) {}

  write(): void {
    for (const series of this.plan.series) this.writeSeries(series);
    for (const delivery of this.plan.others) this.writeSingle(delivery, null);
  }

  private writeSeries({ activity, assetIds, times }: PlanSeries): void {
    const begin = ONE_RULE.test(activity.rule)
      ? times.findIndex((each) => this.isRegular(activity, each))
      : times.length;
    const [apart, within] = begin < 0 ? [times, []] : [times.slice(0, begin), times.slice(begin)];
    const ruled = within.filter((each) => each.delivery && this.isRegular(activity, each));
    const [first] = within;
    if (first && ruled.length > 0) {
      this.event(`${activity.id}@attune`, first.planned.scheduledFor, activity.durationMinutes, {
        summary: this.titleOf(assetIds),
        repeating: this.rule(activity, within),
      });
    }
    for (const { planned, delivery } of ruled) {
      if (!delivery || delivery.scheduledFor.getTime() === planned.scheduledFor.getTime()) continue;
      this.event(`${activity.id}@attune`, delivery.scheduledFor, activity.durationMinutes, {
        summary: this.titleOf([delivery.assetId]),
        recurrenceId: this.onTheWall(planned.scheduledFor),
      });
    }
    for (const each of [...apart, ...within.filter((some) => !this.isRegular(activity, some))]) {
      if (each.delivery) this.writeSingle(each.delivery, activity.durationMinutes);
    }
  }

  /** An event of its own, at an instant that no program can take for another. */
  private writeSingle(delivery: PlacedDelivery, durationMinutes: number | null): void {
    const summary = this.titleOf([delivery.assetId]);
    const minutes = durationMinutes ?? USUAL_MINUTES;
    this.event(`${delivery.id}@attune`, delivery.scheduledFor, minutes, { summary, timezone: 'UTC' });
  }

  /**
   * Whether programs agree about a time: some take a time that the clock skips or shows twice for another
   * instant than RFC 5545 does.
   */
  private isRegular({ startsAt }: Activity, { planned }: PlanSeries['times'][number]): boolean {
    return planned.localTime === startsAt && !isShownTwice(planned.scheduledFor, this.plan.plan.timeZone);
  }

  /** The rule up to its last time in the plan, and the times that are not its own. */
  private rule(activity: Activity, times: PlanSeries['times']): string {
    const open = activity.rule.replace(/;(COUNT|UNTIL)=[^;]*/g, '');
    const last = times.at(-1)?.planned.scheduledFor ?? new Date(0);
    const left = times.filter((each) => each.delivery === null || !this.isRegular(activity, each));
    const until = `RRULE:${open};UNTIL=${DateTime.fromJSDate(last).toUTC().toFormat(UTC_FORMAT)}`;
    if (left.length === 0) return until;
    const exceptions = left.map(({ planned }) =>
      `${planned.localDate}T${activity.startsAt}`.replace(/[-:]/g, ''),
    );
    return `${until}\nEXDATE;TZID=${this.plan.plan.timeZone}:${exceptions.join(',')}`;
  }

  private event(id: string, start: Date, minutes: number, more: ICalEventData | object): void {
    const { timeZone, updatedAt, version } = this.plan.plan;
    const begin = this.onTheWall(start);
    const event = this.calendar.createEvent({
      id,
      start: begin,
      end: begin.plus({ minutes }),
      timezone: timeZone,
      stamp: updatedAt,
      sequence: version,
      ...more,
    });
    const { reminderMinutes } = this.style;
    if (reminderMinutes == null) return;
    event.createAlarm({ type: ICalAlarmType.display, trigger: reminderMinutes * 60 });
  }

  private titleOf(assetIds: readonly string[]): string {
    if (!this.style.includesTitles) return PLAIN_TITLE;
    const [asset] = assetIds.flatMap((id) => this.assets.get(id) ?? []);
    if (!asset) return PLAIN_TITLE;
    return assetIds.length === 1 ? asset.title : KINDS[asset.type];
  }

  private onTheWall(instant: Date): DateTime {
    return DateTime.fromJSDate(instant, { zone: this.plan.plan.timeZone });
  }
}

/** A recurrence with added or dropped times is written time by time. */
const ONE_RULE = /^FREQ=[^\n]*$/;
const UTC_FORMAT = "yyyyMMdd'T'HHmmss'Z'";
/** Of what has no activity any more. */
const USUAL_MINUTES = 10;
