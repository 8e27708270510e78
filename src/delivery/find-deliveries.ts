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
import { findUnwritten } from './find-unwritten.ts';
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

/** What comes next comes first. */
export const SOONEST_FIRST: DeliverySort = { field: 'scheduled_for', direction: 'asc' };

/** Whether a plan `s` is held, as `scheduleStatus` says it. */
const IS_HELD = `(s.status = 'paused' and coalesce(s.resumes_at, 'infinity') > :now)`;

/** States as conditions on a row `d`, its schedule `s` and its shard's cursor `c`; `:now` is the clock's. */
const IS: Record<DeliveryStatus, string> = {
  completed: 'd.completed_at is not null',
  skipped: 'd.skipped_at is not null',
  missed: `d.completed_at is null and d.skipped_at is null and d.window_ends_at <= :now and not ${IS_HELD}`,
  delivered: `d.completed_at is null and d.skipped_at is null and (d.window_ends_at > :now or ${IS_HELD})
    and (d.scheduled_for, d.id) <= (c.through, c.through_id)`,
  pending: `d.completed_at is null and d.skipped_at is null and (d.window_ends_at > :now or ${IS_HELD})
    and (c.shard is null or (d.scheduled_for, d.id) > (c.through, c.through_id))`,
};

/** What lists need to know of a delivery. */
const COLUMNS = `tenant_id, user_id, id, shard, schedule_id, asset_id, day_part, local_date, scheduled_for,
  window_ends_at, completed_at, skipped_at`;

const JOINS = `join personalized_schedules s on s.tenant_id = d.tenant_id and s.user_id = d.user_id and s.id = d.schedule_id
  join asset_library a on a.tenant_id = d.tenant_id and a.user_id = d.user_id and a.id = d.asset_id
  left join delivery_cursor c on c.shard = d.shard`;

/** A piece of SQL with the values that its marks stand for. */
interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Rows, and with them deliveries that are computed, so that a list treats both alike. */
function source(computed: readonly Delivery[]): Sql {
  if (computed.length === 0) return { text: `from schedule_deliveries d ${JOINS}`, values: [] };
  const rows = computed.map((each) => ({
    tenant_id: each.tenantId,
    user_id: each.userId,
    id: each.id,
    shard: each.shard,
    schedule_id: each.scheduleId,
    asset_id: each.assetId,
    day_part: each.dayPart,
    local_date: each.localDate,
    scheduled_for: each.scheduledFor,
    window_ends_at: each.windowEndsAt,
  }));
  const columns = `tenant_id uuid, user_id uuid, id uuid, shard smallint, schedule_id uuid, asset_id uuid, day_part text,
    local_date date, scheduled_for timestamptz, window_ends_at timestamptz, completed_at timestamptz, skipped_at timestamptz`;
  return {
    text: `from (select ${COLUMNS} from schedule_deliveries
      union all select ${COLUMNS} from jsonb_to_recordset(?::jsonb) as u (${columns})) d ${JOINS}`,
    values: [JSON.stringify(rows)],
  };
}

/** Finds a page of deliveries; those of days that are not written yet are computed. */
export async function findDeliveries(ctx: Context, request: DeliveriesRequest): Promise<Page<Delivery>> {
  const window = pageWindow(request.page);
  const orderBy = request.orderBy ?? SOONEST_FIRST;
  const computed = await findComputed(ctx, request);
  const from = source(computed);
  const conditions = conditionsOf(ctx, request);
  const all = join(conditions);
  const ofPage = join([...conditions, ...cursorConditions(orderBy, window)]);
  const direction = (orderBy.direction === 'asc') === window.isBackward ? 'desc' : 'asc';
  const column = COLUMN[orderBy.field];
  const isVisible = maySee(ctx.viewer, request.userId);
  const ids = isVisible
    ? await ctx.read((em) =>
        em.execute<{ id: string }[]>(
          `select d.id ${from.text} where ${ofPage.text} order by ${column} ${direction}, d.id ${direction} limit ?`,
          [...from.values, ...ofPage.values, window.limit],
        ),
      )
    : [];
  const rows = await deliveriesInOrder(
    ctx,
    request.userId,
    ids.map(({ id }) => id),
    computed,
  );
  return page(rows, window, {
    position: (row) => placeOf(row, orderBy),
    totalCount: () => count(ctx, from, all, isVisible),
  });
}

/** What the plan brings behind the days that are written, where a list could have it. */
async function findComputed(
  ctx: Context,
  { userId, scheduleId, filter }: DeliveriesRequest,
): Promise<Delivery[]> {
  if (filter?.statuses && !filter.statuses.includes('pending')) return [];
  return findUnwritten(ctx, { userId, scheduleId, days: filter?.range ?? null });
}

const COLUMN = {
  completed_at: `coalesce(d.completed_at, 'infinity')`,
  scheduled_for: 'd.scheduled_for',
} as const;

/** The values that a list is ordered by. */
export const placeOf = (row: Delivery, orderBy: DeliverySort): string[] => [sortValue(row, orderBy), row.id];

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

async function count(ctx: Context, from: Sql, { text, values }: Sql, isVisible: boolean): Promise<number> {
  if (!isVisible) return 0;
  const [row] = await ctx.read((em) =>
    em.execute<{ n: number | string }[]>(`select count(*) as n ${from.text} where ${text}`, [
      ...from.values,
      ...values,
    ]),
  );
  return Number(row?.n ?? 0);
}

async function deliveriesInOrder(
  ctx: Context,
  userId: string,
  ids: readonly string[],
  computed: readonly Delivery[],
): Promise<Delivery[]> {
  if (ids.length === 0) return [];
  const { tenantId } = ctx.viewer;
  const rows = await ctx.read((em) => em.find(Delivery, { tenantId, userId, id: { $in: [...ids] } }));
  const byId = new Map([...computed, ...rows].map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
