/** Where a session has its place that ends in sleep: in the evening, and at no other time. */
import { type Asset, endsInSleep } from '../assets/index.ts';
import { timeAt } from '../platform/zone.ts';
import { partOfDay } from './due-times.ts';

/** Whether a wall-clock time is in the evening. */
export const isEvening = (time: string): boolean => partOfDay(time) === 'evening';

/**
 * Those of some assets that have a place at given times.
 *
 * @param starts - seconds from midnight
 */
export const placeable = <T extends Pick<Asset, 'optimalTimeOfDay' | 'type'>>(
  assets: readonly T[],
  starts: readonly number[],
): T[] => assets.filter((asset) => !endsInSleep(asset) || starts.every((at) => isEvening(timeAt(at))));

/** Why a session that ends in sleep is not placed at a time, and what to do. */
export const byDay = (title: string, time: string): string =>
  `“${title}” ends in sleep, so it has its place in the evening only, and ${time.slice(0, 5)} is none. ` +
  'Choose a later time, or let it end awake (`updateAsset` with another `optimalTimeOfDay`).';
