import type { Context } from '../platform/context.ts';
import type { DiscoverySession } from './conversation.entity.ts';
import type { KnownSoFar } from './coverage.ts';
import { beliefsOfGraph, goalsOfSession, graphsOfSession } from './loaders.ts';

/** Reads what a conversation has brought to light. */
export async function findKnown(ctx: Context, session: DiscoverySession): Promise<KnownSoFar> {
  const [goals, [newest]] = await Promise.all([
    ctx.once(goalsOfSession).load(session),
    ctx.once(graphsOfSession).load(session),
  ]);
  const beliefs = newest ? await ctx.once(beliefsOfGraph).load(newest) : [];
  return {
    goals: goals.map(({ isBaselineAssumed, importance, confidence }) => ({
      isBaselineAssumed,
      importance: importance ?? null,
      confidence: confidence ?? null,
    })),
    beliefKinds: beliefs.map(({ kind }) => kind),
    preferences: session.preferences,
  };
}
