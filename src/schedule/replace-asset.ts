import { Asset } from '../assets/index.ts';
import type { Change } from '../platform/context.ts';
import { ActivityAsset } from './activity.entity.ts';
import { holdPlans } from './hold-plans.ts';
import { type ActivityWithAssets, activitiesOf } from './loaders.ts';
import type { Schedule } from './schedule.entity.ts';
import { substituteFor } from './substitute.ts';

/** A place in a plan that shows another asset from now on. */
export interface Replacement {
  readonly activityId: string;
  /** Null where nothing is left to show. */
  readonly assetId: string | null;
}

/**
 * Takes an asset out of every plan that goes on. Another one of its type takes its turns, so that all other
 * turns stay as they were; where there is none, the place stays empty, and the plan says so. What was due
 * already is left to the caller, and so is to hold the plans before the asset is locked.
 *
 * @param successor - what takes its place; null to choose
 */
export async function replaceAsset(
  change: Change,
  asset: Asset,
  successor: Asset | null,
): Promise<Replacement[]> {
  const { tenantId, userId, agentId, type } = asset;
  const owner = { tenantId, userId };
  const schedules = await holdPlans(change, owner);
  const others = successor
    ? []
    : await change.em.find(Asset, { ...owner, agentId, type, status: 'active', id: { $ne: asset.id } });
  const replaced: Replacement[] = [];
  for (const schedule of schedules) {
    const plan = await activitiesOf(change.em, schedule);
    for (const place of plan.filter(({ assetIds }) => assetIds.includes(asset.id))) {
      const assetId = successor?.id ?? substituteIn(plan, place, { asset, others });
      await putInto(change, place, { asset, assetId });
      if (assetId === null && place.assetIds.every((id) => id === asset.id)) warn(schedule, asset);
      // Its parts are other ones now, so whoever read it before has not read this.
      schedule.updatedAt = change.now;
      replaced.push({ activityId: place.activity.id, assetId });
    }
  }
  return replaced;
}

function substituteIn(
  plan: readonly ActivityWithAssets[],
  place: ActivityWithAssets,
  { asset, others }: { asset: Asset; others: readonly Asset[] },
): string | null {
  const elsewhere = plan.filter((each) => each !== place).flatMap(({ assetIds }) => assetIds);
  return substituteFor(asset, others, {
    rotation: place.assetIds,
    elsewhere: new Set(elsewhere),
    durationMinutes: place.activity.durationMinutes,
    startsAt: place.activity.startsAt,
  });
}

/** All turns of the old one, and no other, so that what comes later shows what it would have shown. */
async function putInto(
  { em }: Change,
  { activity }: ActivityWithAssets,
  { asset, assetId }: { asset: Asset; assetId: string | null },
): Promise<void> {
  const { tenantId, userId, id: activityId } = activity;
  const turns = { tenantId, userId, activityId, assetId: asset.id };
  if (assetId === null) await em.nativeDelete(ActivityAsset, turns);
  else await em.nativeUpdate(ActivityAsset, turns, { assetId });
}

function warn(schedule: Schedule, { title }: Asset): void {
  const message = `“${title}” was put away, and nothing else of its kind is there: its place stays empty.`;
  schedule.warnings = [...schedule.warnings, { code: 'NO_ASSET', message }];
}
