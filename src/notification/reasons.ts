import type { Category } from './preferences.ts';

/** Why somebody gets a message. */
export const REASONS: Readonly<Record<Category, string>> = {
  account: 'You get this because it concerns your account.',
  activity_due: 'You get this because you asked to be reminded of what you planned.',
  checkpoint_due: 'You get this because your plan has weekly reflections.',
  plan_ready: 'You get this because you asked for a plan.',
  reassessment_due: 'You get this because your plan has dates to look at your goals again.',
  social: 'You get this because you take part with others.',
  streak: 'You get this because you follow your streak.',
};
