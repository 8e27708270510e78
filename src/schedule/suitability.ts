/** How well an asset suits a part of the day. */
import { type AssetType, type EnergyLevel, endsInSleep, type TimeOfDay } from '../assets/index.ts';
import type { DayPart } from './day-order.ts';

/** What must be known of an asset to place it in a day. */
export interface Suited {
  readonly type: AssetType;
  readonly optimalTimeOfDay: TimeOfDay;
  readonly energyLevel: EnergyLevel;
}

/** 2 is its own time, 1 will do. What is best in the evening or before sleep has no place earlier in the day. */
const TIMES: Readonly<Record<DayPart, Readonly<Record<TimeOfDay, number>>>> = {
  morning: { morning: 2, afternoon: 1, evening: 0, night: 0 },
  midday: { morning: 1, afternoon: 2, evening: 0, night: 0 },
  evening: { morning: 1, afternoon: 1, evening: 2, night: 2 },
};
/** What wakes up is for the morning, what settles for the evening. */
const ENERGIES: Readonly<Record<DayPart, Readonly<Record<EnergyLevel, number>>>> = {
  morning: { energizing: 2, neutral: 1, calm: 0 },
  midday: { energizing: 1, neutral: 2, calm: 1 },
  evening: { energizing: 0, neutral: 1, calm: 2 },
};

/** From 0, not at all, to 6, at its best. */
export function suitability({ optimalTimeOfDay, energyLevel }: Suited, part: DayPart): number {
  const time = TIMES[part][optimalTimeOfDay];
  return time === 0 ? 0 : 2 * time + ENERGIES[part][energyLevel];
}

/** Those that suit a part of the day; when none does, all but what ends in sleep and so has no other time. */
export function suitable<T extends Suited>(assets: readonly T[], part: DayPart): T[] {
  const found = assets.filter((asset) => suitability(asset, part) > 0);
  return found.length > 0 ? found : assets.filter((asset) => !endsInSleep(asset));
}
