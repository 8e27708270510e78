import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../platform/context.ts';
import { eventsAfter, type LogRange, lastPosition, type Owner } from '../platform/event-log.ts';
import { NOBODY } from '../platform/global-id.ts';
import type { Step } from '../platform/source.ts';
import { LATE_DUE } from './deliver-late.ts';
import { type DuePosition, hasPassed, shardOf } from './due-log.ts';
import { inOneOrder, type LogEntry, type News, type NewsKind, type Stretch, withCursors } from './news.ts';
import { LAST_ID, type NewsCursor, personOf } from './news-cursor.ts';

/** Most entries that one look takes from a log. */
const STEP = 200;

const KINDS: Readonly<Record<string, NewsKind>> = {
  'delivery.completed': 'completed',
  'delivery.skipped': 'skipped',
  'delivery.snoozed': 'snoozed',
  'delivery.rescheduled': 'rescheduled',
  'delivery.undone': 'undone',
  [LATE_DUE]: 'due',
};

/** The place behind everything that has happened to a person's deliveries until now. */
export function presentCursor(ctx: Context): Promise<NewsCursor> {
  const now = ctx.clock.now();
  return ctx.read(async (em) => ({
    person: personOf(ctx.viewer.userId),
    due: await dueCursor(em, ctx.viewer),
    closed: { at: now, id: LAST_ID },
    event: await lastPosition(em, ctx.viewer),
  }));
}

/**
 * Reads what happened to the viewer's deliveries behind a place, up to another place or to now, each thing
 * exactly once and in order of time.
 */
export function newsAfter(
  ctx: Context,
  cursor: NewsCursor,
  end: NewsCursor | null = null,
): Promise<Step<NewsCursor, News>> {
  const owner = { tenantId: ctx.viewer.tenantId, userId: ctx.viewer.userId };
  return ctx.read(async (em) => {
    const now = ctx.clock.now();
    const through = end ?? (await presentEnd(em, owner, cursor, now));
    const logs = [
      await dueBetween(em, owner, { after: cursor.due, through: through.due }, now),
      await actsAfter(em, owner, { after: cursor.event, through: end?.event }),
      await closedBetween(em, owner, { after: cursor.closed, through: through.closed }, now),
    ];
    const { news, at } = withCursors(inOneOrder(logs), cursor);
    if (logs.some(({ isCut }) => isCut)) return { news, next: at, isMore: true };
    const due = hasPassed(at.due, through.due) ? at.due : through.due;
    return { news, next: { ...at, due, closed: through.closed }, isMore: false };
  });
}

/** Until where the due log, and the log of windows that closed, can be told now. */
async function presentEnd(
  em: SqlEntityManager,
  owner: Owner,
  cursor: NewsCursor,
  now: Date,
): Promise<Pick<NewsCursor, 'closed' | 'due'>> {
  // Before the rows: whatever the due log had passed by then can be seen by the statements after.
  const due = await dueCursor(em, owner);
  const toldUntil = await orderIsSureUntil(em, owner, { after: due, now });
  // The clock of another process, or a clock that was set, may be behind: what was told is not told again.
  return { due, closed: hasPassed(cursor.closed, toldUntil) ? cursor.closed : toldUntil };
}

/** How far the due log of a person is. */
async function dueCursor(em: SqlEntityManager, { userId }: Owner): Promise<DuePosition> {
  const [row] = await em.execute<{ through: string; through_id: string }[]>(
    'select through, through_id from delivery_cursor where shard = ?',
    [shardOf(userId)],
  );
  return row ? { at: new Date(row.through), id: row.through_id } : { at: new Date(0), id: NOBODY };
}

/**
 * Until where closed windows can be told: not past a delivery that the due log has yet to pass. Otherwise,
 * while no worker runs, something would be missed before it was due.
 */
async function orderIsSureUntil(
  em: SqlEntityManager,
  { tenantId, userId }: Owner,
  { after, now }: { after: DuePosition; now: Date },
): Promise<DuePosition> {
  const [waiting] = await em.execute<{ at: string }[]>(
    `select scheduled_for as at from schedule_deliveries
     where tenant_id = ? and user_id = ?
       and (scheduled_for, id) > (?::timestamptz, ?::uuid) and scheduled_for <= ?::timestamptz
     order by scheduled_for, id limit 1`,
    [tenantId, userId, after.at, after.id, now],
  );
  return waiting ? { at: new Date(waiting.at), id: NOBODY } : { at: now, id: LAST_ID };
}

