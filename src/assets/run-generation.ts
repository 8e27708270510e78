import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { checkDanger, findSafetyScreen } from '../discovery/index.ts';
import type { Context } from '../platform/context.ts';
import { Asset } from './asset.entity.ts';
import type { PersonBrief } from './content.ts';
import { findBrief } from './find-brief.ts';
import { GenerationRun, type GenerationStage, runTopic } from './generation.entity.ts';
import { saveAsset } from './save-asset.ts';
import type { AssetWriter, WrittenAsset } from './write-assets.ts';

/** Who writes for this person: the model when there is one and the person agrees, else the composer. */
export type ChooseWriter = (em: SqlEntityManager, run: GenerationRun) => Promise<AssetWriter>;

/** One step of a run: what it writes, and what is said while it does. */
interface Step {
  readonly stage: GenerationStage;
  readonly message: string;
  readonly write: (
    writer: AssetWriter,
    brief: PersonBrief,
    signal: AbortSignal,
  ) => Promise<readonly WrittenAsset[]>;
}

const STEPS: readonly Step[] = [
  {
    stage: 'affirmations',
    message: 'Writing affirmations.',
    write: (writer, brief, signal) => writer.affirmations(brief, signal),
  },
  {
    stage: 'hypnosis_scripts',
    message: 'Writing hypnosis sessions.',
    write: (writer, brief, signal) => writer.scripts(brief, signal),
  },
  {
    stage: 'practices',
    message: 'Writing daily practices.',
    write: (writer, brief, signal) => writer.practices(brief, signal),
  },
  {
    stage: 'visualizations',
    message: 'Writing visualizations.',
    write: (writer, brief, signal) => writer.visualizations(brief, signal),
  },
  {
    stage: 'checkpoints',
    message: 'Preparing weekly checkpoints.',
    write: (writer, brief, signal) => writer.checkpoints(brief, signal),
  },
];

/**
 * Writes the assets of a run, step by step; each is saved and announced as soon as it is there. Run
 * again after a crash, it goes on where it stopped.
 * Before each step it looks whether something was said in the meantime that comes before any plan.
 *
 * @returns whether the assets are all there; false when the run has ended already
 * @throws Refusal when the person may be in danger
 */
export async function runGeneration(
  ctx: Context,
  job: { runId: string; chooseWriter: ChooseWriter; signal: AbortSignal },
): Promise<boolean> {
  const { tenantId, userId } = ctx.viewer;
  const { run, brief, writer } = await ctx.read(async (em) => {
    const run = await em.findOneOrFail(GenerationRun, { tenantId, userId, id: job.runId });
    return { run, brief: await findBrief(em, run), writer: await job.chooseWriter(em, run) };
  });
  if (run.isOver) return false;
  for (const step of STEPS) {
    const planned = run.stages.find(({ stage }) => stage === step.stage);
    if (!planned || planned.completed >= planned.total) continue;
    if (step.stage === 'hypnosis_scripts' && !(await findSafetyScreen(ctx, userId)).isCleared) {
      await leaveOut(ctx, run, step);
      continue;
    }
    await announce(ctx, run, step);
    const written = await step.write(writer, brief, job.signal);
    for (const [position, asset] of written.slice(0, planned.total).entries()) {
      await saveStep(ctx, run, { step, position, asset });
    }
  }
  return true;
}

async function announce(ctx: Context, run: GenerationRun, { stage, message }: Step): Promise<void> {
  await ctx.change(async ({ em, wake }) => {
    await checkDanger(em, run, null);
    const current = await lockRun(em, run);
    current.reach(stage, current.stages.find((each) => each.stage === stage)?.completed ?? 0, message);
    wake(runTopic(run.id));
  });
}

/** No hypnosis after all: the screen that allowed it when the run was asked for allows it no longer. */
async function leaveOut(ctx: Context, run: GenerationRun, { stage }: Step): Promise<void> {
  await ctx.change(async ({ em, wake }) => {
    (await lockRun(em, run)).leaveOut(stage);
    wake(runTopic(run.id));
  });
}

async function saveStep(
  ctx: Context,
  run: GenerationRun,
  { step, position, asset }: { step: Step; position: number; asset: WrittenAsset },
): Promise<void> {
  await ctx.change(async ({ em, now, wake }) => {
    const current = await lockRun(em, run);
    current.lastAssetId = await saveAsset(em, current, { position, asset, now });
    const { tenantId, userId, id: generationRunId } = run;
    const completed = await em.count(Asset, { tenantId, userId, generationRunId, type: asset.content.type });
    current.reach(step.stage, completed, step.message);
    wake(runTopic(run.id));
  });
}

function lockRun(em: SqlEntityManager, { tenantId, userId, id }: GenerationRun): Promise<GenerationRun> {
  return em.findOneOrFail(GenerationRun, { tenantId, userId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
