/**
 * Reading ahead: what a field of the viewer will need is asked for together with the viewer, who else would have to
 * be there first. It is a hint, and changes no answer.
 */
import { type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import type { Context } from './context.ts';

/** Begins to read; what was read is found where the field looks for it. */
export type ReadAhead = (ctx: Context) => void;

const byField = new Map<string, ReadAhead>();

/** Says what is read ahead, by the field of the viewer that needs it. Called once, when the schema is built. */
export function registerReadAhead(fields: Readonly<Record<string, ReadAhead>>): void {
  for (const [name, begin] of Object.entries(fields)) byField.set(name, begin);
}

/** Begins to read what fields of the viewer will need, of those that are asked for without arguments. */
export function readAhead(ctx: Context, { fieldNodes, fragments }: GraphQLResolveInfo): void {
  const begun = new Set<string>();
  for (const { selectionSet } of fieldNodes) {
    for (const name of selectionSet ? fieldsWithoutArguments(selectionSet, fragments) : []) {
      if (begun.has(name)) continue;
      begun.add(name);
      byField.get(name)?.(ctx);
    }
  }
}

function fieldsWithoutArguments(
  { selections }: SelectionSetNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode | undefined>>,
): string[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return node.arguments?.length ? [] : [node.name.value];
    const inner =
      node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments[node.name.value]?.selectionSet;
    return inner ? fieldsWithoutArguments(inner, fragments) : [];
  });
}
