import { randomUUIDv7 } from 'node:crypto';
import { mayAct } from '../identity/index.ts';
import type { Change, Context } from '../platform/context.ts';
import { invalid, notFound, Refusal } from '../platform/errors.ts';
import { keyOf } from '../platform/global-id.ts';
import { lockPlanning, scheduleLoader } from '../schedule/index.ts';
import { CalendarFeed, newSecret } from './calendar-feed.entity.ts';

/** A feed as it is asked for. */
export interface NewFeed {
  readonly name: string;
  /** Global identifier of the only plan to show; null for all that run. */
  readonly scheduleId: string | null;
  readonly includesTitles: boolean;
  readonly reminderMinutes: number | null;
}

/** What to change about a feed; what is left out stays as it is. */
export interface FeedChanges {
  readonly name?: string | undefined;
  readonly includesTitles?: boolean | undefined;
  readonly reminderMinutes?: number | null | undefined;
}

const LONGEST_NAME = 100;
const WEEK_MINUTES = 7 * 24 * 60;
/** As many as somebody has calendar programs, and some more. */
const MOST_FEEDS = 20;

/**
 * Makes a secret calendar address for the viewer's own plans.
 *
 * @throws Refusal when a value is not acceptable, there is no such plan, or there are as many feeds as may be
 */
export async function createCalendarFeed(ctx: Context, input: NewFeed): Promise<CalendarFeed> {
  const name = checkedName(input.name);
  checkReminder(input.reminderMinutes);
  const { tenantId, userId } = ctx.viewer;
  const scheduleId = input.scheduleId === null ? null : await planOf(ctx, input.scheduleId);
  return ctx.change(async (change) => {
    const { em, now } = change;
    // Holds back a second request that counts at the same time, and a change of the plan, which is locked next.
    await lockPlanning(change, userId);
    if ((await em.count(CalendarFeed, { tenantId, userId })) >= MOST_FEEDS) {
      throw new Refusal(
        'LIMIT_EXCEEDED',
        null,
        `You have ${MOST_FEEDS} calendar feeds. Remove one that is not used any more.`,
        { kind: 'limit_exceeded', limit: MOST_FEEDS, resetsAt: null },
      );
    }
    const { includesTitles, reminderMinutes } = input;
    return em.create(CalendarFeed, {
      tenantId,
      userId,
      id: randomUUIDv7(),
      scheduleId,
      name,
      secret: newSecret(),
      includesTitles,
      reminderMinutes,
      lastFetchedAt: null,
      createdAt: now,
      updatedAt: now,
    });
  });
}

/** Changes what a feed shows. @throws Refusal when there is no such feed, or a value is not acceptable */
export async function updateCalendarFeed(
  ctx: Context,
  feedId: string,
  changes: FeedChanges,
): Promise<CalendarFeed> {
  const name = changes.name === undefined ? undefined : checkedName(changes.name);
  checkReminder(changes.reminderMinutes ?? null);
  return changeFeed(ctx, feedId, (feed) => {
    if (name !== undefined) feed.name = name;
    if (changes.includesTitles !== undefined) feed.includesTitles = changes.includesTitles;
    if (changes.reminderMinutes !== undefined) feed.reminderMinutes = changes.reminderMinutes;
  });
}

/** Gives a feed a new address; the old one stops working at once. @throws Refusal when there is no such feed */
export function rotateCalendarFeed(ctx: Context, feedId: string): Promise<CalendarFeed> {
  return changeFeed(ctx, feedId, (feed) => feed.rotate());
}

/** Removes a feed. @throws Refusal when there is no such feed */
export async function deleteCalendarFeed(ctx: Context, feedId: string): Promise<void> {
  await changeFeed(ctx, feedId, (feed, { em }) => void em.remove(feed));
}

function changeFeed(
  ctx: Context,
  feedId: string,
  change: (feed: CalendarFeed, transaction: Change) => void,
): Promise<CalendarFeed> {
  const key = keyOf('feed', feedId);
  const missing = () => notFound(['input', 'calendarFeedId'], feedId, 'calendar feed');
  if (!key || !mayAct(ctx.viewer, key.userId)) throw missing();
  return ctx.change(async (transaction) => {
    const { tenantId } = ctx.viewer;
    const feed = await transaction.em.findOne(CalendarFeed, { tenantId, userId: key.userId, id: key.id });
    if (!feed) throw missing();
    change(feed, transaction);
    feed.updatedAt = transaction.now;
    return feed;
  });
}

async function planOf(ctx: Context, scheduleId: string): Promise<string> {
  const key = keyOf('sched', scheduleId);
  const plan = key && mayAct(ctx.viewer, key.userId) ? await ctx.once(scheduleLoader).load(key) : null;
  if (!plan) throw notFound(['input', 'scheduleId'], scheduleId, 'schedule');
  return plan.id;
}

function checkedName(given: string): string {
  const name = given.trim();
  if (name === '') {
    throw invalid(['input', 'name'], 'A calendar needs a name, such as "My plan".', { code: 'BLANK' });
  }
  if (name.length > LONGEST_NAME) {
    throw invalid(['input', 'name'], `The name of a calendar has at most ${LONGEST_NAME} characters.`, {
      code: 'TOO_LARGE',
      maximum: LONGEST_NAME,
    });
  }
  return name;
}

function checkReminder(minutes: number | null): void {
  if (minutes === null || minutes <= WEEK_MINUTES) return;
  throw invalid(
    ['input', 'reminderMinutes'],
    `An alarm rings at most a week (${WEEK_MINUTES} minutes) before.`,
    {
      code: 'TOO_LARGE',
      maximum: WEEK_MINUTES,
    },
  );
}
