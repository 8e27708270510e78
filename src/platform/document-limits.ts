/**
 * How large a document may be. The same rule runs for HTTP and WebSocket, among the validation rules.
 *
 * Everything is counted as if fragments were written out, because that is what would be executed; sums are
 * remembered for each fragment, so counting is linear even where executing would be exponential.
 */
import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** Tokens of a document; the parser stops there. A full introspection has about 300. */
export const MAX_TOKENS = 3_000;

/** Most of each thing in one document. A large screen of ours has 150 fields, 2 aliases and a depth of 9. */
export const DOCUMENT_LIMITS = {
  fields: 500,
  aliases: 50,
  depth: 16,
  directives: 50,
  operations: 20,
} as const;

interface Size {
  fields: number;
  aliases: number;
  depth: number;
  directives: number;
}

/** A validation rule: refuses documents that are larger than the limits. */
export function documentLimits(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      for (const message of excesses(document)) {
        context.reportError(new GraphQLError(message, { extensions: { code: 'COST_LIMIT_EXCEEDED' } }));
      }
      return undefined;
    },
  };
}

/** What is too large about a document, in words. */
export function excesses(document: DocumentNode): string[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const measure = measurer(fragments);
  const size = { fields: 0, aliases: 0, depth: 0, directives: 0 };
  for (const operation of operations) {
    if ('selectionSet' in operation && operation.selectionSet) add(size, measure(operation.selectionSet));
    if ('directives' in operation) size.directives += operation.directives?.length ?? 0;
  }
  return Object.entries({ ...size, operations: operations.length }).flatMap(([what, count]) => {
    const limit = DOCUMENT_LIMITS[what as keyof typeof DOCUMENT_LIMITS];
    if (count <= limit) return [];
    if (what === 'depth') return `This document is more than ${limit} levels deep. Ask in two steps.`;
    return `This document has more than ${limit} ${what}. Split it into smaller ones.`;
  });
}

/** Larger sums are cut off here, so that they stay numbers. */
const MANY = 1e6;

function measurer(fragments: ReadonlyMap<string, FragmentDefinitionNode>): (set: SelectionSetNode) => Size {
  const known = new Map<string, Size>();
  const measure = (set: SelectionSetNode): Size => {
    const size = { fields: 0, aliases: 0, depth: 0, directives: 0 };
    for (const node of set.selections) {
      size.directives += node.directives?.length ?? 0;
      if (node.kind === Kind.FRAGMENT_SPREAD) add(size, ofFragment(node.name.value));
      else if (node.kind === Kind.INLINE_FRAGMENT) add(size, measure(node.selectionSet));
      else {
        const inner = node.selectionSet ? measure(node.selectionSet) : null;
        add(size, {
          fields: 1 + (inner?.fields ?? 0),
          aliases: (node.alias ? 1 : 0) + (inner?.aliases ?? 0),
          depth: 1 + (inner?.depth ?? 0),
          directives: inner?.directives ?? 0,
        });
      }
    }
    return size;
  };
  const ofFragment = (name: string): Size => {
    const found = known.get(name);
    if (found) return found;
    // A fragment that spreads itself counts as nothing here; another rule refuses it.
    known.set(name, { fields: 0, aliases: 0, depth: 0, directives: 0 });
    const fragment = fragments.get(name);
    const size = fragment
      ? measure(fragment.selectionSet)
      : { fields: 0, aliases: 0, depth: 0, directives: 0 };
    known.set(name, size);
    return size;
  };
  return measure;
}

function add(to: Size, other: Size): void {
  to.fields = Math.min(MANY, to.fields + other.fields);
  to.aliases = Math.min(MANY, to.aliases + other.aliases);
  to.directives = Math.min(MANY, to.directives + other.directives);
  to.depth = Math.max(to.depth, other.depth);
}
