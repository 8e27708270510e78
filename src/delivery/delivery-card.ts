/** Deliveries as lists show them, with their asset and all that their state follows from, in one statement. */
import { Asset } from '../assets/index.ts';
import type { Context } from '../platform/context.ts';
import type { Reading, Which } from '../platform/find-rows.ts';
import { Delivery } from './delivery.entity.ts';
import type { DuePosition } from './due-log.ts';

/** What was read beside a delivery. */
export interface DeliveryCard {
  readonly asset: Asset;
  /** How long the activity is planned to take. */
  readonly minutes: number;
  /** How far the due log is in its shard; null before it began there. */
  readonly cursor: DuePosition | null;
}

/** What lists show of a delivery, and of its asset, under the same names in the graph. */
const SHOWN_DELIVERY = [
  'id',
  'dayPart',
  'localDate',
  'localTime',
  'scheduledFor',
  'windowEndsAt',
  'snoozedUntil',
  'completedAt',
] as const satisfies (keyof Delivery)[];
const SHOWN_ASSET = [
  'id',
  'type',
  'title',
  'isFavorite',
  'durationSeconds',
  'energyLevel',
  'optimalTimeOfDay',
  'status',
] as const satisfies (keyof Asset)[];

/** The same with what the program needs to know besides. */
const SHORT_DELIVERY = [
  ...SHOWN_DELIVERY,
  'tenantId',
  'userId',
  'shard',
  'scheduleId',
  'activityId',
  'assetId',
  'skippedAt',
] as const satisfies (keyof Delivery)[];
const SHORT_ASSET = [...SHOWN_ASSET, 'tenantId', 'userId'] as const satisfies (keyof Asset)[];

/** Fields of the graph that a short card answers. */
const SHORT_FIELDS: ReadonlySet<string> = new Set([
  ...SHOWN_DELIVERY,
  ...SHOWN_ASSET,
  '__typename',
  'asset',
  'deliveredAt',
]);

const cards = new WeakMap<Delivery, DeliveryCard>();

/** What was read beside a delivery, if anything was. */
export const cardOf = (delivery: Delivery): DeliveryCard | undefined => cards.get(delivery);

/** Whether fields ask for no more than cards have: the texts of assets are by far the most of what could be read. */
export const areShort = (fields: readonly string[]): boolean =>
  fields.every((field) => SHORT_FIELDS.has(field));

/**
 * Reads deliveries with their cards.
 *
 * @param which - of a row `d`; the same text whoever asks
 * @param isShort - whether nothing but what cards answer is asked for
 */
export async function findCards(ctx: Context, which: Which, isShort: boolean): Promise<Delivery[]> {
  const [ofDelivery, ofAsset] = isShort ? [SHORT_DELIVERY, SHORT_ASSET] : [null, null];
  const [deliveries, assets] = [ctx.reading(Delivery), ctx.reading(Asset)];
  const rows = await ctx.rows<CardRow>(textOf({ deliveries, assets, isShort }, which.text), which.values);
  return rows.map((row) => {
    const delivery = deliveries.value(row, 'd', ofDelivery);
    cards.set(delivery, {
      asset: assets.value(row, 'a', ofAsset),
      minutes: row.duration_minutes,
      cursor: row.through === null ? null : { at: new Date(row.through), id: row.through_id },
    });
    return delivery;
  });
}

interface Selected {
  readonly deliveries: Reading<Delivery>;
  readonly assets: Reading<Asset>;
  readonly isShort: boolean;
}

const texts = { short: new Map<string, string>(), whole: new Map<string, string>() };

/** Put together once: connections know a statement by its text. */
function textOf({ deliveries, assets, isShort }: Selected, which: string): string {
  const known = isShort ? texts.short : texts.whole;
  const text =
    known.get(which) ??
    `select ${deliveries.columns('d', isShort ? SHORT_DELIVERY : null)},
       ${assets.columns('a', isShort ? SHORT_ASSET : null)}, v.duration_minutes, c.through, c.through_id
     from schedule_deliveries d
     join asset_library a on a.tenant_id = d.tenant_id and a.user_id = d.user_id and a.id = d.asset_id
     join schedule_activities v on v.tenant_id = d.tenant_id and v.user_id = d.user_id and v.id = d.activity_id
     left join delivery_cursor c on c.shard = d.shard ${which}`;
  known.set(which, text);
  return text;
}

type CardRow = Record<string, unknown> & {
  readonly duration_minutes: number;
  readonly through: string | null;
  readonly through_id: string;
};
