import { maySee } from '../identity/index.ts';
import {
  badCursor,
  type Page,
  type PageArgs,
  page,
  pageWindow,
  type Window,
} from '../platform/connection.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/global-id.ts';
import { Delivery } from './delivery.entity.ts';
import type { DeliveryStatus } from './lifecycle.ts';

/** Conditions on deliveries. All given ones must hold; a list means any of its values. */
export interface DeliveryConditions {
  readonly assetTypes?: readonly string[] | null;
  readonly dayParts?: readonly string[] | null;
  /** Days of the person's calendar, both ends included. */
  readonly range?: { readonly from: string; readonly to: string } | null;
  readonly statuses?: readonly DeliveryStatus[] | null;
}

/** Order of a list of deliveries. */
export interface DeliverySort {
  readonly field: 'completed_at' | 'scheduled_for';
  readonly direction: 'asc' | 'desc';
}

/** Which deliveries of whom. */
export interface DeliveriesRequest {
  readonly userId: string;
  readonly scheduleId?: string;
  readonly filter: DeliveryConditions | null;
  /** Null for the soonest first. */
  readonly orderBy: DeliverySort | null;
  readonly page: PageArgs;
}

const SOONEST_FIRST: DeliverySort = { field: 'scheduled_for', direction: 'asc' };

/** States as conditions on a row `d`, its schedule `s` and its shard's cursor `c`; `:now` is the clock's. */
const IS: Record<DeliveryStatus, string> = {
  completed: 'd.completed_at is not null',
  skipped: 'd.skipped_at is not null',
  missed: `d.completed_at is null and d.skipped_at is null and d.window_ends_at <= :now and s.status <> 'paused'`,
  delivered: `d.completed_at is null and d.skipped_at is null and (d.window_ends_at > :now or s.status = 'paused')
    and (d.scheduled_for, d.id) <= (c.through, c.through_id)`,
  pending: `d.completed_at is null and d.skipped_at is null and (d.window_ends_at > :now or s.status = 'paused')
    and (c.shard is null or (d.scheduled_for, d.id) > (c.through, c.through_id))`,
};

const FROM = `from schedule_deliveries d
  join personalized_schedules s on s.tenant_id = d.tenant_id and s.user_id = d.user_id and s.id = d.schedule_id
  join asset_library a on a.tenant_id = d.tenant_id and a.user_id = d.user_id and a.id = d.asset_id
  left join delivery_cursor c on c.shard = d.shard`;

/** A piece of SQL with the values that its marks stand for. */
interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Finds a page of deliveries. */
export async function findDeliveries(ctx: Context, request: DeliveriesRequest): Promise<Page<Delivery>> {
  const window = pageWindow(request.page);
  const orderBy = request.orderBy ?? SOONEST_FIRST;
  const conditions = conditionsOf(ctx, request);
  const all = join(conditions);
  const ofPage = join([...conditions, ...cursorConditions(orderBy, window)]);
  const direction = (orderBy.direction === 'asc') === window.isBackward ? 'desc' : 'asc';
  const column = COLUMN[orderBy.field];
  const isVisible = maySee(ctx.viewer, request.userId);
  const ids = isVisible
    ? await ctx.read((em) =>
        em.execute<{ id: string }[]>(
          `select d.id ${FROM} where ${ofPage.text} order by ${column} ${direction}, d.id ${direction} limit ?`,
          [...ofPage.values, window.limit],
        ),
      )
    : [];
  const rows = await deliveriesInOrder(
    ctx,
    request.userId,
    ids.map(({ id }) => id),
  );
  return page(rows, window, {
    position: (row) => [sortValue(row, orderBy), row.id],
    totalCount: () => count(ctx, all, isVisible),
  });
}

/** Finds a page of what is still open, soonest first. */
export function findUpcoming(ctx: Context, userId: string, page: PageArgs): Promise<Page<Delivery>> {
  // `first` has a value even where only `last` was asked for.
  const wanted = page.last == null ? page : { ...page, first: null };
  return findDeliveries(ctx, {
    userId,
    filter: { statuses: ['pending', 'delivered'] },
    orderBy: SOONEST_FIRST,
    page: wanted,
  });
}

const COLUMN = {
  completed_at: `coalesce(d.completed_at, 'infinity')`,
  scheduled_for: 'd.scheduled_for',
} as const;

function sortValue(row: Delivery, { field }: DeliverySort): string {
  const value = field === 'completed_at' ? row.completedAt : row.scheduledFor;
  return value?.toISOString() ?? 'infinity';
}

function conditionsOf(ctx: Context, { userId, scheduleId, filter }: DeliveriesRequest): Sql[] {
  const now = ctx.clock.now();
  const isAny = (column: string, values: readonly string[] | null | undefined): Sql[] =>
    values ? [{ text: `${column} = any(array[?]::text[])`, values: [[...values]] }] : [];
  return [
    { text: 'd.tenant_id = ? and d.user_id = ?', values: [ctx.viewer.tenantId, userId] },
    ...(scheduleId ? [{ text: 'd.schedule_id = ?', values: [scheduleId] }] : []),
    ...isAny('a.asset_type', filter?.assetTypes),
    ...isAny('d.day_part', filter?.dayParts),
    ...(filter?.range
      ? [{ text: 'd.local_date between ? and ?', values: [filter.range.from, filter.range.to] }]
      : []),
    ...(filter?.statuses ? [statusCondition(filter.statuses, now)] : []),
  ];
}

function statusCondition(statuses: readonly DeliveryStatus[], now: Date): Sql {
  const text = statuses.map((status) => `(${IS[status]})`).join(' or ') || 'false';
  const marks = text.match(/:now/g)?.length ?? 0;
  return { text: `(${text.replaceAll(':now', '?')})`, values: Array.from({ length: marks }, () => now) };
}

function cursorConditions(orderBy: DeliverySort, { after, before }: Window): Sql[] {
  const beyond = (cursor: readonly string[] | null, isAfter: boolean): Sql[] => {
    if (!cursor) return [];
    const sign = (orderBy.direction === 'asc') === isAfter ? '>' : '<';
    const [value = '', id = ''] = cursor;
    if (!isUuid(id) || (value !== 'infinity' && Number.isNaN(Date.parse(value)))) throw badCursor();
    return [
      { text: `(${COLUMN[orderBy.field]}, d.id) ${sign} (?::timestamptz, ?::uuid)`, values: [value, id] },
    ];
  };
  return [...beyond(after, true), ...beyond(before, false)];
}

function join(conditions: readonly Sql[]): Sql {
  return {
    text: conditions.map(({ text }) => text).join(' and '),
    values: conditions.flatMap(({ values }) => values),
  };
}

async function count(ctx: Context, { text, values }: Sql, isVisible: boolean): Promise<number> {
  if (!isVisible) return 0;
  const [row] = await ctx.read((em) =>
    em.execute<{ n: number | string }[]>(`select count(*) as n ${FROM} where ${text}`, [...values]),
  );
  return Number(row?.n ?? 0);
}

async function deliveriesInOrder(ctx: Context, userId: string, ids: readonly string[]): Promise<Delivery[]> {
  if (ids.length === 0) return [];
  const { tenantId } = ctx.viewer;
  const rows = await ctx.read((em) => em.find(Delivery, { tenantId, userId, id: { $in: [...ids] } }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
