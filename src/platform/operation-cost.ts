/** What an operation may cost: points counted from its page sizes before it runs. */
import { type DocumentNode, GraphQLError, type GraphQLSchema, getNamedType } from 'graphql';
import { type ComplexityEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import { LRUCache } from 'lru-cache';
import { keyText } from './key-text.ts';
import { DEFAULT_PAGE, MAX_PAGE } from './page-size.ts';

/** Most points of one operation. Our own largest screen costs about 1,100. */
export const MAX_COST = 10_000;

/** What is about to be run. */
export interface PricedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
}

/**
 * A connection costs one point, plus its page size times what is inside; so does a list of things asked for by
 * their identifiers. Every other field costs one point.
 */
const listCost: ComplexityEstimator = ({ field, args, childComplexity }) => {
  if (Array.isArray(args.ids)) return 1 + args.ids.length * childComplexity;
  if (!getNamedType(field.type).name.endsWith('Connection')) return undefined;
  const size = args.first ?? args.last ?? DEFAULT_PAGE;
  return 1 + Math.min(Math.max(Number(size) || 0, 1), MAX_PAGE) * childComplexity;
};

/** Costs by what they were worked out for; clients of one version ask the same again and again. */
const known = new WeakMap<DocumentNode, LRUCache<string, number>>();
const MOST_KNOWN = 50;

/**
 * The points of an operation.
 *
 * @throws GraphQLError COST_LIMIT_EXCEEDED when they are more than an operation may cost
 */
export function operationCost(operation: PricedOperation): number {
  const ofDocument = known.get(operation.document) ?? new LRUCache<string, number>({ max: MOST_KNOWN });
  known.set(operation.document, ofDocument);
  const key = keyText([operation.operationName, operation.variables]);
  const cost = (key === null ? null : ofDocument.get(key)) ?? countedCost(operation);
  if (key !== null && key.length <= LONGEST_KEY) ofDocument.set(key, cost);
  if (cost <= MAX_COST) return cost;
  throw new GraphQLError(
    `This operation costs ${cost} points; at most ${MAX_COST} are allowed. Ask for smaller pages or fewer fields.`,
    { extensions: { code: 'COST_LIMIT_EXCEEDED', cost, limit: MAX_COST } },
  );
}

/** Longer variables are not remembered. */
const LONGEST_KEY = 1_000;

function countedCost({ schema, document, operationName, variables }: PricedOperation): number {
  return getComplexity({
    schema,
    query: document,
    variables,
    ...(operationName !== null && { operationName }),
    estimators: [listCost, simpleEstimator({ defaultComplexity: 1 })],
  });
}
