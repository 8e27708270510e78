/**
 * Identifiers of deliveries. They follow from plan, day and place in the day, so that a delivery has the same
 * one before it is written, after, and when it is written again.
 */
import { createHash } from 'node:crypto';
import { addDays, daysBetween } from '../platform/zone.ts';
import { DAY_PARTS } from '../schedule/index.ts';

const DAY_MS = 86_400_000;
const EPOCH = '1970-01-01';

/** The place in the day that a slot stands for: a plan has each place once a day, whatever the time. */
export function placeOf(slot: string): string {
  const [planned = ''] = slot.split('@');
  return planned.replace(/(?<=\d)[a-z]+$/, '');
}

/** The slot of a delivery that was moved away from its day: nothing else on its new day is called so. */
export function movedSlot(slot: string, plannedOn: string): string {
  const [planned = ''] = slot.split('@');
  return `${planned}@${plannedOn}`;
}

/** The slot that the plan gave a delivery, moved or not. */
export function plannedSlot(slot: string): string {
  return slot.split('@')[0] ?? slot;
}

/** Where a place is in its day, in twelve bits. */
function rankOf(place: string): string {
  const [, part = '', number = '0'] = /^(.*?)-?(\d+)$/.exec(place) ?? [];
  const rank = ((DAY_PARTS as readonly string[]).indexOf(part) + 1) * 256 + Math.min(Number(number), 255);
  return rank.toString(16).padStart(3, '0');
}

/**
 * Makes the identifiers of a slot, by the day that the plan gives a delivery: a UUID of version 8 that sorts by
 * day, and within it by place.
 */
export function idMaker(scheduleId: string, slot: string): (plannedOn: string) => string {
  const place = placeOf(slot);
  const hash = createHash('sha256').update(`${scheduleId}/${place}`).digest('hex');
  const tail = `8${rankOf(place)}-8${hash.slice(0, 3)}-${hash.slice(3, 15)}`;
  return (plannedOn) => {
    const ms = (daysBetween(EPOCH, plannedOn) * DAY_MS).toString(16).padStart(12, '0');
    return `${ms.slice(0, 8)}-${ms.slice(8)}-${tail}`;
  };
}

/** The day behind an identifier made here; null for any other. */
export function dayOfId(id: string): string | null {
  if (id[14] !== '8') return null;
  const ms = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  return ms % DAY_MS === 0 ? addDays(EPOCH, ms / DAY_MS) : null;
}
