import { GraphQLError } from 'graphql';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from './context.ts';
import { readGlobalId } from './global-id.ts';
import { NodeInterface, nodeKind } from './node.ts';

/** Most things that can be asked for at once. */
const MAX_NODES = 100;

@Resolver()
export class NodeResolver {
  @Query(() => NodeInterface, {
    nullable: true,
    description: 'Any object by identifier.',
  })
  node(
    @Arg('id', () => ID, { description: 'Identifier of the object.' }) id: string,
    @Ctx() ctx: Context,
  ): Promise<object | null> {
    return find(ctx, id);
  }

  @Query(() => [NodeInterface], {
    nullable: 'items',
    description: 'Several objects by identifier, in the same order; null for those the caller may not see.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Identifiers, at most 100.' }) ids: string[],
    @Ctx() ctx: Context,
  ): Promise<(object | null)[]> {
    if (ids.length > MAX_NODES) {
      throw new GraphQLError(`There are ${ids.length} identifiers; at most ${MAX_NODES} can be asked for.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    return Promise.all(ids.map((id) => find(ctx, id)));
  }
}

async function find(ctx: Context, id: string): Promise<object | null> {
  const key = readGlobalId(id);
  const kind = key && nodeKind(key.kind);
  return kind ? kind.load(ctx, key) : null;
}
