/** Which asset takes the place of one that is put away. */
import { type Asset, endsInSleep } from '../assets/index.ts';
import { isEvening } from './evening.ts';

/** An asset as far as it matters for its place in a plan. */
export type Replaceable = Pick<
  Asset,
  'createdAt' | 'details' | 'durationSeconds' | 'goalId' | 'id' | 'isFavorite' | 'optimalTimeOfDay' | 'type'
>;

/** A place in a plan that loses an asset. */
export interface Vacancy {
  /** Assets that take turns there, in their order. */
  readonly rotation: readonly string[];
  /** Assets that the plan shows elsewhere. */
  readonly elsewhere: ReadonlySet<string>;
  readonly durationMinutes: number;
  /** Wall-clock time. */
  readonly startsAt: string;
}

/**
 * Finds who takes the place of an asset: one of the same type, of the same kind where there is one, not among
 * those that take turns there already, not shown elsewhere, no longer than the place has time for, for the
 * same goal, a favourite, for the same time of day; what was made last comes first. Where all take turns
 * already, the one whose turn is farthest away comes once more.
 *
 * What ends in sleep takes a place in the evening only.
 *
 * @returns its id; null when there is no other of its type
 */
export function substituteFor(
  asset: Replaceable,
  others: readonly Replaceable[],
  { rotation, elsewhere, durationMinutes, startsAt }: Vacancy,
): string | null {
  const ranked = others
    .filter(({ id, type }) => type === asset.type && id !== asset.id)
    .filter((other) => isEvening(startsAt) || !endsInSleep(other))
    .map((other) => ({
      other,
      rank: [
        no(kindOf(other) === kindOf(asset)),
        -turnsApart(rotation, asset.id, other.id),
        no(!elsewhere.has(other.id)),
        no(other.durationSeconds <= durationMinutes * 60),
        no(other.goalId === asset.goalId),
        no(other.isFavorite),
        no(other.optimalTimeOfDay === asset.optimalTimeOfDay),
        -other.createdAt.getTime(),
      ],
    }));
  const [best] = ranked.toSorted(
    (one, another) => compare(one.rank, another.rank) || one.other.id.localeCompare(another.other.id),
  );
  return best?.other.id ?? null;
}

/** What it consists of, as far as a place in the day is made for it: practices have their kind. */
const kindOf = ({ details }: Replaceable): string | null =>
  details.type === 'practice' ? details.kind : details.type === 'script' ? details.sessionKind : null;

/** Turns between one asset and the nearest turn of another; more than all when it takes no turns there. */
function turnsApart(rotation: readonly string[], one: string, other: string): number {
  const at = rotation.indexOf(one);
  const distances = rotation.flatMap((id, index) => {
    const apart = Math.abs(index - at);
    return id === other ? [Math.min(apart, rotation.length - apart)] : [];
  });
  return distances.length === 0 ? rotation.length : Math.min(...distances);
}

/** 0 for what holds, 1 for what does not: the smaller rank comes first. */
const no = (holds: boolean): number => (holds ? 0 : 1);

function compare(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((value, place) => value !== other[place]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}
