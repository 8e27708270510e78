import { randomUUIDv7 } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { User } from '../identity/index.ts';
import { Asset, AssetBelief } from './asset.entity.ts';
import type { AssetContent, CheckpointContent } from './content.ts';
import type { AssetDetails } from './details.ts';
import type { GenerationRun } from './generation.entity.ts';
import type { WrittenAsset } from './write-assets.ts';

/** A checkpoint takes about this long to answer. */
const CHECKPOINT_SECONDS = 300;

/** What a checkpoint shares with other assets. */
const CHECKPOINT_BASE = {
  goalId: null,
  beliefIds: [] as readonly string[],
  durationSeconds: CHECKPOINT_SECONDS,
  optimalTimeOfDay: 'evening',
  energyLevel: 'neutral',
} as const;

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

/** Splits an asset into what all have and what only its type has. */
function columnsOf(content: AssetContent | CheckpointContent) {
  if (content.type === 'checkpoint') {
    const { title, ...details } = content;
    const text = content.prompts.map(({ question }) => question).join('\n');
    return {
      ...CHECKPOINT_BASE,
      title,
      content: text,
      countersBeliefId: null,
      details: details as AssetDetails,
    };
  }
  const {
    title,
    content: text,
    goalId,
    beliefIds,
    durationSeconds,
    optimalTimeOfDay,
    energyLevel,
    ...own
  } = content;
  const { countersBeliefId = null, ...details } = { countersBeliefId: null, ...own };
  const all =
    countersBeliefId && !beliefIds.includes(countersBeliefId) ? [...beliefIds, countersBeliefId] : beliefIds;
  return {
    title,
    content: text,
    goalId,
    beliefIds: [...new Set(all)],
    countersBeliefId,
    durationSeconds,
    optimalTimeOfDay,
    energyLevel,
    details: details as AssetDetails,
  };
}
