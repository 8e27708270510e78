import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { checkDanger, findSafetyScreen } from '../discovery/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { stream } from '../platform/stream.ts';
import { Asset, AssetBelief } from './asset.entity.ts';
import type { AssetCheck, AssetType, PersonBrief } from './content.ts';
import { findBrief } from './find-brief.ts';
import { GenerationRun, type GenerationStage, runTopic, STAGE_OF } from './generation.entity.ts';
import { saveAsset } from './save-asset.ts';
import { h9Cleared } from './script-safety.ts';
import { contentOf } from './stored-content.ts';
import type { AssetKind, AssetWriter, Finished, WrittenAsset } from './write-assets.ts';

/** Who writes for this person: the model when there is one and the person agrees, else the composer. */
export type ChooseWriter = (em: SqlEntityManager, run: GenerationRun) => Promise<AssetWriter>;

/** A run to work on. */
export interface GenerationJob {
  readonly runId: string;
  readonly chooseWriter: ChooseWriter;
  /** Ends the work: the program stops, or the job has run out of time. */
  readonly signal: AbortSignal;
}

/** One step of a run: which assets it makes. */
interface Step {
  readonly stage: GenerationStage;
  readonly kind: AssetKind;
  readonly type: AssetType;
}

const STEPS: readonly Step[] = (
  [
    ['affirmations', 'affirmation'],
    ['scripts', 'script'],
    ['practices', 'practice'],
    ['visualizations', 'visualization'],
    ['checkpoints', 'checkpoint'],
  ] as const
).map(([kind, type]) => ({ kind, type, stage: STAGE_OF[type] }));

/** Fewer sessions are written for whom something weighs on. */
const TOO_HEAVY = 'A session that works on what lies deep can wait until things weigh less.';

/** Somebody else has ended the run: there is nothing left to do. */
class RunEnded extends Error {
  override readonly name = 'RunEnded';
}

/**
 * Writes the assets of a run, all kinds side by side. What is finished is saved and announced at once, and what
 * one answer of a model brought, in one transaction; so after a crash the run goes on where it stopped and asks
 * for nothing that it has. Whoever cancels the run breaks off what is asked of a model.
 * Before anything is saved it looks whether something was said in the meantime that comes before any plan.
 *
 * @returns whether the assets are all there; false when the run has ended
 * @throws Refusal when the person may be in danger
 */
export async function runGeneration(ctx: Context, job: GenerationJob): Promise<boolean> {
  const found = await ctx.read((em) => findWork(em, ctx, job));
  if (found.run.isOver) return false;
  const end = new AbortController();
  const signal = AbortSignal.any([job.signal, end.signal]);
  const unwatch = watchEnd(ctx, found.run, end);
  try {
    const work = new RunAtWork(ctx, found, signal);
    const endings = await Promise.allSettled(
      STEPS.map((step) => work.take(step).catch((error: unknown) => endAll(end, error))),
    );
    end.signal.throwIfAborted();
    const failure = endings.find(({ status }) => status === 'rejected');
    if (failure?.status === 'rejected') throw failure.reason;
    return true;
  } catch (error) {
    if (error instanceof RunEnded) return false;
    throw error;
  } finally {
    unwatch();
  }
}

/** What makes the whole run pointless ends its other steps too. After anything else they finish what they pay for. */
function endAll(end: AbortController, error: unknown): never {
  if (error instanceof Refusal || error instanceof RunEnded) end.abort(error);
  throw error;
}

/** What a run works with. */
interface Work {
  readonly run: GenerationRun;
  readonly brief: PersonBrief;
  readonly writer: AssetWriter;
  /** What it made before it was interrupted. */
  readonly made: readonly { readonly position: number; readonly content: WrittenAsset['content'] }[];
}

async function findWork(em: SqlEntityManager, { viewer }: Context, job: GenerationJob): Promise<Work> {
  const owner = { tenantId: viewer.tenantId, userId: viewer.userId };
  const run = await em.findOneOrFail(GenerationRun, { ...owner, id: job.runId });
  const assets = await em.find(Asset, { ...owner, generationRunId: run.id });
  const beliefs = await em.find(AssetBelief, { ...owner, assetId: { $in: assets.map(({ id }) => id) } });
  const ofAsset = Map.groupBy(beliefs, ({ assetId }) => assetId);
  return {
    run,
    brief: await findBrief(em, run),
    writer: await job.chooseWriter(em, run),
    made: assets.map((asset) => ({
      position: asset.position,
      content: contentOf(asset, ofAsset.get(asset.id) ?? []),
    })),
  };
}

