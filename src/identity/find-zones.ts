import type { Database } from '../platform/database.ts';

/** Zones that people live in, of whatever tenant. */
export async function findZones(database: Database): Promise<string[]> {
  const rows = await database.duty((em) =>
    em.execute<{ time_zone: string }[]>('select distinct time_zone from users limit 1000'),
  );
  return rows.map(({ time_zone }) => time_zone);
}
