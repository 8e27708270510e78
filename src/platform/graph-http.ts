import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { type FormattedExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { admitOperation } from './admit-operation.ts';
import { BadToken } from './bad-token.ts';
import type { Budgets } from './budgets.ts';
import { Context, type Resources, type Viewer } from './context.ts';
import { isDatabaseAway } from './database-away.ts';
import { documentLimits, MAX_TOKENS } from './document-limits.ts';
import type { GraphExecutor } from './graph-executor.ts';
import type { PresentError } from './present-error.ts';

/** Turns an `Authorization` header into who asks; null without one. Throws BadToken. */
export type Authenticate = (authorization: string | null) => Promise<Viewer | null>;

/** What both ways into the graph stand on. */
export interface GraphParts {
  readonly schema: GraphQLSchema;
  readonly authenticate: Authenticate;
  readonly resources: Resources;
  readonly present: PresentError;
  /** Runs operations, for all ways alike. */
  readonly executor: GraphExecutor;
  readonly budgets: Budgets;
}

/** What an operation is run with: a context, or nothing for an introspection without a viewer. */
export type MaybeContext = Context | Record<string, never>;

/** Opens the graph over HTTP. @returns a function that ends it, when no request is under way any more */
export async function serveGraphOverHttp(
  fastify: FastifyInstance,
  parts: GraphParts,
  path: string,
): Promise<() => Promise<void>> {
  const apollo = apolloServer(fastify, parts);
  await apollo.start();
  fastify.route({
    method: ['GET', 'POST'],
    url: path,
    handler: fastifyApolloHandler(apollo, {
      context: async ({ headers }) => contextOf(parts, headers.authorization ?? null),
    }),
  });
  fastify.route({
    method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: path,
    handler: async (_, reply) => {
      const message = 'The graph takes POST, and GET for queries.';
      const errors = [{ message, extensions: { code: 'BAD_REQUEST' } }];
      return reply.code(405).header('allow', 'GET, POST').send({ errors });
    },
  });
  return () => apollo.stop();
}

function apolloServer(
  fastify: FastifyInstance,
  { schema, present, resources, executor, budgets }: GraphParts,
) {
  return new ApolloServer<MaybeContext>({
    gateway: gatewayTo(schema, executor),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [documentLimits],
    formatError: (_, error) => present(error),
    plugins: [
      fastifyApolloDrainPlugin(fastify),
      ApolloServerPluginLandingPageDisabled(),
      // It would look at every field for hints that nobody gives.
      ApolloServerPluginCacheControlDisabled(),
      admission(schema, budgets),
    ],
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => resources.log.warn('graph.http', { message }),
      error: (message) => resources.log.error('graph.http', { message }),
    },
  });
}

/** Our own executor, in the one place where Apollo takes one: what it calls a gateway. */
function gatewayTo(schema: GraphQLSchema, { execute }: GraphExecutor): GatewayInterface {
  return {
    load: async () => ({
      executor: async ({ document, request, context }) =>
        execute({
          schema,
          document,
          operationName: request.operationName,
          variableValues: request.variables,
          contextValue: context,
        }),
    }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

/** Asks for admission before an operation runs. */
function admission(schema: GraphQLSchema, budgets: Budgets): ApolloServerPlugin<MaybeContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, request, contextValue }) => {
        try {
          const charge = admitOperation({
            budgets,
            schema,
            document,
            operationName: request.operationName ?? null,
            variables: request.variables ?? {},
            viewer: contextValue instanceof Context ? contextValue.viewer : null,
            transport: 'http',
          });
          if (contextValue instanceof Context) contextValue.charge = charge;
        } catch (error) {
          // Without a status Apollo answers 500, although it is the request that is at fault.
          if (error instanceof GraphQLError) error.extensions.http ??= { status: 400 };
          throw error;
        }
      },
      willSendResponse: async ({ response: { http, body }, contextValue }) => {
        if (body.kind !== 'single') return;
        // A client that knows HTTP alone, such as a proxy, is told as well.
        if (isAway(body.singleResult)) http.status = 503;
        body.singleResult = withCharge(body.singleResult, contextValue);
      },
    }),
  };
}

/** An answer that tells how it was charged, if it was. */
export function withCharge<T extends { extensions?: Record<string, unknown> }>(
  answer: T,
  context: unknown,
): T {
  const charge = context instanceof Context ? context.charge : null;
  return charge ? { ...answer, extensions: { ...answer.extensions, cost: charge } } : answer;
}

/** Whether nothing was answered because the database is away. */
function isAway({ data, errors }: FormattedExecutionResult): boolean {
  const isEmpty = Object.values(data ?? {}).every((value) => value === null);
  return isEmpty && (errors ?? []).some(({ extensions }) => extensions?.code === 'UNAVAILABLE');
}

async function contextOf(parts: GraphParts, authorization: string | null): Promise<MaybeContext> {
  try {
    const viewer = await parts.authenticate(authorization);
    return viewer ? new Context(viewer, parts.resources) : {};
  } catch (error) {
    if (isDatabaseAway(error)) {
      // Apollo answers 500 to whatever else goes wrong before an operation runs.
      throw new GraphQLError('', { originalError: error as Error, extensions: { http: { status: 503 } } });
    }
    if (!(error instanceof BadToken)) throw error;
    throw new GraphQLError(`This token is not good: ${error.message}`, {
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    });
  }
}
