import { BeliefGraph, type PlanPreferencesAsked, planPreferences } from '../discovery/index.ts';
import { Guide, User } from '../identity/index.ts';
import type { Change } from '../platform/context.ts';
import { conflict, notFound } from '../platform/errors.ts';
import type { Owner } from '../platform/event-log.ts';
import { keyOf, NOBODY } from '../platform/global-id.ts';
import { dayOf } from '../platform/zone.ts';
import { findPlanAssets } from './find-plan-assets.ts';
import { lockPlanning } from './hold-plans.ts';
import { planSchedule } from './plan.ts';
import type { PlanAssets } from './plan-assets.ts';
import { checkRoom } from './plan-room.ts';
import { type BuiltSchedule, savePlan } from './save-plan.ts';
import { checkName, MAX_NAME_LENGTH } from './schedule-name.ts';
import { startDate } from './start-date.ts';

/** A plan that a person asks for. */
export interface BuildSchedule extends Owner {
  /** Identifier of the guide, as clients see it. */
  readonly guideId: string;
  readonly preferences: PlanPreferencesAsked;
  /** `YYYY-MM-DD` in the plan's zone; null for tomorrow. */
  readonly startDate: string | null;
  /** At most 200 characters; null for a name of our own. */
  readonly name: string | null;
}

/**
 * Builds a schedule from a person's active assets with a guide; the schedule that is running with the same
 * guide ends. Deliveries are left to the caller.
 *
 * @throws Refusal when there is no such guide or nothing to plan, when a preference, the first day or the
 *   name cannot be kept, or when nothing finds room
 */
export async function buildSchedule(change: Change, request: BuildSchedule): Promise<BuiltSchedule> {
  const { em, now } = change;
  const { tenantId, userId } = request;
  const owner = { tenantId, userId };
  const guide = await findGuide(change, request);
  await lockPlanning(change, userId);
  const person = await em.findOneOrFail(User, { tenantId, id: userId });
  const preferences = planPreferences(request.preferences, { timeZone: person.timeZone });
  const today = dayOf(now, preferences.timeZone);
  const start = startDate(request.startDate, today);
  const usual = `${preferences.durationDays} days with ${guide.name}`;
  const name = request.name === null ? usual.slice(0, MAX_NAME_LENGTH) : checkName(request.name);

  const assets = await findPlanAssets(em, owner, { agentId: guide.id });
  checkAssets(assets, guide);
  const plan = planSchedule({
    assets: assets.plannable,
    preferences,
    startDate: start,
    today,
    quietHours: person.quietHours(),
    seed: userId,
  });
  checkRoom(plan, person.quietHours());
  const graph = await em.findOne(
    BeliefGraph,
    { ...owner, agentId: guide.id },
    { fields: ['id'], orderBy: { version: 'desc' } },
  );
  return savePlan(change, {
    ...owner,
    agentId: guide.id,
    generationRunId: null,
    beliefGraphId: graph?.id ?? null,
    name,
    preferences,
    assets,
    plan,
  });
}

async function findGuide({ em }: Change, { tenantId, guideId }: BuildSchedule): Promise<Guide> {
  const key = keyOf('guide', guideId);
  const guide = key?.userId === NOBODY ? await em.findOne(Guide, { tenantId, id: key.id }) : null;
  if (!guide) throw notFound(['input', 'guideId'], guideId, 'guide');
  return guide;
}

function checkAssets({ plannable }: PlanAssets, { name }: Guide): void {
  if (plannable.length > 0) return;
  throw conflict(
    ['input', 'guideId'],
    `There is nothing yet to make a plan with ${name} from. Complete a conversation with this guide first; ` +
      'the assets made from it are what a plan consists of.',
  );
}
