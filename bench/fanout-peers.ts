/** Servers that `fanout` measures beside ours: each tells the same event to all who subscribed, with no database behind it. */
import 'reflect-metadata';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { useServer } from 'graphql-ws/use/ws';
import { createPubSub, createSchema, createYoga } from 'graphql-yoga';
import mercurius from 'mercurius';
import { buildSchema, Field, ID, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql';
import { WebSocketServer } from 'ws';

/** A server that can tell everybody something. */
export interface Peer {
  readonly port: number;
  publish(): void;
}

export const QUERY =
  'subscription { deliveryEvents { cursor kind occurredAt delivery { id localDate localTime scheduledFor } } }';

const EVENT = {
  cursor: Buffer.from(
    JSON.stringify([1772409600000, 'x'.repeat(36), 1772409600000, 'x'.repeat(36), 1]),
  ).toString('base64url'),
  kind: 'SKIPPED',
  occurredAt: '2026-03-02T05:00:00.000Z',
  delivery: {
    id: 'delivery_0195540d8f0071e8a3c1f6d2b7a90c4e',
    localDate: '2026-03-02',
    localTime: '08:00',
    scheduledFor: '2026-03-02T07:00:00.000Z',
  },
};

const SDL = `
  type Delivery { id: ID! localDate: String! localTime: String! scheduledFor: String! }
  type DeliveryEvent { cursor: String! kind: String! occurredAt: String! delivery: Delivery! }
  type Query { hello: String }
  type Subscription { deliveryEvents: DeliveryEvent! }`;

/** The limit: sockets, and a string that is sent to each. */
export async function bareWs(): Promise<Peer> {
  const server = createServer();
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  sockets.on('connection', (socket) =>
    socket.once('message', () => socket.send('{"type":"connection_ack"}')),
  );
  const text = JSON.stringify({ id: '1', type: 'next', payload: { data: { deliveryEvents: EVENT } } });
  const publish = (): void => {
    for (const socket of sockets.clients) socket.send(text);
  };
  return { port: await listening(server), publish };
}

@ObjectType('Delivery')
class PlainDelivery {
  @Field(() => ID) id!: string;
  @Field(() => String) localDate!: string;
  @Field(() => String) localTime!: string;
  @Field(() => String) scheduledFor!: string;
}

@ObjectType('DeliveryEvent')
class PlainEvent {
  @Field(() => String) cursor!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) occurredAt!: string;
  @Field(() => PlainDelivery) delivery!: PlainDelivery;
}

@Resolver()
class PlainResolver {
  @Query(() => String)
  hello(): string {
    return 'hello';
  }

  @Subscription(() => PlainEvent, { topics: 'due' })
  deliveryEvents(@Root() event: PlainEvent): PlainEvent {
    return event;
  }
}

export async function typeGraphQL(): Promise<Peer> {
  const pubSub = createPubSub<Record<string, [typeof EVENT]>>();
  const schema = await buildSchema({ resolvers: [PlainResolver], pubSub: pubSub as never });
  const server = createServer();
  useServer({ schema }, new WebSocketServer({ server, path: '/graphql' }));
  return { port: await listening(server), publish: () => pubSub.publish('due', EVENT) };
}

export async function yoga(): Promise<Peer> {
  const pubSub = createPubSub<Record<string, [typeof EVENT]>>();
  const schema = createSchema({
    typeDefs: SDL,
    resolvers: {
      Subscription: {
        deliveryEvents: { subscribe: () => pubSub.subscribe('due'), resolve: (event) => event },
      },
    },
  });
  const served = createYoga({ schema, logging: false });
  const server = createServer(served);
  useServer(
    {
      execute: (args) => (args as never as Enveloped).rootValue.execute(args),
      subscribe: (args) => (args as never as Enveloped).rootValue.subscribe(args),
      onSubscribe: async ({ extra }, _id, params) => {
        const enveloped = served.getEnveloped({ ...extra, params });
        const { execute, subscribe, contextFactory, parse, validate } = enveloped;
        const document = parse(params.query);
        const errors = validate(enveloped.schema, document);
        if (errors.length > 0) return errors;
        const contextValue = await contextFactory();
        return { schema: enveloped.schema, document, contextValue, rootValue: { execute, subscribe } };
      },
    },
    new WebSocketServer({ server, path: '/graphql' }),
  );
  return { port: await listening(server), publish: () => pubSub.publish('due', EVENT) };
}

/** What yoga's own instructions for graphql-ws put into the root value. */
interface Enveloped {
  readonly rootValue: {
    readonly execute: (args: unknown) => never;
    readonly subscribe: (args: unknown) => never;
  };
}

export async function mercuriusServer(): Promise<Peer> {
  const app = Fastify();
  await app.register(mercurius, {
    schema: SDL,
    subscription: true,
    resolvers: {
      Subscription: {
        deliveryEvents: { subscribe: (_: unknown, __: unknown, { pubsub }) => pubsub.subscribe('due') },
      },
    },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const publish = (): void =>
    app.graphql.pubsub.publish({ topic: 'due', payload: { deliveryEvents: EVENT } });
  return { port: (app.server.address() as AddressInfo).port, publish };
}

async function listening(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  return (server.address() as AddressInfo).port;
}
