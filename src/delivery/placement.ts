/** Which deliveries of a changed plan move, come and go. */
import { instantAt } from '../platform/zone.ts';
import { type DayPart, type Schedule, type WritableActivity, windowEnd } from '../schedule/index.ts';
import { placeOf } from './delivery-id.ts';
import type { PlannedDelivery } from './planned-deliveries.ts';

/** A delivery as it stands in the database. */
export interface StandingRow {
  readonly id: string;
  readonly activityId: string;
  readonly assetId: string;
  readonly slot: string;
  readonly dayPart: DayPart;
  readonly localDate: string;
  readonly localTime: string;
  readonly scheduledFor: Date;
  readonly windowEndsAt: Date;
  /** Day that the plan gave it, when the person has moved it. */
  readonly plannedOn: string | null;
  /** Done or left out. */
  readonly isClosed: boolean;
}

/** A delivery with its new place. */
export interface Placement extends Omit<StandingRow, 'isClosed' | 'localDate' | 'plannedOn'> {
  /** Whether its instant is another one. */
  readonly isShifted: boolean;
}

/** What is to be done. */
export interface Placements {
  readonly moved: readonly Placement[];
  readonly added: readonly PlannedDelivery[];
  readonly dropped: readonly StandingRow[];
}

/** What the places follow from. */
export interface PlacementFacts {
  readonly now: Date;
  /** The person's day in the plan's zone. */
  readonly today: string;
  readonly plan: Pick<Schedule, 'endDate' | 'timeZone'>;
  /** Whether the plan has moved to another zone. */
  readonly hasMoved: boolean;
  /** Whether nothing falls due now. */
  readonly isHeld: boolean;
  readonly activities: readonly WritableActivity[];
}

/**
 * Compares what stands with what the plan wants, place by place.
 *
 * What was told, done or left out stays as it is. An open delivery follows the plan; when its time thereby comes
 * to lie in the past, but can still be kept, it is due at once, and when not, it is dropped: the clock has skipped
 * it. Today's keeps its time when the plan's new one has passed already, so that nothing is lost, unless the plan is
 * held. What the person placed by hand keeps its wall-clock time.
 */
export function placements(
  rows: readonly StandingRow[],
  planned: readonly PlannedDelivery[],
  facts: PlacementFacts,
): Placements {
  const wanted = new Map(planned.map((due) => [keyOf(due.localDate, due.slot), due]));
  const ahead = planned.filter(({ scheduledFor }) => scheduledFor > facts.now);
  const goingOn = new Set(ahead.map(({ slot }) => placeOf(slot)));
  const taken = new Set<string>();
  const moved: Placement[] = [];
  const dropped: StandingRow[] = [];
  for (const row of rows) {
    const key = keyOf(row.plannedOn ?? row.localDate, row.slot);
    const place = placeFor(row, { due: wanted.get(key) ?? null, goingOn }, facts);
    if (place === 'drop') dropped.push(row);
    else taken.add(key);
    if (typeof place === 'object') moved.push(place);
  }
  const added = ahead.filter(({ localDate, slot }) => !taken.has(keyOf(localDate, slot)));
  return { moved, added, dropped };
}

const keyOf = (date: string, slot: string): string => `${date} ${placeOf(slot)}`;

function placeFor(
  row: StandingRow,
  { due, goingOn }: { due: PlannedDelivery | null; goingOn: ReadonlySet<string> },
  facts: PlacementFacts,
): Placement | 'drop' | 'stay' {
  const { now, today } = facts;
  if (row.isClosed || row.scheduledFor <= now) return 'stay';
  if (row.plannedOn !== null) return isTakenBack(row.plannedOn, row, facts) ? 'drop' : byHand(row, facts);
  if (due && due.windowEndsAt > now) return following(row, due);
  const keepsToday =
    !facts.hasMoved && !facts.isHeld && row.localDate === today && goingOn.has(placeOf(row.slot));
  return keepsToday ? 'stay' : 'drop';
}

/** A plan that is held brings back the days from today on later, so a move out of one of them is void. */
function isTakenBack(plannedOn: string, row: StandingRow, { today, plan, isHeld }: PlacementFacts): boolean {
  return row.localDate > plan.endDate || (isHeld && plannedOn >= today);
}

function following(row: StandingRow, due: PlannedDelivery): Placement | 'stay' {
  const isShifted = row.scheduledFor.getTime() !== due.scheduledFor.getTime();
  const isSame =
    !isShifted &&
    row.activityId === due.activityId &&
    row.assetId === due.assetId &&
    row.slot === due.slot &&
    row.windowEndsAt.getTime() === due.windowEndsAt.getTime();
  if (isSame) return 'stay';
  const { activityId, assetId, slot, dayPart, localTime, scheduledFor, windowEndsAt } = due;
  return { id: row.id, activityId, assetId, slot, dayPart, localTime, scheduledFor, windowEndsAt, isShifted };
}

function byHand(row: StandingRow, { now, plan, activities }: PlacementFacts): Placement | 'drop' | 'stay' {
  const { id, activityId, assetId, slot, dayPart, localTime } = row;
  const scheduledFor = instantAt(row.localDate, localTime, plan.timeZone);
  if (scheduledFor.getTime() === row.scheduledFor.getTime()) return 'stay';
  const own = activities.find(({ activity }) => activity.id === activityId);
  const durationMinutes = own?.activity.durationMinutes ?? 0;
  const windowEndsAt = windowEnd({ dayPart, durationMinutes }, scheduledFor, plan.timeZone);
  if (windowEndsAt <= now) return 'drop';
  return { id, activityId, assetId, slot, dayPart, localTime, scheduledFor, windowEndsAt, isShifted: true };
}
