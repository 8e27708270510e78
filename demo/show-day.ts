/** A day and a streak before and after an activity was done, as lines to read. */

import { paragraph } from './paragraph.ts';
import type { Day, DeliveryEvent, Streak } from './results.ts';
import { type Terminal, tinted } from './terminal.ts';

/** A person's day and streak at one moment. */
export interface Standing {
  readonly day: Day;
  readonly streak: Streak;
}

/**
 * An activity that has just fallen due.
 *
 * @param lateMs - milliseconds from the moment it was due to the moment the client heard of it
 */
export function dueLines({ delivery }: DeliveryEvent, lateMs: number, terminal: Terminal): string[] {
  const { width } = terminal;
  const minutes = Math.ceil(delivery.asset.durationSeconds / 60);
  return [
    tinted(terminal, 'good', `  Due now, heard live ${lateMs} ms after its time:`),
    ...paragraph(`${delivery.localTime}  ${delivery.asset.title} (${minutes} min)`, {
      width,
      lead: '    ',
    }).map((line) => tinted(terminal, 'strong', line)),
    ...paragraph(delivery.asset.content, { width, lead: '    ' }),
  ];
}

/** What doing it changed. */
export function changeLines(before: Standing, after: Standing, terminal: Terminal): string[] {
  const counts: readonly (readonly [string, number, number])[] = [
    ['Done today', before.day.completedCount, after.day.completedCount],
    ['Still open today', before.day.pendingCount, after.day.pendingCount],
    ['Streak in days', before.streak.currentDays, after.streak.currentDays],
    ['Longest streak', before.streak.longestDays, after.streak.longestDays],
  ];
  const next = after.streak.nextMilestoneDays;
  return [
    ...counts.map(([name, was, is]) => changeLine(name, was, is, terminal)),
    ...(next === null ? [] : [tinted(terminal, 'quiet', `    The next streak to celebrate: ${next} days.`)]),
  ];
}

function changeLine(name: string, was: number, is: number, terminal: Terminal): string {
  const change = was === is ? `${is}, as before` : `${was} -> ${is}`;
  return `    ${name.padEnd(18)}${was === is ? change : tinted(terminal, 'good', change)}`;
}
