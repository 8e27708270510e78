import { randomUUIDv7 } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { User } from '../identity/index.ts';
import { Asset, AssetBelief } from './asset.entity.ts';
import { columnsOf } from './asset-content.ts';
import type { GenerationRun } from './generation.entity.ts';
import type { WrittenAsset } from './write-assets.ts';

/** Saves one asset of a run in its place. A place that is filled stays as it is. @returns the asset's id */
export async function saveAsset(
  em: SqlEntityManager,
  run: GenerationRun,
  { position, asset, now }: { position: number; asset: WrittenAsset; now: Date },
): Promise<string> {
  const { tenantId, userId, id: generationRunId, agentId } = run;
  const owner = { tenantId, userId };
  const { content, checks, model, promptVersion } = asset;
  const place = { ...owner, generationRunId, type: content.type, position };
  const there = await em.findOne(Asset, place);
  if (there) return there.id;

  const { locale } = await em.findOneOrFail(User, { tenantId, id: userId });
  const id = randomUUIDv7();
  const { beliefIds, countersBeliefId, ...columns } = columnsOf(content);
  em.create(Asset, {
    ...place,
    ...columns,
    id,
    agentId,
    locale,
    model,
    promptVersion,
    checks,
    status: 'active',
    createdAt: now,
    updatedAt: now,
  });
  await em.flush();
  await em.insertMany(
    AssetBelief,
    beliefIds.map((beliefId) => ({
      ...owner,
      assetId: id,
      beliefId,
      isCountered: beliefId === countersBeliefId,
    })),
  );
  return id;
}
