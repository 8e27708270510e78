import type { Asset } from '../assets/index.ts';
import type { Change } from '../platform/context.ts';
import { conflict } from '../platform/errors.ts';
import { isEvening } from './evening.ts';
import { activitiesOf } from './loaders.ts';
import { Schedule } from './schedule.entity.ts';

/**
 * Lets a session end in sleep only where every plan that goes on has it in the evening.
 *
 * @throws Refusal naming the plan and the time where it does not
 */
export async function checkEvening({ em }: Change, asset: Asset): Promise<void> {
  const { tenantId, userId, id } = asset;
  const schedules = await em.find(Schedule, { tenantId, userId, status: { $in: ['active', 'paused'] } });
  for (const schedule of schedules) {
    const places = await activitiesOf(em, schedule);
    const byDay = places.find(
      ({ activity, assetIds }) => assetIds.includes(id) && !isEvening(activity.startsAt),
    );
    if (!byDay) continue;
    throw conflict(
      ['input', 'optimalTimeOfDay'],
      `A session for the night ends in sleep, and “${schedule.name}” has this one at ` +
        `${byDay.activity.startsAt.slice(0, 5)}. Give it a place in the evening first (\`updateSchedule\`).`,
    );
  }
}
