import { Field, ID, InterfaceType, Root } from 'type-graphql';
import type { Context } from './context.ts';
import { globalId, type Key } from './global-id.ts';

/** A kind of thing that can be found again by its identifier. */
export interface NodeKind<T extends object = object> {
  /** Two to five small letters that begin its identifiers. */
  readonly kind: string;
  /** The class whose instances stand behind the type in the graph. */
  readonly of: abstract new (
    ...args: never[]
  ) => T;
  readonly typeName: (value: T) => string;
  readonly key: (value: T) => Key;
  /** @returns null when there is no such thing, or the viewer may not see it */
  readonly load: (ctx: Context, key: Key) => Promise<T | null>;
}

const kinds = new Map<unknown, NodeKind>();

/** Tells the graph which kinds of node there are. Called once, when the schema is built. */
export function registerNodeKinds(all: readonly NodeKind[]): void {
  for (const kind of all) kinds.set(kind.of, kind);
}

/** Finds a kind by the letters its identifiers begin with. */
export function nodeKind(letters: string): NodeKind | undefined {
  return [...kinds.values()].find(({ kind }) => kind === letters);
}

function kindOf(value: object): NodeKind {
  const kind = kinds.get(value.constructor);
  if (!kind) throw new Error(`${value.constructor.name} is not registered as a node.`);
  return kind;
}

/** The identifier of a thing, as clients see it. */
export function idOf(value: object): string {
  const kind = kindOf(value);
  return globalId(kind.kind, kind.key(value));
}

/** Name of the type in the graph that shows a thing. */
export const typeNameOf = (value: object): string => kindOf(value).typeName(value);

@InterfaceType('Node', {
  description: 'An object with a globally unique identifier that can be refetched with `node`.',
  resolveType: typeNameOf,
})
export abstract class NodeInterface {
  // Not called `id`: TypeGraphQL copies a row's own properties over the methods of this class.
  @Field(() => ID, { name: 'id', description: 'Globally unique, opaque and stable. Do not parse it.' })
  globalId(@Root() value: object): string {
    return idOf(value);
  }
}
