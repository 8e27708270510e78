import { LockMode } from '@mikro-orm/core';
import { mayAct } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { invalidTransition, notFound } from '../platform/errors.ts';
import { keyOf } from '../platform/global-id.ts';
import { Asset } from './asset.entity.ts';
import { GenerationRun, runTopic } from './generation.entity.ts';

const FIELD = ['input', 'generationRunId'];

/**
 * Stops a run: whoever works on it, in whichever process, breaks off what it asks of a model. What is finished
 * stays, as drafts. Doing it again changes nothing.
 *
 * @throws Refusal when the viewer has no such run, or it has come to another end
 */
export async function cancelGeneration(ctx: Context, runId: string): Promise<GenerationRun> {
  const key = keyOf('run', runId);
  if (!key || !mayAct(ctx.viewer, key.userId)) throw notFound(FIELD, runId, 'generation run');
  const owner = { tenantId: ctx.viewer.tenantId, userId: key.userId };
  return ctx.change(async ({ em, now, record, wake }) => {
    const where = { ...owner, id: key.id };
    const run = await em.findOne(GenerationRun, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!run) throw notFound(FIELD, runId, 'generation run');
    if (run.status === 'canceled') return run;
    if (run.isOver) throw ended(run);
    run.cancel(now);
    await em.nativeUpdate(
      Asset,
      { ...owner, generationRunId: run.id, status: 'active' },
      { status: 'draft', updatedAt: now },
    );
    await record(owner, { kind: 'generation.canceled', subjectId: run.id, occurredAt: now });
    wake(runTopic(run.id));
    return run;
  });
}

function ended({ status }: GenerationRun) {
  const message =
    status === 'completed'
      ? 'This run is completed; there is nothing left to stop. Archive what you do not want.'
      : 'This run has failed; there is nothing left to stop. Ask for the plan again.';
  return invalidTransition(FIELD, message, {
    currentState: status,
    allowedActions: status === 'completed' ? ['archiveAsset'] : ['generateAssets'],
  });
}
