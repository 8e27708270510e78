/** Which affirmations are shown in which of a day's places, so that none comes up twice a day and all do soon. */
import type { DayPart } from './day-order.ts';
import { suitability } from './suitability.ts';
import type { PlannableAsset } from './templates.ts';

/** A place in the day that affirmations are shown in. */
export interface AffirmationPlace {
  readonly slot: string;
  readonly dayPart: DayPart;
  /** How often it comes up in the first three weeks. */
  readonly turns: number;
}

/** Fewer in one place would come up again within their days of rest. */
const FEWEST = 4;

/**
 * Shares affirmations out: each goes to the place that it suits best, as long as that still comes up within
 * three weeks; a place that is left with few gets some that will do, and one that is left with none takes
 * what there is. One that suits no place is left out otherwise.
 *
 * @param affirmations - in the order they are to come up
 * @returns those of each slot, in the same order
 */
export function affirmationPlaces(
  affirmations: readonly PlannableAsset[],
  places: readonly AffirmationPlace[],
): ReadonlyMap<string, readonly PlannableAsset[]> {
  const held = new Map(places.map(({ slot }) => [slot, [] as PlannableAsset[]]));
  const count = ({ slot }: AffirmationPlace): number => held.get(slot)?.length ?? 0;
  const fullness = (place: AffirmationPlace): number => count(place) / Math.max(1, place.turns);
  const suiting = (asset: PlannableAsset): AffirmationPlace[] =>
    places.filter(({ dayPart }) => suitability(asset, dayPart) > 0);
  // Those with little choice first: a line for bedtime must not find the evening taken.
  const byChoice = affirmations.toSorted((one, other) => suiting(one).length - suiting(other).length);
  for (const asset of byChoice) {
    const open = suiting(asset).filter((place) => count(place) < place.turns);
    const [best] = (open.length > 0 ? open : suiting(asset)).toSorted(
      (one, other) =>
        (open.length > 0 ? suitability(asset, other.dayPart) - suitability(asset, one.dayPart) : 0) ||
        fullness(one) - fullness(other),
    );
    if (best) held.get(best.slot)?.push(asset);
  }
  fillUp(held, places, affirmations.length);
  fillEmpty(held, affirmations);
  const inOrder = (own: readonly PlannableAsset[]) => affirmations.filter((asset) => own.includes(asset));
  return new Map([...held].map(([slot, own]) => [slot, inOrder(own)]));
}

/** Places with too few take from the fullest, what suits them best. */
function fillUp(held: Map<string, PlannableAsset[]>, places: readonly AffirmationPlace[], all: number): void {
  const fewest = Math.min(FEWEST, Math.floor(all / Math.max(1, places.length)));
  for (const { slot, dayPart } of places) {
    const own = held.get(slot) ?? [];
    while (own.length < fewest) {
      const [, giver] =
        [...held]
          .toSorted(([, one], [, other]) => other.length - one.length)
          .find(
            ([, those]) => those.length > fewest && those.some((asset) => suitability(asset, dayPart) > 0),
          ) ?? [];
      // Of equals the last: those to come up first stay where they are.
      const [given] = (giver ?? [])
        .toReversed()
        .sort((one, other) => suitability(other, dayPart) - suitability(one, dayPart));
      if (!giver || !given) break;
      giver.splice(giver.indexOf(given), 1);
      own.push(given);
    }
  }
}

/** A place that not a single one suits takes from those that have none, or from the fullest. */
function fillEmpty(held: Map<string, PlannableAsset[]>, affirmations: readonly PlannableAsset[]): void {
  for (const [slot, own] of held) {
    if (own.length > 0) continue;
    const spare = affirmations.filter((asset) => [...held.values()].every((those) => !those.includes(asset)));
    const [fullest = []] = [...held.values()].toSorted((one, other) => other.length - one.length);
    const given = spare.length > 0 ? spare.slice(0, FEWEST) : fullest.splice(Math.ceil(fullest.length / 2));
    held.set(slot, given);
  }
}
