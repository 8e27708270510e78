/** The face of discovery: what later stages may use. */
export { Belief, BeliefGraph, BeliefLink, Evidence } from './belief.entity.ts';
export { DiscoveryMessage, DiscoverySession } from './conversation.entity.ts';
export type * from './findings.ts';
export { Goal, GoalRating } from './goal.entity.ts';
export { SafetyScreen } from './safety-screen.entity.ts';
