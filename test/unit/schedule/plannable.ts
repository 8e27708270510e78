/** Assets to plan with, and what a plan makes due. */
import { type DueDelivery, deliveriesOf, type Plan, type PlanActivity } from '../../../src/schedule/plan.ts';
import type { PlannableAsset } from '../../../src/schedule/templates.ts';

const asset = (id: string, type: PlannableAsset['type'], minutes: number, more = {}): PlannableAsset => ({
  id,
  type,
  kind: null,
  durationSeconds: minutes * 60,
  optimalTimeOfDay: 'morning',
  energyLevel: 'neutral',
  goalId: null,
  isFavorite: false,
  ...more,
});
export const affirmations = Array.from({ length: 21 }, (_, index) =>
  asset(`affirmation ${index + 1}`, 'affirmation', 1, { dayNumber: index + 1 }),
);
const scripts = ['one', 'two', 'three'].map((name) => asset(`script ${name}`, 'script', 20));
export const practices = [
  ['intention_setting', 6],
  ['reflection', 8],
  ['gratitude', 5],
  ['body_scan', 10],
  ['micro_practice', 5],
].map(([kind, minutes]) => asset(`practice ${kind}`, 'practice', Number(minutes), { kind }));
export const visualizations = ['one', 'two', 'three'].map((name) =>
  asset(`visualization ${name}`, 'visualization', 7),
);
/** What one generation makes. */
export const ASSETS = [...affirmations, ...scripts, ...practices, ...visualizations];

/** Everything that a plan makes due, oldest first, each with its activity. */
export function dueIn(made: Plan, zone: string): (DueDelivery & { activity: PlanActivity })[] {
  const span = { from: made.startDate, to: made.endDate, zone };
  return made.activities
    .flatMap((activity) => deliveriesOf(activity, span).map((due) => ({ ...due, activity })))
    .sort((one, other) => one.scheduledFor.getTime() - other.scheduledFor.getTime());
}
