import { randomUUIDv7 } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Change } from '../platform/context.ts';
import { Asset, AssetBelief } from './asset.entity.ts';
import { columnsOf } from './asset-content.ts';
import { GenerationRun } from './generation.entity.ts';
import { archive } from './release-asset.ts';
import type { WrittenAsset } from './write-assets.ts';

/** Saves one asset of a run in its place. A place that is filled stays as it is. @returns the asset's id */
export async function saveAsset(
  em: SqlEntityManager,
  run: GenerationRun,
  { position, asset, now }: { position: number; asset: WrittenAsset; now: Date },
): Promise<string> {
  const { tenantId, userId, id: generationRunId, agentId } = run;
  const owner = { tenantId, userId };
  const place = { ...owner, generationRunId, type: asset.content.type, position };
  const there = await em.findOne(Asset, place);
  if (there) return there.id;

  const saved = await add(em, { place: { ...place, agentId, status: 'active' }, asset, now });
  return saved.id;
}

/**
 * Saves an asset that was written anew, in the place of the old one, which is put away.
 *
 * @param old - locked by this change
 */
export async function saveRewritten({ em, now }: Change, old: Asset, asset: WrittenAsset): Promise<Asset> {
  const { tenantId, userId, generationRunId, agentId, status, type } = old;
  const ofRun = { tenantId, userId, generationRunId, type };
  const run = { tenantId, userId, id: generationRunId ?? old.id };
  // Two at once would be given the same place.
  await em.findOneOrFail(GenerationRun, run, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const last = await em.findOneOrFail(Asset, ofRun, { orderBy: { position: 'desc' } });
  const place = { ...ofRun, agentId, status, position: last.position + 1, replacesId: old.id };
  archive(old, now);
  return add(em, { place, asset, now });
}

/** Where an asset belongs. */
type Place = Pick<
  Asset,
  'agentId' | 'generationRunId' | 'position' | 'status' | 'tenantId' | 'type' | 'userId'
> & { readonly replacesId?: string };

async function add(
  em: SqlEntityManager,
  { place, asset, now }: { place: Place; asset: WrittenAsset; now: Date },
): Promise<Asset> {
  const { content, checks, locale, model, promptVersion } = asset;
  const { tenantId, userId } = place;
  const { beliefIds, countersBeliefId, ...columns } = columnsOf(content);
  const saved = em.create(Asset, {
    ...place,
    ...columns,
    id: randomUUIDv7(),
    locale,
    model,
    promptVersion,
    checks,
    createdAt: now,
    updatedAt: now,
  });
  await em.flush();
  await em.insertMany(
    AssetBelief,
    beliefIds.map((beliefId) => ({
      tenantId,
      userId,
      assetId: saved.id,
      beliefId,
      isCountered: beliefId === countersBeliefId,
    })),
  );
  return saved;
}
