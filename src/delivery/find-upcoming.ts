import { maySee } from '../identity/index.ts';
import { type Page, type PageArgs, page, pageWindow } from '../platform/connection.ts';
import type { Context } from '../platform/context.ts';
import { addDays, instantAt } from '../platform/zone.ts';
import { goesOn, type PlanStanding, standingsOfPerson } from '../schedule/index.ts';
import type { Delivery } from './delivery.entity.ts';
import { areShort, findCards } from './delivery-card.ts';
import { type DeliveriesRequest, findDeliveries, placeOf, SOONEST_FIRST } from './find-deliveries.ts';

/** What is still open, as the states `pending` and `delivered` are. */
const OPEN = `join personalized_schedules s on s.tenant_id = d.tenant_id and s.user_id = d.user_id and s.id = d.schedule_id
  where d.tenant_id = ? and d.user_id = ? and d.completed_at is null and d.skipped_at is null
    and (d.window_ends_at > ? or s.status = 'paused' and coalesce(s.resumes_at, 'infinity') > ?)
  order by d.scheduled_for, d.id limit ?`;

/** Fields of a list, beside those of the deliveries in it. */
const OF_PAGE = [
  'edges',
  'node',
  'nodes',
  'cursor',
  'pageInfo',
  'hasNextPage',
  'hasPreviousPage',
  'startCursor',
  'endCursor',
  'totalCount',
];

/**
 * Finds a page of what is still open, soonest first.
 *
 * @param fields - names of all that is asked for of it
 */
export async function findUpcoming(
  ctx: Context,
  userId: string,
  { page, fields }: { readonly page: PageArgs; readonly fields: ReadonlySet<string> },
): Promise<Page<Delivery>> {
  // `first` has a value even where only `last` was asked for.
  const wanted = page.last == null ? page : { ...page, first: null };
  const request: DeliveriesRequest = {
    userId,
    filter: { statuses: ['pending', 'delivered'] },
    orderBy: SOONEST_FIRST,
    page: wanted,
  };
  return (await findSoonest(ctx, request, fields)) ?? findDeliveries(ctx, request);
}

/** The first page, when it lies within the days that are written: what is computed comes behind them. */
async function findSoonest(
  ctx: Context,
  request: DeliveriesRequest,
  fields: ReadonlySet<string>,
): Promise<Page<Delivery> | null> {
  const { userId } = request;
  const window = pageWindow(request.page);
  if (window.isBackward || window.after || window.before || !maySee(ctx.viewer, userId)) return null;
  const now = ctx.clock.now();
  const values = [ctx.viewer.tenantId, userId, now, now, window.limit];
  const isShort = areShort([...fields].filter((field) => !OF_PAGE.includes(field)));
  const [rows, standings] = await Promise.all([
    findCards(ctx, { text: OPEN, values }, isShort),
    ctx.once(standingsOfPerson).load(userId),
  ]);
  const ends = standings.filter((plan) => goesOn(plan, now)).flatMap(writtenUntil);
  const last = rows.length === window.limit ? rows.at(-1)?.scheduledFor : undefined;
  if (!ends.every((end) => last && last < end)) return null;
  return page(rows, window, {
    position: (row) => placeOf(row, SOONEST_FIRST),
    totalCount: async () => {
      const { totalCount } = await findDeliveries(ctx, request);
      return typeof totalCount === 'number' ? totalCount : totalCount();
    },
  });
}

/** When the first day begins that is not written yet; none where all of them are. */
function writtenUntil({ plannedThrough, timeZone }: PlanStanding): Date[] {
  return plannedThrough ? [instantAt(addDays(plannedThrough, 1), '00:00', timeZone)] : [];
}
