/** Which asset is shown when: everything once, then each by its share, and nothing again too soon. */
import type { AssetType } from '../assets/index.ts';
import { daysBetween } from '../platform/zone.ts';
import type { DayPart } from './day-order.ts';
import { suitability } from './suitability.ts';
import type { PlannableAsset } from './templates.ts';

/** Days that must lie between two times of the same asset. A practice is a habit: the same one, day by day. */
const REST_DAYS: Readonly<Record<AssetType, number>> = {
  affirmation: 3,
  script: 1,
  visualization: 1,
  practice: 0,
  checkpoint: 0,
};
/** A goal to be reached within so many days has a greater share; sooner, a greater one still. */
const SOON_DAYS = 90;
const VERY_SOON_DAYS = 30;

/** What a choice between assets respects. */
export interface TurnChoice {
  readonly focusAreas: readonly string[];
  /** First day of the plan. */
  readonly startDate: string;
  /** Decides between assets that are otherwise equal. */
  readonly seed: string;
}

/**
 * The order in which assets come up for the first time: affirmations by their day in the cycle; everything
 * else by favourites, areas to focus on and rank of the goal. What is still equal is ordered by the seed.
 */
export function turnOrder(assets: readonly PlannableAsset[], choice: TurnChoice): PlannableAsset[] {
  const ranked = assets.map((asset) => ({
    asset,
    rank: [
      asset.dayNumber ?? Number.MAX_SAFE_INTEGER,
      asset.isFavorite ? 0 : 1,
      isInFocus(asset, choice) ? 0 : 1,
      asset.goalPriority ?? Number.MAX_SAFE_INTEGER,
      hash(`${choice.seed}:${asset.id}`),
    ],
  }));
  return ranked.sort((one, other) => compare(one.rank, other.rank)).map(({ asset }) => asset);
}

/**
 * How large an asset's share of the turns is beside others: by rank and urgency of its goal, focus and favour,
 * and by how well it suits the part of the day.
 */
export function shareOf(asset: PlannableAsset, choice: TurnChoice, part: DayPart): number {
  const rank = Math.max(1, 4 - (asset.goalPriority ?? 3));
  const days = asset.goalTargetDate ? daysBetween(choice.startDate, asset.goalTargetDate) : SOON_DAYS;
  const urgency = days < 0 || days >= SOON_DAYS ? 0 : days < VERY_SOON_DAYS ? 2 : 1;
  const wishes = (isInFocus(asset, choice) ? 1 : 0) + (asset.isFavorite ? 1 : 0);
  return (rank + urgency + wishes) * Math.max(1, suitability(asset, part));
}

function isInFocus({ category }: PlannableAsset, { focusAreas }: TurnChoice): boolean {
  return focusAreas.some((area) => area.toLowerCase() === category?.toLowerCase());
}

/** An asset with its share of the turns. */
export interface Sharer {
  readonly asset: PlannableAsset;
  readonly share: number;
}

/**
 * Who is shown on each date. Everything comes up once, in the order given; then whoever is furthest behind
 * their share. Between two times of one lie its days of rest, unless it is a favourite; where there are too
 * few for that, whoever was shown longest ago.
 *
 * @param dates - in order
 * @returns the identifiers, one for each date; none when nobody shares
 */
export function turnsOn(dates: readonly string[], sharers: readonly Sharer[]): string[] {
  const all = sharers.reduce((sum, { share }) => sum + share, 0);
  const [begin = ''] = dates;
  const standings = sharers.map(({ asset, share }) => ({
    id: asset.id,
    part: share / all,
    rest: asset.isFavorite ? 0 : REST_DAYS[asset.type],
    shown: 0,
    lastDay: Number.NEGATIVE_INFINITY,
  }));
  return dates.flatMap((date, turn) => {
    const day = daysBetween(begin, date);
    const rested = standings.filter(({ lastDay, rest }) => day - lastDay > rest);
    const next =
      rested.find(({ shown }) => shown === 0) ?? furthestBehind(rested, turn) ?? longestAgo(standings);
    if (!next) return [];
    next.shown += 1;
    next.lastDay = day;
    return [next.id];
  });
}

/** How an asset stands among those that it shares turns with. */
interface Standing {
  readonly part: number;
  readonly shown: number;
  readonly lastDay: number;
}

function furthestBehind<T extends Standing>(those: readonly T[], turn: number): T | undefined {
  // Tenths of a turn: two with equal shares must not change places by the last digit of a sum.
  const behind = ({ part, shown }: Standing): number => Math.round(10 * (part * turn - shown));
  return first(those, (one, other) => behind(other) - behind(one) || one.lastDay - other.lastDay);
}

function longestAgo<T extends Standing>(those: readonly T[]): T | undefined {
  return first(those, (one, other) => one.lastDay - other.lastDay);
}

function first<T>(values: readonly T[], order: (one: T, other: T) => number): T | undefined {
  return values.reduce<T | undefined>(
    (best, value) => (best === undefined || order(value, best) < 0 ? value : best),
    undefined,
  );
}

/** The shortest list that, over and over again, gives the same. */
export function shortestCycle<T>(values: readonly T[]): T[] {
  const isCycle = (length: number): boolean => values.every((value, at) => value === values[at % length]);
  const length = values.findIndex((_, at) => at > 0 && isCycle(at));
  return length < 0 ? [...values] : values.slice(0, length);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((value, place) => value !== other[place]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}

/** FNV-1a, 32 bits: spreads texts evenly and needs no state. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
