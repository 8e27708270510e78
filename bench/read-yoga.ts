/** GraphQL Yoga on Node's own server, with a loader for what lies in another table. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import DataLoader from 'dataloader';
import { createSchema, createYoga } from 'graphql-yoga';
import {
  type AssetCard,
  PERSON_HEADER,
  PeerRows,
  type PeerSettings,
  type Person,
  type PlannedActivity,
  SDL,
} from './read-peer-rows.ts';

interface PeerContext {
  readonly userId: string;
  readonly assets: DataLoader<string, AssetCard>;
}

/** @returns its address */
export async function serveYoga(settings: PeerSettings): Promise<string> {
  const rows = new PeerRows(settings);
  const schema = createSchema<PeerContext>({
    typeDefs: SDL,
    resolvers: {
      Query: { viewer: (_, __, { userId }) => rows.person(userId) },
      User: { today: (person: Person & { today: string }) => rows.day(person) },
      Delivery: { asset: ({ assetId }: PlannedActivity, _, { assets }) => assets.load(assetId) },
    },
  });
  const context = ({ request }: { request: Request }): PeerContext => {
    const userId = request.headers.get(PERSON_HEADER) ?? '';
    return { userId, assets: new DataLoader((ids) => rows.assets(userId, ids)) };
  };
  const server = createServer(createYoga({ schema, context, logging: false, graphiql: false }));
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
