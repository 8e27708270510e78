/** Whether a plan has anything in it. */
import type { QuietHours } from '../identity/index.ts';
import { invalid } from '../platform/errors.ts';
import type { Plan } from './plan.ts';

/** @throws Refusal when nothing found room, saying what would make some */
export function checkRoom({ activities, warnings }: Plan, quietHours: QuietHours | null): void {
  if (activities.length > 0) return;
  const reasons = warnings.filter(({ code }) => code === 'NO_ROOM').map(({ message }) => message);
  const quiet = quietHours
    ? [
        `Quiet hours from ${quietHours.startsAt} to ${quietHours.endsAt} are kept free; shorter ones would help.`,
      ]
    : [];
  throw invalid(
    ['input', 'preferences', 'availability'],
    [
      'Nothing fits into the free windows. Make a window longer, or leave them out for any time.',
      ...quiet,
      ...reasons,
    ].join(' '),
  );
}
