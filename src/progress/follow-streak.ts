import { inOneOrder, type Stretch } from '../delivery/index.ts';
import { maySee } from '../identity/index.ts';
import { personTopic } from '../platform/bus.ts';
import type { Context } from '../platform/context.ts';
import { continued } from '../platform/cursor-fault.ts';
import { notFound } from '../platform/errors.ts';
import { eventsAfter, lastPosition, type Owner } from '../platform/event-log.ts';
import { keyOf } from '../platform/global-id.ts';
import { QUARTER_TOPIC } from '../platform/pulse.ts';
import type { Source, Step } from '../platform/source.ts';
import { findDays } from './find-streak.ts';
import { readStreakCursor, type StreakCursor, WHOLE, writeStreakCursor } from './streak-cursor.ts';
import { breaks, type DoneEvent, growth, type StreakEntry, type StreakNewsKind } from './streak-news.ts';

/** Something that happened to a person's streak. */
export interface StreakNews {
  readonly cursor: string;
  readonly kind: StreakNewsKind;
  readonly occurredAt: Date;
  readonly userId: string;
}

const DONE = 'delivery.completed';
/** Far more than a person does within the time that a cursor lasts. */
const MOST_EVENTS = 10_000;

/**
 * Follows a person's streak, from a cursor on or from now on.
 *
 * @param asked - `userId` as clients see it; null for the viewer's own
 * @throws GraphQLError CURSOR_EXPIRED or BAD_USER_INPUT when it cannot go on from the cursor
 * @throws Refusal when there is no such person
 */
export async function followStreak(
  ctx: Context,
  asked: { after: string | null; userId: string | null },
): Promise<AsyncIterable<StreakNews>> {
  const userId = asked.userId === null ? ctx.viewer.userId : keyOf('user', asked.userId)?.id;
  if (!userId || !maySee(ctx.viewer, userId)) throw notFound(['userId'], asked.userId ?? '', 'person');
  const owner = { tenantId: ctx.viewer.tenantId, userId };
  const from = asked.after === null ? null : continued(readStreakCursor(asked.after, ctx.clock.now()));
  return ctx.feeds.follow(streakOf(ctx, owner), from);
}

function streakOf(ctx: Context, owner: Owner): Source<StreakCursor, StreakNews> {
  const reader = ctx.as(owner);
  return {
    name: `streak ${owner.tenantId} ${owner.userId}`,
    // A day is lost at a full hour of the person's clock.
    topics: [personTopic(owner.userId), QUARTER_TOPIC],
    present: () => presentPlace(reader, owner),
    read: (from, through) => streakNewsAfter(reader.fresh(), owner, { from, through }),
  };
}

async function presentPlace(ctx: Context, owner: Owner): Promise<StreakCursor> {
  const until = ctx.clock.now().getTime();
  return { event: await ctx.read((em) => lastPosition(em, owner)), part: WHOLE, until };
}

/** What happened to a streak behind a place, each thing exactly once, in order of time. */
async function streakNewsAfter(
  ctx: Context,
  owner: Owner,
  { from, through }: { from: StreakCursor; through: StreakCursor | null },
): Promise<Step<StreakCursor, StreakNews>> {
  const now = through ? new Date(through.until) : ctx.clock.now();
  const { done, firstPositions } = await findDone(ctx, owner, from, through?.event);
  const until = Math.max(from.until, now.getTime());
  const days = done.length > 0 || mayHaveBroken(from, now) ? await findDays(ctx, owner.userId) : null;
  if (!days) return { news: [], next: { ...from, until }, isMore: false };
  const logs: Stretch<StreakEntry>[] = [
    { entries: growth(days.days, done, firstPositions).filter(isBehind(from)), isCut: false },
    { entries: breaks(days.days, { after: new Date(from.until), through: now }), isCut: false },
  ];
  let at = from;
  const news = inOneOrder(logs).map(({ kind, occurredAt, place }) => {
    at = { ...at, ...place };
    return { kind, occurredAt, userId: owner.userId, cursor: writeStreakCursor(at, occurredAt) };
  });
  const event = done.at(-1)?.position ?? from.event;
  return { news, next: { event, part: WHOLE, until }, isMore: false };
}

/** Days are lost on the whole minute, so between two looks within one nothing can have broken. */
function mayHaveBroken({ until }: StreakCursor, now: Date): boolean {
  return Math.floor(until / 60_000) < Math.floor(now.getTime() / 60_000);
}

const isBehind =
  (from: StreakCursor) =>
  ({ place: { event = 0, part = WHOLE } }: StreakEntry): boolean =>
    event > from.event || part > from.part;

/** What was done from a place on, the event at the place included, and what was the first for each day. */
function findDone(
  ctx: Context,
  owner: Owner,
  { event, part }: StreakCursor,
  through: number | undefined,
): Promise<{ done: DoneEvent[]; firstPositions: Map<string, number> }> {
  return ctx.read(async (em) => {
    const after = part < WHOLE ? event - 1 : event;
    const events = await eventsAfter(em, { ...owner, after, through, kinds: [DONE], limit: MOST_EVENTS });
    const done = events.map(({ position, occurredAt, data }) => ({
      position,
      occurredAt,
      date: String(data.day),
    }));
    if (done.length === 0) return { done, firstPositions: new Map() };
    const rows = await em.execute<{ date: string; position: number | string }[]>(
      `select data->>'day' as date, min(position) as position from events
       where tenant_id = ? and user_id = ? and kind = ? and data->>'day' = any(array[?]::text[])
       group by data->>'day'`,
      [owner.tenantId, owner.userId, DONE, [...new Set(done.map(({ date }) => date))]],
    );
    return { done, firstPositions: new Map(rows.map(({ date, position }) => [date, Number(position)])) };
  });
}
