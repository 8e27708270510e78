/** Mercurius as its documentation recommends for speed: compiled queries, and loaders for what lies in other tables. */
import Fastify, { type FastifyRequest } from 'fastify';
import mercurius from 'mercurius';
import {
  PERSON_HEADER,
  PeerRows,
  type PeerSettings,
  type Person,
  type PlannedActivity,
  SDL,
} from './read-peer-rows.ts';

interface PeerContext {
  readonly userId: string;
}

/** @returns its address */
export async function serveMercurius(settings: PeerSettings): Promise<string> {
  const rows = new PeerRows(settings);
  const app = Fastify();
  await app.register(mercurius, {
    schema: SDL,
    jit: 1,
    context: (request: FastifyRequest) => ({ userId: String(request.headers[PERSON_HEADER]) }),
    resolvers: {
      Query: {
        viewer: (_: unknown, __: unknown, context: unknown) => rows.person((context as PeerContext).userId),
      },
      User: { today: (person: Person & { today: string }) => rows.day(person) },
    },
    loaders: {
      Delivery: {
        asset: {
          loader: (queries: readonly { obj: PlannedActivity }[], context: unknown) =>
            rows.assets(
              (context as PeerContext).userId,
              queries.map(({ obj }) => obj.assetId),
            ),
          opts: { cache: false },
        },
      },
    },
  } as never);
  return app.listen({ port: 0, host: '127.0.0.1' });
}
