import { checkDanger, type PlanPreferencesAsked, passSafetyGate } from '../discovery/index.ts';
import { mayAct } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { keyOf } from '../platform/global-id.ts';
import { once } from '../platform/idempotency.ts';
import { buildSchedule, Schedule } from '../schedule/index.ts';
import { createDeliveries } from './create-deliveries.ts';
import { dropUpcoming } from './drop-deliveries.ts';

/** A plan that a person asks for. */
export interface StartSchedule {
  /** Identifier of the person as clients see it; null for the viewer. */
  readonly userId: string | null;
  /** Identifier of the guide as clients see it. */
  readonly guideId: string;
  readonly preferences: PlanPreferencesAsked;
  /** `YYYY-MM-DD` in the plan's zone; null for tomorrow. */
  readonly startDate: string | null;
  readonly name: string | null;
  readonly idempotencyKey: string | null;
}

/** A schedule that was started, and the one it replaces. */
export interface StartedSchedule {
  readonly schedule: Schedule;
  readonly endedSchedule: Schedule | null;
}

/**
 * Builds the viewer's schedule with a guide and makes its activities due, in the place of the schedule that
 * is running: all of it, or nothing.
 *
 * @throws Refusal when the person or guide is not there, no such plan can be made, or the person may be in
 *   danger
 */
export async function startSchedule(ctx: Context, input: StartSchedule): Promise<StartedSchedule> {
  const { tenantId, userId } = ctx.viewer;
  if (input.userId !== null && !mayAct(ctx.viewer, keyOf('user', input.userId)?.id ?? '')) {
    throw notFound(['input', 'userId'], input.userId, 'person');
  }
  // Side by side: a model may be waited for, and once is long enough.
  await Promise.all([
    passSafetyGate(ctx, 'plan_name', [input.name]),
    passSafetyGate(ctx, 'topic', input.preferences.focusAreas ?? []),
  ]);
  const request = { tenantId, userId, operation: 'buildSchedule', key: input.idempotencyKey, input };
  const made = new Map<string, StartedSchedule>();
  const id = await ctx.change((change) =>
    once(change, request, async () => {
      await checkDanger(change.em, { tenantId, userId }, null);
      const built = await buildSchedule(change, { ...input, tenantId, userId });
      const { schedule, ended } = built;
      if (ended) await dropUpcoming(change, ended);
      await createDeliveries(change, built);
      made.set(schedule.id, { schedule, endedSchedule: ended });
      return schedule.id;
    }),
  );
  return made.get(id) ?? findStarted(ctx, id);
}

/** Reads what an earlier request led to, so that a repeated one answers like the first. */
function findStarted(ctx: Context, id: string): Promise<StartedSchedule> {
  const { tenantId, userId } = ctx.viewer;
  return ctx.read(async (em) => {
    const schedule = await em.findOneOrFail(Schedule, { tenantId, userId, id });
    const { agentId, createdAt } = schedule;
    // One change ended the one and began the other, at one instant.
    const ended = await em.findOne(Schedule, {
      tenantId,
      userId,
      agentId,
      status: 'canceled',
      updatedAt: createdAt,
    });
    return { schedule, endedSchedule: ended };
  });
}
