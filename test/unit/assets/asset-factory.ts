import type { AffirmationContent, BeliefBrief, GoalBrief, PersonBrief } from '../../../src/assets/content.ts';

/** A goal that is met as expected, so that nothing is too bold for it. */
export const aGoal = (override: Partial<GoalBrief> = {}): GoalBrief => ({
  id: 'goal',
  statement: 'I want to speak up in meetings',
  category: 'career',
  currentLevel: 0,
  priority: 1,
  quotes: [],
  ...override,
});

export const aBelief = (override: Partial<BeliefBrief> = {}): BeliefBrief => ({
  id: 'belief',
  kind: 'limiting',
  statement: 'I have nothing to say',
  strength: 0.5,
  reframe: 'I am learning to speak up, one meeting at a time',
  tension: 1,
  goalIds: [],
  quotes: [],
  ...override,
});

export const aBrief = (override: Partial<PersonBrief> = {}): PersonBrief => ({
  goals: [aGoal()],
  beliefs: [],
  tone: 'warm',
  locale: 'en',
  commitmentLevel: 'moderate',
  durationDays: 30,
  focusAreas: [],
  topicsToAvoid: [],
  seed: 'seed',
  ...override,
});

export const anAffirmation = (override: Partial<AffirmationContent> = {}): AffirmationContent => ({
  type: 'affirmation',
  kind: 'process',
  title: 'An affirmation',
  content: "I'm learning to speak up in meetings.",
  goalId: 'goal',
  beliefIds: [],
  countersBeliefId: null,
  dayNumber: 1,
  durationSeconds: 60,
  optimalTimeOfDay: 'morning',
  energyLevel: 'neutral',
  ...override,
});
