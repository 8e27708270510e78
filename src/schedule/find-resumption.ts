import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { DAY_START, instantAt } from '../platform/zone.ts';
import type { Schedule } from './schedule.entity.ts';
import { SchedulePause } from './schedule-pause.entity.ts';

/** When a held plan goes on by itself, by the clock of its zone; null when no day was named. */
export async function findResumption(em: SqlEntityManager, plan: Schedule): Promise<Date | null> {
  const { tenantId, userId, id: scheduleId, timeZone } = plan;
  const pause = await em.findOne(
    SchedulePause,
    { tenantId, userId, scheduleId },
    { orderBy: { pausedAt: 'desc' } },
  );
  return pause?.resumesOn ? instantAt(pause.resumesOn, DAY_START, timeZone) : null;
}
