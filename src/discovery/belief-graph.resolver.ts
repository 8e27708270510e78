import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import type { Evidence } from './belief.entity.ts';
import { Belief, BeliefGraph, BeliefLink } from './belief.entity.ts';
import { conflicts, strains } from './belief-graph.ts';
import { BeliefConflictType, BeliefLinkType, BeliefTensionType } from './belief-link.type.ts';
import type { DiscoveryMessage } from './conversation.entity.ts';
import {
  BeliefGraphType,
  BeliefType,
  DiscoveryMessageType,
  EvidenceType,
  GoalType,
} from './discovery.type.ts';
import type { Goal } from './goal.entity.ts';
import {
  beliefGraphLoader,
  beliefLoader,
  beliefsOfGraph,
  evidenceOfBelief,
  goalLoader,
  linksOfGraph,
  messageLoader,
} from './loaders.ts';

const USUAL_TENSIONS = 5;
const MAX_TENSIONS = 20;

function limitOf(first: number | null): number {
  const limit = first ?? USUAL_TENSIONS;
  if (limit >= 0 && limit <= MAX_TENSIONS) return limit;
  throw invalid(['first'], `\`first\` goes from 0 to ${MAX_TENSIONS}.`, {
    code: limit < 0 ? 'TOO_SMALL' : 'TOO_LARGE',
    minimum: 0,
    maximum: MAX_TENSIONS,
  });
}

/** A graph with its parts, read once for all fields that need the whole. */
async function wholeGraph(ctx: Context, graph: BeliefGraph) {
  const [nodes, links] = await Promise.all([
    ctx.once(beliefsOfGraph).load(graph),
    ctx.once(linksOfGraph).load(graph),
  ]);
  const byId = new Map(nodes.map((belief) => [belief.id, belief]));
  return { nodes, links, byId };
}

@Resolver(() => BeliefGraphType)
export class BeliefGraphResolver {
  @FieldResolver(() => [BeliefType], { description: 'The beliefs.' })
  beliefs(@Root() graph: BeliefGraph, @Ctx() ctx: Context): Promise<Belief[]> {
    return ctx.once(beliefsOfGraph).load(graph);
  }

  @FieldResolver(() => [BeliefLinkType], { description: 'How beliefs bear on each other.' })
  links(@Root() graph: BeliefGraph, @Ctx() ctx: Context): Promise<BeliefLink[]> {
    return ctx.once(linksOfGraph).load(graph);
  }

  @FieldResolver(() => [BeliefConflictType], {
    description: 'Beliefs that pull against each other, strongest first.',
  })
  async conflicts(@Root() graph: BeliefGraph, @Ctx() ctx: Context): Promise<object[]> {
    const { byId, ...whole } = await wholeGraph(ctx, graph);
    return conflicts(whole).map(({ beliefIds, intensity }) => {
      const beliefs = beliefIds.flatMap((id) => byId.get(id) ?? []);
      const [one, other] = beliefs.map(({ statement }) => `“${statement}”`);
      return { beliefs, intensity: Math.min(1, intensity), explanation: `${one} pulls against ${other}.` };
    });
  }

  @FieldResolver(() => [BeliefTensionType], {
    description: 'The beliefs whose change would lower the conflict most, strongest first.',
  })
  async tensions(
    @Root() graph: BeliefGraph,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: USUAL_TENSIONS,
      description: 'How many, at most 20.',
    })
    first: number | null,
    @Ctx() ctx: Context,
  ): Promise<object[]> {
    const limit = limitOf(first);
    const { byId, ...whole } = await wholeGraph(ctx, graph);
    return strains(whole)
      .slice(0, limit)
      .map(({ id, ...strain }) => ({ belief: byId.get(id), ...strain }));
  }
}

@Resolver(() => BeliefType)
export class BeliefResolver {
  @FieldResolver(() => [EvidenceType], {
    description: 'What was said that this belief rests on, oldest first.',
  })
  evidence(@Root() belief: Belief, @Ctx() ctx: Context): Promise<Evidence[]> {
    return ctx.once(evidenceOfBelief).load(belief);
  }

  @FieldResolver(() => [GoalType], { description: 'Goals it bears on.' })
  async goals(@Root() belief: Belief, @Ctx() ctx: Context): Promise<Goal[]> {
    const graph = await ctx.once(beliefGraphLoader).load({ userId: belief.userId, id: belief.beliefGraphId });
    if (!graph) return [];
    const { links, byId } = await wholeGraph(ctx, graph);
    const neighbours = links
      .filter(({ sourceId, targetId }) => sourceId === belief.id || targetId === belief.id)
      .map(({ sourceId, targetId }) => byId.get(sourceId === belief.id ? targetId : sourceId));
    const goalIds = new Set([belief, ...neighbours].flatMap((each) => each?.goalId ?? []));
    const goals = await Promise.all(
      [...goalIds].map((id) => ctx.once(goalLoader).load({ userId: belief.userId, id })),
    );
    return goals.filter((goal) => goal !== null);
  }
}

@Resolver(() => BeliefLinkType)
export class BeliefLinkResolver {
  @FieldResolver(() => BeliefType, { description: 'Where the link starts.' })
  source(@Root() { userId, sourceId }: BeliefLink, @Ctx() ctx: Context): Promise<Belief | null> {
    return ctx.once(beliefLoader).load({ userId, id: sourceId });
  }

  @FieldResolver(() => BeliefType, { description: 'Where the link ends.' })
  target(@Root() { userId, targetId }: BeliefLink, @Ctx() ctx: Context): Promise<Belief | null> {
    return ctx.once(beliefLoader).load({ userId, id: targetId });
  }
}

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @FieldResolver(() => DiscoveryMessageType, { description: 'The message it was said in.' })
  message(@Root() { userId, messageId }: Evidence, @Ctx() ctx: Context): Promise<DiscoveryMessage | null> {
    return ctx.once(messageLoader).load({ userId, id: messageId });
  }
}
