import { type ExecutionArgs, GraphQLError } from 'graphql';
import { type Admission, admitOperation } from './admit-operation.ts';
import { Context, type Viewer } from './context.ts';
import type { GraphParts } from './graph-http.ts';
import { KnownDocuments } from './known-documents.ts';

/** What a client asks to run. */
export interface Asked {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

/** Who asks, and on which way. */
export type Asker = Pick<Admission, 'transport' | 'viewer'>;

/** Makes what is run of what was asked, for all ways that carry streams. */
export class Operations {
  private readonly documents: KnownDocuments;

  constructor(private readonly parts: Pick<GraphParts, 'budgets' | 'resources' | 'schema'>) {
    this.documents = new KnownDocuments(parts.schema);
  }

  /** @returns what to run, or why it may not run */
  prepare(asked: Asked, asker: Asker): ExecutionArgs | readonly GraphQLError[] {
    try {
      return this.argsOf(asked, asker);
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  private argsOf(asked: Asked, { viewer, transport }: Asker): ExecutionArgs | readonly GraphQLError[] {
    const { schema, resources, budgets } = this.parts;
    const known = this.documents.read(asked.query);
    if (!('document' in known)) return known;
    // What was asked is kept as long as it runs: with everybody's text, not a copy of its own.
    Object.assign(asked, { query: known.text });
    const { document } = known;
    const operationName = asked.operationName ?? null;
    const variables = asked.variables ?? {};
    const charge = admitOperation({ budgets, schema, document, operationName, variables, viewer, transport });
    const context = viewer && new Context(viewer, resources);
    if (context) context.charge = charge;
    return {
      schema,
      document,
      operationName,
      variableValues: variables,
      contextValue: context ?? {},
    };
  }
}

/** Who holds a connection: the person, or the address where nobody is signed in. */
export const holderOf = (viewer: Viewer | null, address: string): string => viewer?.userId ?? address;