const withChecks = ({ position, asset }: Finished, checks: readonly AssetCheck[]): Finished => ({
  position,
  asset: { ...asset, checks: [...asset.checks, ...checks] },
});

/** Breaks the work off when somebody else ends the run. @returns a function that ends the watching */
function watchEnd(ctx: Context, { tenantId, userId, id }: GenerationRun, end: AbortController): () => void {
  const seen = stream<never>({
    bus: ctx.bus,
    topic: runTopic(id),
    look: async () => {
      const run = await ctx.fresh().read((em) => em.findOne(GenerationRun, { tenantId, userId, id }));
      if (!run || run.isOver) end.abort(new RunEnded('The run was ended.'));
      return { news: [], isOver: end.signal.aborted };
    },
  });
  // A database that is away ends the work as well, which cannot be saved then.
  seen.next().catch((error: unknown) => end.abort(error));
  return () => void seen.return();
}

/** The steps of one run, side by side. */
class RunAtWork {
  constructor(
    private readonly ctx: Context,
    private readonly work: Work,
    private readonly signal: AbortSignal,
  ) {}

  /** Makes what one step lacks. */
  async take(step: Step): Promise<void> {
    const { run, brief, writer, made } = this.work;
    const planned = run.stages.find(({ stage }) => stage === step.stage);
    if (!planned || planned.completed >= planned.total) return;
    if ((await this.clearance(step)).isLeftOut) return;
    await this.save(step, []);
    const ofType = made.filter(({ content }) => content.type === step.type);
    await writer.write(step.kind, {
      brief,
      made: new Map(ofType.map(({ position, content }) => [position, content])),
      signal: this.signal,
      save: async (finished) => {
        const { isLeftOut, checks } = await this.clearance(step);
        if (isLeftOut) return;
        const within = finished.filter(({ position }) => position < planned.total);
        await this.save(
          step,
          within.map((each) => withChecks(each, checks)),
        );
      },
    });
    if (step.stage === 'hypnosis_scripts' && brief.isDistressed) await this.leaveOut(step, TOO_HEAVY);
  }

  /** Hypnosis only for whom the safety screen clears, still; the step is left out when it does no longer. */
  private async clearance(step: Step): Promise<{ isLeftOut: boolean; checks: readonly AssetCheck[] }> {
    if (step.stage !== 'hypnosis_scripts') return { isLeftOut: false, checks: [] };
    const cleared = h9Cleared(await findSafetyScreen(this.ctx.fresh(), this.work.run.userId));
    if (!cleared.isPassed) await this.leaveOut(step, cleared.detail ?? '');
    return { isLeftOut: !cleared.isPassed, checks: [cleared] };
  }

  private async save(step: Step, finished: readonly Finished[]): Promise<void> {
    await this.change(async (em, run, now) => {
      for (const { position, asset } of finished) {
        run.lastAssetId = await saveAsset(em, run, { position, asset, now });
      }
      const { tenantId, userId, id: generationRunId } = run;
      const completed = await em.count(Asset, { tenantId, userId, generationRunId, type: step.type });
      run.count(step.stage, completed);
    });
  }

  private leaveOut({ stage }: Step, reason: string): Promise<void> {
    return this.change(async (_, run) => run.leaveOut(stage, reason));
  }

  private async change(
    make: (em: SqlEntityManager, run: GenerationRun, now: Date) => Promise<void>,
  ): Promise<void> {
    const { tenantId, userId, id } = this.work.run;
    await this.ctx.change(async ({ em, now, wake }) => {
      await checkDanger(em, { tenantId, userId }, null);
      const where = { tenantId, userId, id };
      const run = await em.findOneOrFail(GenerationRun, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (run.isOver) throw new RunEnded('The run was ended.');
      await make(em, run, now);
      wake(runTopic(id));
    });
  }
}