interface Between {
  readonly after: DuePosition;
  /** Included. */
  readonly through: DuePosition;
}

interface Row {
  readonly id: string;
  readonly at: string;
}

/**
 * What the due log has passed. A delivery that could not be seen when the cursor passed its place is not
 * among them: it has an event of its own.
 */
async function dueBetween(
  em: SqlEntityManager,
  { tenantId, userId }: Owner,
  { after, through }: Between,
  now: Date,
): Promise<Stretch<LogEntry>> {
  const rows = await em.execute<Row[]>(
    `select d.id, d.scheduled_for as at
     from schedule_deliveries d
     join personalized_schedules s
       on s.tenant_id = d.tenant_id and s.user_id = d.user_id and s.id = d.schedule_id
         and not (s.status = 'paused' and coalesce(s.resumes_at, 'infinity') > ?)
     cross join lateral (
       select from_ts, from_id, snapshot from delivery_chunk
       where shard = d.shard and (to_ts, to_id) >= (d.scheduled_for, d.id)
       order by to_ts, to_id limit 1
     ) k
     where d.tenant_id = ? and d.user_id = ?
       and (d.scheduled_for, d.id) > (?::timestamptz, ?::uuid) and (d.scheduled_for, d.id) <= (?::timestamptz, ?::uuid)
       and (k.from_ts, k.from_id) < (d.scheduled_for, d.id) and pg_visible_in_snapshot(d.born, k.snapshot)
       and coalesce(d.completed_at, d.skipped_at, 'infinity') >= d.scheduled_for
     order by d.scheduled_for, d.id limit ?`,
    [now, tenantId, userId, after.at, after.id, through.at, through.id, STEP],
  );
  return stretch(rows.map(({ id, at }) => entry('due', id, at, (place) => ({ due: place }))));
}

/** What was missed: windows that closed with nothing done, also where it was done afterwards. */
async function closedBetween(
  em: SqlEntityManager,
  { tenantId, userId }: Owner,
  { after, through }: Between,
  now: Date,
): Promise<Stretch<LogEntry>> {
  const rows = await em.execute<Row[]>(
    `select d.id, d.window_ends_at as at
     from schedule_deliveries d
     join personalized_schedules s
       on s.tenant_id = d.tenant_id and s.user_id = d.user_id and s.id = d.schedule_id
         and not (s.status = 'paused' and coalesce(s.resumes_at, 'infinity') > ?)
     where d.tenant_id = ? and d.user_id = ?
       and (d.window_ends_at, d.id) > (?::timestamptz, ?::uuid) and (d.window_ends_at, d.id) <= (?::timestamptz, ?::uuid)
       and d.skipped_at is null and coalesce(d.completed_at, 'infinity') >= d.window_ends_at
     order by d.window_ends_at, d.id limit ?`,
    [now, tenantId, userId, after.at, after.id, through.at, through.id, STEP],
  );
  return stretch(rows.map(({ id, at }) => entry('missed', id, at, (place) => ({ closed: place }))));
}

/** What the person did, and what turned up behind the due log. */
async function actsAfter(
  em: SqlEntityManager,
  owner: Owner,
  range: Pick<LogRange, 'after' | 'through'>,
): Promise<Stretch<LogEntry>> {
  const events = await eventsAfter(em, { ...owner, ...range, kinds: Object.keys(KINDS), limit: STEP });
  return stretch(
    events.flatMap(({ kind, subjectId, occurredAt, position }) => {
      const told = KINDS[kind];
      return told ? [{ kind: told, deliveryId: subjectId, occurredAt, place: { event: position } }] : [];
    }),
  );
}

function entry(
  kind: NewsKind,
  deliveryId: string,
  at: string,
  placeOf: (position: DuePosition) => Partial<NewsCursor>,
): LogEntry {
  const occurredAt = new Date(at);
  return { kind, deliveryId, occurredAt, place: placeOf({ at: occurredAt, id: deliveryId }) };
}

const stretch = (entries: readonly LogEntry[]): Stretch<LogEntry> => ({
  entries,
  isCut: entries.length >= STEP,
});
