import type { Context } from '../platform/context.ts';
import type { DiscoverySession } from './conversation.entity.ts';
import { interviewOf } from './conversation.ts';
import { coverage, type KnownSoFar } from './coverage.ts';
import { interviewCoverage } from './interview.ts';
import { beliefsOfGraph, goalsOfSession, graphsOfSession, messagesOfSession } from './loaders.ts';

/** How far a conversation is. */
export interface Extent {
  /** Share of the topics that were taken up, from 0 to 1. */
  readonly coverage: number;
  /** Whether enough is known to complete it: a goal was named. */
  readonly isReady: boolean;
}

const extents = (): Map<string, Promise<Extent>> => new Map();

/**
 * Reads how far a conversation is: by what it led to, or, while it goes on, by what was said until now. Once
 * for each operation, because a long talk takes a while to read.
 */
export function findExtent(ctx: Context, session: DiscoverySession): Promise<Extent> {
  const known = ctx.once(extents);
  const extent = known.get(session.id) ?? readExtent(ctx, session);
  known.set(session.id, extent);
  return extent;
}

async function readExtent(ctx: Context, session: DiscoverySession): Promise<Extent> {
  if (session.status === 'completed') {
    const known = await findKnown(ctx, session);
    return { coverage: coverage(known), isReady: known.goals.length > 0 };
  }
  const said = await ctx.once(messagesOfSession).load(session);
  // Dates are of no matter here, so neither is the zone.
  const interview = interviewOf(said, ctx.clock.now().toISOString().slice(0, 10));
  return { coverage: interviewCoverage(interview), isReady: interview.findings.goals.length > 0 };
}

async function findKnown(ctx: Context, session: DiscoverySession): Promise<KnownSoFar> {
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
