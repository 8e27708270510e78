import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { documentLimits, MAX_TOKENS } from './document-limits.ts';

/** A document that may be run. */
export interface KnownDocument {
  /** The same string for everybody who sent it. */
  readonly text: string;
  readonly document: DocumentNode;
}

/** So many documents are remembered, the newest first: clients of one version send the same few. */
const MOST_DOCUMENTS = 500;
/** A longer one is read anew each time. */
const LONGEST_KEPT = 20_000;

/** Reads and checks each document once, for all who send it. */
export class KnownDocuments {
  private readonly known = new Map<string, KnownDocument>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** @throws GraphQLError where it cannot be read; @returns errors where it is not valid */
  read(text: string): KnownDocument | readonly GraphQLError[] {
    const known = this.known.get(text);
    if (known) {
      // Moved to the end: the first is the one that nobody has sent for longest.
      this.known.delete(text);
      this.known.set(text, known);
      return known;
    }
    const document = parsed(text);
    const errors = validate(this.schema, document, [...specifiedRules, documentLimits]);
    if (errors.length > 0) return errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
    return this.keep({ text, document });
  }

  private keep(document: KnownDocument): KnownDocument {
    if (document.text.length > LONGEST_KEPT) return document;
    this.known.set(document.text, document);
    if (this.known.size > MOST_DOCUMENTS) {
      for (const oldest of this.known.keys()) {
        this.known.delete(oldest);
        break;
      }
    }
    return document;
  }
}

/** Reads a document, under the code that HTTP gives too where it cannot be read. */
function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: MAX_TOKENS });
  } catch (error) {
    throw error instanceof GraphQLError ? withCode(error, 'GRAPHQL_PARSE_FAILED') : error;
  }
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  error.extensions.code ??= code;
  return error;
}
