/** Work that happens by itself: queues of jobs, and the due log. */
import { failGeneration, GENERATION_QUEUE, runGeneration, writerFor } from './assets/index.ts';
import { DueWorker, finishGeneration } from './delivery/index.ts';
import type { Limits } from './platform/chat-model.ts';
import { Context, type Resources } from './platform/context.ts';
import { Refusal } from './platform/errors.ts';
import type { Attempt } from './platform/jobs.ts';

/** Every queue that jobs wait in. */
export const QUEUES = [GENERATION_QUEUE];

/** Generations that run side by side in one process. */
const GENERATIONS_AT_ONCE = 2;

/** What the workers stand on. */
export interface WorkerParts extends Resources {
  /** Name of this process, unique among all that run. */
  readonly owner: string;
  /** What one plan may ask of the model; null without one. */
  readonly planLimits: Limits | null;
}

/** Begins to work. @returns the worker of the due log; stop it before the jobs and the database */
export async function startWorkers(parts: WorkerParts): Promise<DueWorker> {
  const due = new DueWorker(parts);
  due.start();
  await parts.jobs.work(GENERATION_QUEUE, GENERATIONS_AT_ONCE, (data, attempt) =>
    generate(parts, data, attempt),
  );
  return due;
}

/** Makes a person's assets and plan. What the person can mend ends the run in words; anything else is tried again. */
async function generate(parts: WorkerParts, data: Record<string, string>, attempt: Attempt): Promise<void> {
  const { tenantId = '', userId = '', runId = '' } = data;
  const ctx = new Context({ tenantId, userId, reach: 'self', roles: ['client'], expiresAt: null }, parts);
  try {
    const job = {
      runId,
      chooseWriter: writerFor(ctx, { model: parts.model, limits: parts.planLimits }),
      signal: attempt.signal,
    };
    if (await runGeneration(ctx, job)) await finishGeneration(ctx, runId);
  } catch (error) {
    if (error instanceof Refusal) return failGeneration(ctx, runId, error.message);
    if (attempt.isLast) {
      await failGeneration(ctx, runId, 'Something went wrong on our side. Please ask for the plan again.');
    }
    throw error;
  }
}
