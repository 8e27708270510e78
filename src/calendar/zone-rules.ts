/** What calendar programs are told about a zone's clock (RFC 5545, VTIMEZONE). */
import { clockChanges, offsetMs } from '../platform/zone-offset.ts';

/** Times that are moved end up to so long outside of their plan. */
const MARGIN_MS = 60 * 86_400_000;

/**
 * Every setting of a zone's clock around a span, by the very rules that plans are placed with. General rules
 * would be wrong wherever a country changes them, as Morocco did in 2026.
 */
export function zoneRules(zone: string, { from, to }: { readonly from: Date; readonly to: Date }): string {
  const start = Math.max(0, from.getTime() - MARGIN_MS);
  const first = offsetMs(start, zone);
  const changes = clockChanges({ from: start, to: to.getTime() + MARGIN_MS }, zone);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance({ at: start, before: first, after: first }),
    ...changes.flatMap(observance),
    'END:VTIMEZONE',
  ].join('\r\n');
}

function observance({ at, before, after }: { at: number; before: number; after: number }): string[] {
  const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
  const wall = new Date(at + before).toISOString().replace(/[-:]|\.\d+Z$/g, '');
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wall}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${kind}`,
  ];
}

function offsetText(ms: number): string {
  const minutes = Math.abs(ms) / 60_000;
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${ms < 0 ? '-' : '+'}${String(hour).padStart(2, '0')}${String(minute).padStart(2, '0')}`;
}
