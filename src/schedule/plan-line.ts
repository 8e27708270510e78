/** Activities in the making: each slot at each of its times, with the dates it takes place on and what it then shows. */
import type { Weekday } from '../platform/zone.ts';
import { affirmationPlaces } from './affirmation-places.ts';
import { compareInDay } from './day-order.ts';
import { placeable } from './evening.ts';
import type { FilledSlot } from './filled-template.ts';
import { ruleWithin, type Stage } from './recurrence.ts';
import type { PlannableAsset } from './templates.ts';
import { shareOf, type TurnChoice, turnOrder, turnsOn } from './turns.ts';
import type { WeekdayLayout } from './week-layout.ts';

/** A slot at one time of the day, in one stage of the plan. */
export interface PlanLine {
  readonly slot: FilledSlot;
  /** Seconds from midnight. */
  readonly startsAt: number;
  readonly rule: string;
  readonly startsOn: string;
  readonly dates: readonly string[];
}

/** What a line shows, and what it chose from. */
export interface FilledLine extends PlanLine {
  /** One for each of its dates. */
  readonly assetIds: readonly string[];
  /** Everything that took part in the slot, with its share of the turns there. */
  readonly candidates: readonly { readonly asset: PlannableAsset; readonly share: number }[];
}

/** Three weeks, in which every affirmation is to come up. */
export const AFFIRMATION_CYCLE_DAYS = 21;

/** One line for each slot and time of a stage's week, in the order of the day. */
export function linesOf(week: readonly WeekdayLayout[], { startsOn, endsOn }: Stage): PlanLine[] {
  const groups = new Map<string, { slot: FilledSlot; startsAt: number; weekdays: Weekday[] }>();
  for (const { weekday, placed } of week) {
    for (const { item, startsAt } of placed) {
      const key = `${item.slot} ${startsAt}`;
      const group = groups.get(key) ?? { slot: item, startsAt, weekdays: [] };
      group.weekdays.push(weekday);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .flatMap(({ slot, startsAt, weekdays }) => {
      const found = ruleWithin({ startsOn, endsOn, weekdays });
      return found ? [{ slot, startsAt, ...found }] : [];
    })
    .sort((one, other) => compareInDay(one.slot, other.slot) || (one.startsOn < other.startsOn ? -1 : 1));
}

/**
 * Chooses what each line shows on each of its dates. The lines of one slot take their turns together, in the
 * order of their dates, whatever the time of the day.
 *
 * @param cycleEndsOn - last day of the three weeks in which every affirmation is to come up
 */
export function fillLines(lines: readonly PlanLine[], choice: TurnChoice, cycleEndsOn: string): FilledLine[] {
  const bySlot = Map.groupBy(lines, ({ slot }) => slot.slot);
  const pools = affirmationPools([...bySlot.values()], choice, cycleEndsOn);
  const shown = new Map<PlanLine, Omit<FilledLine, keyof PlanLine>>();
  for (const [name, own] of bySlot) {
    const [first] = own;
    if (!first) continue;
    const pool = pools.get(name);
    const usable = placeable(
      first.slot.assets,
      own.map(({ startsAt }) => startsAt),
    );
    const assets = pool && pool.length > 0 ? pool : turnOrder(usable, choice);
    const candidates = assets.map((asset) => ({ asset, share: shareOf(asset, choice, first.slot.dayPart) }));
    const turns = own.flatMap((line) => line.dates.map((date) => ({ date, line })));
    turns.sort((one, other) => (one.date < other.date ? -1 : 1));
    const ids = turnsOn(
      turns.map(({ date }) => date),
      candidates,
    );
    for (const line of own) {
      const assetIds = ids.filter((_, at) => turns[at]?.line === line);
      shown.set(line, { assetIds, candidates });
    }
  }
  return lines.flatMap((line) => {
    const found = shown.get(line);
    return found && found.assetIds.length > 0 ? [{ ...line, ...found }] : [];
  });
}

function affirmationPools(
  slots: readonly (readonly PlanLine[])[],
  choice: TurnChoice,
  cycleEndsOn: string,
): ReadonlyMap<string, readonly PlannableAsset[]> {
  const own = slots.filter(([line]) => line?.slot.purpose === 'affirmation');
  const all = new Set(own.flatMap(([line]) => line?.slot.assets ?? []));
  const places = own.flatMap(([line, ...others]) =>
    line
      ? [
          {
            slot: line.slot.slot,
            dayPart: line.slot.dayPart,
            turns: [line, ...others].flatMap(({ dates }) => dates).filter((date) => date <= cycleEndsOn)
              .length,
          },
        ]
      : [],
  );
  return affirmationPlaces(turnOrder([...all], choice), places);
}
