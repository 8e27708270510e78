/**
 * Reading ahead: what a field of the viewer will need is asked for together with the viewer, who else would have to
 * be there first. It is a hint, and changes no answer.
 */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from './context.ts';

/**
 * Begins to read; what was read is found where the field looks for it.
 *
 * @param fields - names of all that is asked for inside of it, however deep
 */
export type ReadAhead = (ctx: Context, fields: ReadonlySet<string>) => void;

const byField = new Map<string, ReadAhead>();

/** Says what is read ahead, by the field of the viewer that needs it. Called once, when the schema is built. */
export function registerReadAhead(fields: Readonly<Record<string, ReadAhead>>): void {
  for (const [name, begin] of Object.entries(fields)) byField.set(name, begin);
}

type Fragments = Readonly<Record<string, FragmentDefinitionNode | undefined>>;

/** Begins to read what fields of the viewer will need, of those that are asked for without arguments. */
export function readAhead(ctx: Context, { fieldNodes, fragments }: GraphQLResolveInfo): void {
  for (const { selectionSet } of fieldNodes) {
    if (!selectionSet) continue;
    for (const [name, fields] of askedFor(selectionSet, fragments)) byField.get(name)?.(ctx, fields);
  }
}

const within = new WeakMap<FieldNode, ReadonlySet<string>>();

/** Names of all that is asked for inside of a field, however deep. */
export function fieldsWithin({ fieldNodes, fragments }: GraphQLResolveInfo): ReadonlySet<string> {
  const [first] = fieldNodes;
  const found = first && within.get(first);
  if (found) return found;
  const made = new Set(fieldNodes.flatMap((node) => namesWithin(node, fragments)));
  if (first && fieldNodes.length === 1) within.set(first, made);
  return made;
}

/** Documents that come again are parsed once, and looked through once. */
const known = new WeakMap<SelectionSetNode, ReadonlyMap<string, ReadonlySet<string>>>();

/** The fields without arguments of a selection that something is read ahead for, each with all that is inside of it. */
function askedFor(
  selectionSet: SelectionSetNode,
  fragments: Fragments,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = known.get(selectionSet);
  if (found) return found;
  const nodes = fieldsOf(selectionSet, fragments).filter(({ name }) => byField.has(name.value));
  const asked = Map.groupBy(nodes, ({ name }) => name.value);
  const made = new Map(
    [...asked]
      .filter(([, all]) => all.every((node) => !node.arguments?.length))
      .map(([name, all]) => [name, new Set(all.flatMap((node) => namesWithin(node, fragments)))]),
  );
  known.set(selectionSet, made);
  return made;
}

function fieldsOf({ selections }: SelectionSetNode, fragments: Fragments): FieldNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    const inner =
      node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments[node.name.value]?.selectionSet;
    return inner ? fieldsOf(inner, fragments) : [];
  });
}

function namesWithin({ selectionSet }: FieldNode, fragments: Fragments): string[] {
  if (!selectionSet) return [];
  return fieldsOf(selectionSet, fragments).flatMap((node) => [
    node.name.value,
    ...namesWithin(node, fragments),
  ]);
}
