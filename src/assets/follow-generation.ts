import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { type Key, keyOf } from '../platform/global-id.ts';
import { stream } from '../platform/stream.ts';
import type { Asset } from './asset.entity.ts';
import { type GenerationRun, runTopic } from './generation.entity.ts';
import { assetLoader, runLoader } from './loaders.ts';

/** How far a run is. */
export interface Progress {
  readonly message: string;
  readonly run: GenerationRun;
  /** The asset that was finished last. */
  readonly asset: Asset | null;
}

/**
 * Follows a run: its present state, then each newer one, until it ends. States in between may be skipped.
 *
 * @throws Refusal when there is no such run
 */
export async function followGeneration(ctx: Context, runId: string): Promise<AsyncIterable<Progress>> {
  const key = keyOf('run', runId);
  if (!key || !(await ctx.once(runLoader).load(key))) throw notFound(['runId'], runId, 'generation run');
  let seen = '';
  return stream({
    bus: ctx.bus,
    topic: runTopic(key.id),
    look: async () => {
      const progress = await readProgress(ctx.fresh(), key);
      const state = JSON.stringify([progress.run.status, progress.run.stages]);
      const isNews = state !== seen;
      seen = state;
      return { news: isNews ? [progress] : [], isOver: progress.run.isOver };
    },
  });
}

async function readProgress(ctx: Context, { userId, id }: Key): Promise<Progress> {
  const run = await ctx.once(runLoader).load({ userId, id });
  if (!run) throw new Error(`The run ${id} is gone.`);
  const asset = run.lastAssetId ? await ctx.once(assetLoader).load({ userId, id: run.lastAssetId }) : null;
  // A checkpoint's questions are shown by the checkpoint of a schedule, not as an asset.
  return { message: run.message, run, asset: asset?.type === 'checkpoint' ? null : asset };
}
