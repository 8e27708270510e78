import type { Context } from '../platform/context.ts';
import { addDays, DAY_START, dayOf } from '../platform/zone.ts';
import { dayAhead, type ReadDay } from './day-ahead.ts';
import { areShort, findCards } from './delivery-card.ts';
import { findUnwritten } from './find-unwritten.ts';
import { inOrderOfTime } from './loaders.ts';

/** Deliveries of a person's day, which lasts until four in the morning of the next date. */
const OF_DAY = `where d.tenant_id = ? and d.user_id = ? and d.local_date between ? and ?
  and (d.local_date + d.local_time - interval '${DAY_START}')::date = ?`;

/** Fields of a day that its deliveries answer, beside those of the deliveries themselves. */
const OF_DAY_PLAN = [
  'date',
  'timeZone',
  'deliveries',
  'totalMinutes',
  'completedCount',
  'missedCount',
  'pendingCount',
  'skippedCount',
];

/**
 * Begins to read the viewer's today with all that it shows, in one flight.
 *
 * @param fields - all that is asked for within the day
 */
export function beginDay(ctx: Context, fields: ReadonlySet<string>): void {
  const { timeZone } = ctx.viewer;
  const ahead = ctx.once(dayAhead);
  if (timeZone === undefined || ahead.reading) return;
  const isShort = areShort([...fields].filter((field) => !OF_DAY_PLAN.includes(field)));
  ahead.reading = readDay(ctx, dayOf(ctx.clock.now(), timeZone), isShort);
  // Whoever needs it hears of a failure.
  ahead.reading.then(
    (day) => Object.assign(ahead, { day }),
    () => undefined,
  );
}

async function readDay(ctx: Context, date: string, isShort: boolean): Promise<ReadDay> {
  const { tenantId, userId } = ctx.viewer;
  const days = { from: date, to: addDays(date, 1) };
  const [written, unwritten] = await Promise.all([
    findCards(ctx, { text: OF_DAY, values: [tenantId, userId, days.from, days.to, date] }, isShort),
    findUnwritten(ctx, { userId, days }),
  ]);
  const own = unwritten.filter((each) => each.day() === date);
  return { userId, date, isShort, deliveries: inOrderOfTime([...written, ...own]) };
}
