import type { Database } from './database.ts';
import { offsetMs } from './zone-offset.ts';

const MONTH_MS = 30 * 86_400_000;
/** Months ahead that are looked at; plans last a year at most, and begin within one. */
const MONTHS = 24;
/** Zones whose rules changed in recent years: where an old edition shows first. */
const TOUCHSTONES = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Asuncion',
  'America/Edmonton',
  'America/Havana',
  'America/Mexico_City',
  'America/Nuuk',
  'America/Vancouver',
  'America/Winnipeg',
  'Asia/Amman',
  'Asia/Almaty',
  'Asia/Beirut',
  'Asia/Tehran',
  'Europe/Berlin',
];

/**
 * Zones for which the database has other rules than the runtime in the months to come, or none. Instants are always
 * worked out by the runtime; where the two differ, one of them is out of date.
 *
 * @param zones - those that matter beside a few of our own
 */
export async function compareZones(
  database: Pick<Database, 'duty'>,
  zones: readonly string[],
  now: Date,
): Promise<string[]> {
  const all = [...new Set([...TOUCHSTONES, ...zones])];
  const instants = Array.from({ length: MONTHS }, (_, month) => now.getTime() + month * MONTH_MS);
  const known = await offsetsOf(database, all, instants).catch(async () => {
    // Looking for names reads every file of the server's, so it is done only when there is one it does not know.
    const names = await database.duty((em) =>
      em.execute<{ name: string }[]>('select name from pg_timezone_names where name = any(array[?])', [all]),
    );
    return offsetsOf(
      database,
      names.map(({ name }) => name),
      instants,
    );
  });
  const isSame = (zone: string): boolean =>
    instants.every((ms) => known.get(`${zone} ${ms}`) === offsetMs(ms, zone));
  return all.filter((zone) => !isSame(zone)).sort();
}

/** Milliseconds ahead of UTC by the database's rules, by zone and instant. */
async function offsetsOf(
  database: Pick<Database, 'duty'>,
  zones: readonly string[],
  instants: readonly number[],
): Promise<Map<string, number>> {
  const rows = await database.duty((em) =>
    em.execute<{ zone: string; ms: string; ahead: string }[]>(
      `select zone, ms, extract(epoch from (at at time zone zone) - (at at time zone 'UTC')) * 1000 as ahead
       from jsonb_array_elements_text(?::jsonb) zone, jsonb_array_elements_text(?::jsonb) ms,
         to_timestamp(ms::numeric / 1000) at`,
      [JSON.stringify(zones), JSON.stringify(instants)],
    ),
  );
  return new Map(rows.map(({ zone, ms, ahead }) => [`${zone} ${ms}`, Number(ahead)]));
}
