import { randomUUIDv7 } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Asset } from '../../src/assets/index.ts';
import { Guide, Tenant, User } from '../../src/identity/index.ts';
import type { Owner } from '../../src/platform/event-log.ts';
import { Activity, ActivityAsset, Schedule } from '../../src/schedule/index.ts';

/** What of a plan matters to a test. */
export interface SavedPlan {
  /** Wall-clock time of its one activity. */
  readonly startsAt: string;
  readonly createdAt: Date;
}

/** Saves somebody in Berlin with a plan of seven days from 2 March 2026 on: one activity, every day. */
export async function savePlan(
  em: SqlEntityManager,
  owner: Owner,
  { startsAt, createdAt }: SavedPlan,
): Promise<string> {
  const { tenantId, userId } = owner;
  const [agentId, assetId, scheduleId, activityId] = [
    randomUUIDv7(),
    randomUUIDv7(),
    randomUUIDv7(),
    randomUUIDv7(),
  ];
  const written = { createdAt, updatedAt: createdAt };
  em.create(Tenant, { id: tenantId, name: 'A tenant', locale: 'en', createdAt });
  await em.flush();
  const person = {
    displayName: 'Somebody',
    timeZone: 'Europe/Berlin',
    locale: 'en',
    roles: ['client' as const],
  };
  em.create(User, { tenantId, id: userId, ...person, createdAt });
  em.create(Guide, { tenantId, id: agentId, name: 'Ada', tone: 'warm', focusAreas: [], createdAt });
  await em.flush();
  em.create(Asset, {
    ...owner,
    ...written,
    id: assetId,
    agentId,
    position: 0,
    type: 'affirmation',
    title: 'Calm',
    content: 'I breathe out slowly.',
    details: { kind: 'process' } as never,
    durationSeconds: 60,
    optimalTimeOfDay: 'morning',
    energyLevel: 'calm',
    locale: 'en',
    model: 'composer',
    promptVersion: '1',
    checks: [],
    status: 'active',
  });
  em.create(Schedule, {
    ...owner,
    ...written,
    id: scheduleId,
    agentId,
    name: 'A week',
    commitmentLevel: 'light',
    durationDays: 7,
    startDate: '2026-03-02',
    endDate: '2026-03-08',
    timeZone: 'Europe/Berlin',
    preferences: {} as never,
    weeks: [],
    goalIds: [],
    reassessmentDates: [],
    reassessmentFrequencyDays: 14,
    estimatedDailyMinutes: 5,
    warnings: [],
    status: 'active',
  });
  await em.flush();
  em.create(Activity, {
    ...owner,
    id: activityId,
    scheduleId,
    slot: 'morning-1',
    dayPart: 'morning',
    position: 0,
    startsAt,
    durationMinutes: 5,
    pattern: 'daily',
    rule: 'FREQ=DAILY',
    startsOn: '2026-03-02',
  });
  await em.flush();
  em.create(ActivityAsset, { ...owner, activityId, position: 0, assetId });
  await em.flush();
  return scheduleId;
}
