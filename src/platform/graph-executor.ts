import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  print,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { isIntrospection } from './admit-operation.ts';
import { keyText } from './key-text.ts';
import type { Soon } from './soon.ts';

/** What is known of an operation of a document. */
interface KnownOperation {
  uses: number;
  /** Null while it is not compiled, or cannot be. */
  compiled: CompiledQuery | null;
}

/** Compiling takes as long as running many times: only what comes again is worth it. */
const USES_BEFORE = 3;
const MOST_KNOWN = 1_000;
/** Each takes up to a megabyte; tools send the same few. */
const MOST_INTROSPECTIONS = 10;
/** Longer documents are run as they are, and nothing is remembered of them. */
const LONGEST_KNOWN = 20_000;

/**
 * Runs operations for all ways into the graph: those that come again as functions that were compiled for them, the
 * others by the interpreter. Both answer alike.
 */
export class GraphExecutor {
  private readonly known = new LRUCache<string, KnownOperation>({ max: MOST_KNOWN });
  private readonly introspections = new LRUCache<string, Soon<ExecutionResult>>({ max: MOST_INTROSPECTIONS });

  constructor(private readonly schema: GraphQLSchema) {}

  readonly execute = (args: ExecutionArgs): Soon<ExecutionResult> => {
    const operation = getOperationAST(args.document, args.operationName);
    if (operation && isIntrospection(args.document, operation)) return this.introspected(args);
    const compiled = this.compiledOf(args);
    if (!compiled || !hasGoodVariables(args)) return execute(args);
    const { rootValue, contextValue, variableValues } = args;
    const result = compiled.query(rootValue, contextValue, variableValues ?? {});
    if ('then' in result) return result.then(asInterpreted);
    // It refuses inputs that the interpreter takes, such as those with defaults inside, before anything has run.
    return 'data' in result ? asInterpreted(result) : execute(args);
  };

  /** What the graph says of itself does not change, and takes long to put together. */
  private introspected(args: ExecutionArgs): Soon<ExecutionResult> {
    const key = keyText([keyOf(args), args.variableValues]);
    if (key === null || key.length > LONGEST_KNOWN) return execute(args);
    const known = this.introspections.get(key) ?? execute(args);
    this.introspections.set(key, known);
    return known;
  }

  private compiledOf({ document, operationName }: Operation): CompiledQuery | null {
    const key = keyOf({ document, operationName });
    if (key.length > LONGEST_KNOWN) return null;
    const known = this.known.get(key) ?? { uses: 0, compiled: null };
    known.uses += 1;
    if (known.uses === 1) this.known.set(key, known);
    if (known.uses === USES_BEFORE) known.compiled = this.compile({ document, operationName });
    return known.compiled;
  }

  private compile({ document, operationName }: Operation) {
    const compiled = compileQuery(this.schema, document, operationName ?? undefined);
    return isCompiledQuery(compiled) ? compiled : null;
  }
}

type Operation = Pick<ExecutionArgs, 'document' | 'operationName'>;

/** The same text is compiled once, whoever parsed it. */
const keyOf = ({ document, operationName }: Operation): string =>
  `${operationName ?? ''}\n${document.loc?.source.body ?? print(document)}`;

/** What the interpreter says of bad variables is what clients know, and it comes before anything runs. */
function hasGoodVariables({ schema, document, operationName, variableValues }: ExecutionArgs): boolean {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  if (definitions.length === 0) return true;
  return getVariableValues(schema, definitions, variableValues ?? {}, { maxErrors: 1 }).errors === undefined;
}

/** Errors of compiled functions, as those of the interpreter are: with a place in the document and an own class. */
function asInterpreted(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  return { ...result, errors: result.errors.map(asError) };
}

function asError({ message, path, locations, originalError }: GraphQLError): GraphQLError {
  const error = new GraphQLError(message, { path, originalError: originalError ?? null });
  Object.defineProperty(error, 'locations', { value: locations, enumerable: true });
  return error;
}
