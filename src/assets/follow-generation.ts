import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { type Key, keyOf } from '../platform/global-id.ts';
import { stream } from '../platform/stream.ts';
import { Asset } from './asset.entity.ts';
import { type GenerationRun, runTopic, STAGE_MESSAGES, STAGE_OF } from './generation.entity.ts';
import { assetLoader, runLoader } from './loaders.ts';

/** How far a run is. */
export interface Progress {
  readonly message: string;
  readonly run: GenerationRun;
  /** The asset that was finished last. */
  readonly asset: Asset | null;
}

/**
 * Follows a run until it ends: its present state, and then a state for each asset that is finished, also where one
 * answer of a model brought several at once.
 *
 * @throws Refusal when there is no such run
 */
export async function followGeneration(ctx: Context, runId: string): Promise<AsyncIterable<Progress>> {
  const key = keyOf('run', runId);
  if (!key || !(await ctx.once(runLoader).load(key))) throw notFound(['runId'], runId, 'generation run');
  const told = new Set<string>();
  let seen = '';
  let laidOut = 0;
  return stream({
    bus: ctx.bus,
    topic: runTopic(key.id),
    look: async () => {
      const fresh = ctx.fresh();
      const run = await readRun(fresh, key);
      const finished = (await findFinished(fresh, run)).filter(({ id }) => !told.has(id));
      const isFirst = seen === '';
      const state = JSON.stringify([run.status, run.stages]);
      const isNews = state !== seen;
      seen = state;
      for (const { id } of finished) told.add(id);
      const before = laidOut;
      laidOut = run.stages.find(({ stage }) => stage === 'schedule')?.completed ?? 0;
      const news =
        isFirst || finished.length === 0
          ? [await present(fresh, run)]
          : await each(fresh, run, { finished, isLaidOut: laidOut > before });
      return { news: isNews ? news : [], isOver: run.isOver };
    },
  });
}

async function readRun(ctx: Context, { userId, id }: Key): Promise<GenerationRun> {
  const run = await ctx.once(runLoader).load({ userId, id });
  if (!run) throw new Error(`The run ${id} is gone.`);
  return run;
}

/** An asset by what must be known to count it. */
type Finished = Pick<Asset, 'id' | 'type'>;

/** What a run has made, in the order in which it was saved. What came since the run was read waits for the next look. */
async function findFinished(
  ctx: Context,
  { tenantId, userId, id, stages }: GenerationRun,
): Promise<readonly Finished[]> {
  const found = await ctx.read((em) =>
    em.find(
      Asset,
      { tenantId, userId, generationRunId: id },
      { fields: ['id', 'type'], orderBy: { id: 'asc' } },
    ),
  );
  const counted = new Map(stages.map(({ stage, completed }) => [stage, completed]));
  return found.filter(({ type }) => {
    const left = counted.get(STAGE_OF[type]) ?? 0;
    counted.set(STAGE_OF[type], left - 1);
    return left > 0;
  });
}

async function present(ctx: Context, run: GenerationRun): Promise<Progress> {
  const { message, userId, lastAssetId } = run;
  return { message, run, asset: lastAssetId ? await shown(ctx, { userId, id: lastAssetId }) : null };
}

/** A state for each finished asset, as if they had been finished one after the other, and the days laid out at last. */
async function each(
  ctx: Context,
  run: GenerationRun,
  { finished, isLaidOut }: { finished: readonly Finished[]; isLaidOut: boolean },
): Promise<Progress[]> {
  const last = isLaidOut ? (['schedule'] as const) : [];
  const states = finished.map(async ({ id, type }, index) => {
    const later = [...finished.slice(index + 1).map((after) => STAGE_OF[after.type]), ...last];
    return {
      message: later.length === 0 ? run.message : STAGE_MESSAGES[STAGE_OF[type]],
      run: run.before(later),
      asset: await shown(ctx, { userId: run.userId, id }),
    };
  });
  return Promise.all([...states, ...last.map(() => present(ctx, run))]);
}

/** A checkpoint's questions are shown by the checkpoint of a schedule, not as an asset. */
async function shown(ctx: Context, key: Key): Promise<Asset | null> {
  const asset = await ctx.once(assetLoader).load(key);
  return asset?.type === 'checkpoint' ? null : asset;
}
