import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Budgets, Charge } from './budgets.ts';
import type { Viewer } from './context.ts';
import { operationCost, type PricedOperation } from './operation-cost.ts';

/** An operation that is valid, and who asks. */
export interface Admission extends PricedOperation {
  readonly viewer: Viewer | null;
  /** What this way in can carry. */
  readonly transport: 'http' | 'socket' | 'stream';
  readonly budgets: Budgets;
}

/**
 * Decides whether a valid operation may run. HTTP and WebSocket both ask here, so neither lets through what
 * the other refuses.
 *
 * @returns how it was charged; null for an introspection without a viewer, who has no budget
 * @throws GraphQLError UNAUTHENTICATED for anything but introspection without a viewer, COST_LIMIT_EXCEEDED
 *   for what is too dear, RATE_LIMITED when the viewer has spent too much, BAD_REQUEST for a subscription over HTTP
 */
export function admitOperation(admission: Admission): Charge | null {
  const operation = getOperationAST(admission.document, admission.operationName);
  if (!operation) {
    throw refusal('BAD_REQUEST', 'Say which operation to run: `operationName` names none in this document.');
  }
  if (operation.operation === 'subscription' && admission.transport === 'http') {
    throw refusal(
      'BAD_REQUEST',
      'Subscriptions go over WebSocket, with the protocol graphql-transport-ws, at the same address, or as ' +
        'Server-Sent Events at /graphql/stream.',
    );
  }
  if (!admission.viewer && !isIntrospection(admission.document, operation)) {
    throw refusal('UNAUTHENTICATED', 'Sign in first: send `Authorization: Bearer <token>`.', 401);
  }
  const cost = operationCost(admission);
  return admission.viewer && admission.budgets.charge(admission.viewer, cost);
}

/** Whether an operation asks for nothing but the schema: the one thing that needs no viewer. */
export function isIntrospection(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const names = rootFields(document, operation);
  return operation.operation === 'query' && names.every((name) => name.startsWith('__'));
}

function rootFields(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const names: string[] = [];
  const open = [operation.selectionSet];
  const seen = new Set<string>();
  for (let set = open.pop(); set; set = open.pop()) {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) names.push(node.name.value);
      else if (node.kind === Kind.INLINE_FRAGMENT) open.push(node.selectionSet);
      else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        for (const definition of document.definitions) {
          const isIt =
            definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === node.name.value;
          if (isIt) open.push(definition.selectionSet);
        }
      }
    }
  }
  return names;
}

function refusal(code: string, message: string, status = 400): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
