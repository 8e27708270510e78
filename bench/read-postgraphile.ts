/** How PostGraphile is started and asked. It lives in a folder of its own, with its own GraphQL library. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked } from './read-load.ts';
import { CONNECTIONS } from './read-peer-rows.ts';
import { launch, type Served } from './served.ts';

const FOLDER = join(import.meta.dirname, 'postgraphile');

/** Whether it is installed. */
export const hasPostGraphile = (): boolean => existsSync(join(FOLDER, 'node_modules'));

export const startPostGraphile = (databaseUrl: string): Promise<Served> =>
  launch({
    file: join(FOLDER, 'server.js'),
    args: [JSON.stringify({ databaseUrl, connections: CONNECTIONS })],
  });

/** Today's answer out of the types that it makes of views and functions. */
const DOCUMENT = `query Today($tenantId: UUID!, $userId: UUID!) {
  viewer: personByTenantIdAndUserId(tenantId: $tenantId, userId: $userId) {
    id: gid timeZone date dayGid totalMinutes completedCount pendingCount missedCount skippedCount
    deliveries: deliveriesList { id: gid status localDate localTime dayPart scheduledFor windowEndsAt snoozedUntil
      asset { id: gid type title isFavorite durationSeconds energyLevel optimalTimeOfDay } }
  } }`;

export const askPostGraphile = (tenantId: string, userId: string): Asked => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: DOCUMENT, variables: { tenantId, userId } }),
});

interface PostGraphileAnswer {
  readonly data: {
    readonly viewer: {
      readonly id: string;
      readonly timeZone: string;
      readonly dayGid: string;
      readonly deliveries: readonly {
        scheduledFor: string;
        windowEndsAt: string;
        snoozedUntil: string | null;
      }[];
    };
  };
}

/** The same facts in the product's own shape: a day of its own, and instants in UTC. */
export function inOurShape(answer: unknown): unknown {
  const { id, timeZone, dayGid, deliveries, ...day } = (answer as PostGraphileAnswer).data.viewer;
  const instant = (text: string | null): string | null =>
    text === null ? null : new Date(text).toISOString();
  const shown = deliveries.map((delivery) => ({
    ...delivery,
    scheduledFor: instant(delivery.scheduledFor),
    windowEndsAt: instant(delivery.windowEndsAt),
    snoozedUntil: instant(delivery.snoozedUntil),
  }));
  return { data: { viewer: { id, timeZone, today: { id: dayGid, ...day, deliveries: shown } } } };
}
