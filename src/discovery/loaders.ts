import { childrenLoader, ownedLoader } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { Belief, BeliefGraph, BeliefLink, Evidence } from './belief.entity.ts';
import { DiscoveryMessage, DiscoverySession } from './conversation.entity.ts';
import { Goal, GoalRating } from './goal.entity.ts';

export const sessionLoader = ownedLoader(DiscoverySession);
export const messageLoader = ownedLoader(DiscoveryMessage);
export const goalLoader = ownedLoader(Goal);
export const ratingLoader = ownedLoader(GoalRating);
export const beliefGraphLoader = ownedLoader(BeliefGraph);
export const beliefLoader = ownedLoader(Belief);

/** Messages of a conversation, oldest first. */
export const messagesOfSession = childrenLoader(DiscoveryMessage, {
  parent: 'sessionId',
  orderBy: { position: 'asc' },
});

/** Goals found in a conversation, the most important first. */
export const goalsOfSession = childrenLoader(Goal, {
  parent: 'sessionId',
  orderBy: { priority: 'asc', id: 'asc' },
});

/** Goals of a person, the newest conversation's first, then by importance. */
export const goalsOfPerson = childrenLoader(Goal, {
  parent: 'userId',
  orderBy: { createdAt: 'desc', priority: 'asc', id: 'asc' },
});

/** Ratings of a goal, oldest first. */
export const ratingsOfGoal = childrenLoader(GoalRating, {
  parent: 'goalId',
  orderBy: { ratedAt: 'asc', id: 'asc' },
});

/** Versions of the belief graph that a conversation led to. */
export const graphsOfSession = childrenLoader(BeliefGraph, {
  parent: 'sessionId',
  orderBy: { version: 'desc' },
});

/** Belief graphs of a person, newest first. */
export const graphsOfPerson = childrenLoader(BeliefGraph, {
  parent: 'userId',
  orderBy: { createdAt: 'desc', id: 'desc' },
});

/** Beliefs of a graph, in the order they were found. */
export const beliefsOfGraph = childrenLoader(Belief, { parent: 'beliefGraphId', orderBy: { id: 'asc' } });

/** Links of a graph. */
export const linksOfGraph = childrenLoader(BeliefLink, {
  parent: 'beliefGraphId',
  orderBy: { sourceId: 'asc', targetId: 'asc' },
});

/** What was said that a goal rests on. */
export const evidenceOfGoal = childrenLoader(Evidence, { parent: 'goalId', orderBy: { id: 'asc' } });

/** What was said that a belief rests on. */
export const evidenceOfBelief = childrenLoader(Evidence, { parent: 'beliefId', orderBy: { id: 'asc' } });

/** Conversations of a person, newest first. */
export const sessionsOfPerson = childrenLoader(DiscoverySession, {
  parent: 'userId',
  orderBy: { createdAt: 'desc', id: 'desc' },
});

/** Forgets what an operation has read of goals and beliefs, after it has changed some. */
export function forgetFindings(ctx: Context): void {
  ctx.once(goalLoader).clearAll();
  ctx.once(goalsOfSession).clearAll();
  ctx.once(goalsOfPerson).clearAll();
  ctx.once(ratingsOfGoal).clearAll();
  ctx.once(graphsOfSession).clearAll();
  ctx.once(graphsOfPerson).clearAll();
}
