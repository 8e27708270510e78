/** The face of discovery: what later stages may use. */
export { Belief, BeliefGraph, BeliefLink, Evidence } from './belief.entity.ts';
export { tensions } from './belief-graph.ts';
export { completeDiscovery } from './complete-discovery.ts';
export { DiscoveryDelta, DiscoveryMessage, DiscoverySession } from './conversation.entity.ts';
export { checkDanger, isDistressed, isInDanger } from './find-danger.ts';
export { findSafetyScreen } from './find-safety-screen.ts';
export type * from './findings.ts';
export { Goal, GoalRating, GoalRevision } from './goal.entity.ts';
export {
  beliefGraphLoader,
  beliefLoader,
  beliefsOfGraph,
  goalLoader,
  goalsOfPerson,
  goalsOfSession,
  graphsOfPerson,
  messageLoader,
  ratingLoader,
  ratingsOfGoal,
  sessionLoader,
} from './loaders.ts';
export { passSafetyGate } from './pass-safety-gate.ts';
export {
  type AvailabilityWindow,
  activeWeekdays,
  type PlanDefaults,
  type PlanPreferences,
  type PlanPreferencesAsked,
  planPreferences,
  type RecurrencePattern,
} from './plan-preferences.ts';
export type { SafetyNotice } from './safety.ts';
export { SafetyAlarm } from './safety-alarm.entity.ts';
export { SafetyScreen } from './safety-screen.entity.ts';
