import { randomUUIDv7 } from 'node:crypto';
import {
  checkDanger,
  DiscoverySession,
  findSafetyScreen,
  type PlanPreferences,
  type PlanPreferencesAsked,
  passSafetyGate,
  planPreferences,
} from '../discovery/index.ts';
import { mayAct, User } from '../identity/index.ts';
import type { Change, Context } from '../platform/context.ts';
import { conflict, notFound } from '../platform/errors.ts';
import { keyOf } from '../platform/global-id.ts';
import { once } from '../platform/idempotency.ts';
import type { Json } from '../platform/json.ts';
import { ASSET_COUNTS } from './content.ts';
import { GenerationRun, type StageProgress } from './generation.entity.ts';
import { runLoader } from './loaders.ts';
import { type Clearance, h9Cleared } from './script-safety.ts';

/** Name of the queue that runs wait in. */
export const GENERATION_QUEUE = 'generation';

/** What to make a plan from. */
export interface RequestGeneration {
  readonly sessionId: string;
  /** Name of the input field that the session came in, for error paths. */
  readonly sessionField: string;
  readonly preferences: PlanPreferencesAsked | null;
  readonly idempotencyKey: string | null;
}

/**
 * Asks for assets and a schedule from a completed conversation. While a run of the same conversation
 * is under way, asking again gives that run.
 *
 * @throws Refusal when there is no such conversation, it is not completed, the preferences cannot be
 *   kept, or something was said that makes help more urgent than a plan
 */
export async function requestGeneration(ctx: Context, input: RequestGeneration): Promise<GenerationRun> {
  const owner = { tenantId: ctx.viewer.tenantId, userId: ctx.viewer.userId };
  const field = ['input', input.sessionField];
  const key = keyOf('disc', input.sessionId);
  if (!key || !mayAct(ctx.viewer, key.userId)) throw notFound(field, input.sessionId, 'conversation');
  await passSafetyGate(ctx, 'topic', input.preferences?.focusAreas ?? []);
  const screen = await findSafetyScreen(ctx, owner.userId);
  const id = await ctx.change((change) =>
    once(change, { ...owner, operation: 'generateAssets', key: input.idempotencyKey, input }, async () => {
      const session = await change.em.findOne(DiscoverySession, { ...owner, id: key.id });
      if (!session) throw notFound(field, input.sessionId, 'conversation');
      checkSession(session, field);
      await checkDanger(change.em, owner, field);
      const person = await change.em.findOneOrFail(User, { tenantId: owner.tenantId, id: owner.userId });
      const preferences = planPreferences(input.preferences ?? {}, {
        stated: session.preferences,
        timeZone: person.timeZone,
      });
      return startRun(change, session, { preferences, screen });
    }),
  );
  const run = await ctx.once(runLoader).load({ userId: owner.userId, id });
  if (!run) throw new Error(`The run ${id} that was just asked for cannot be read.`);
  return run;
}

function checkSession(session: DiscoverySession, field: string[]): void {
  if (session.status === 'completed') return;
  throw conflict(field, `This conversation is ${session.status}; complete it first.`);
}

async function startRun(
  change: Change,
  session: DiscoverySession,
  plan: { preferences: PlanPreferences; screen: Clearance },
): Promise<string> {
  const { tenantId, userId, id: sessionId, agentId } = session;
  const owner = { tenantId, userId };
  // Two requests at once: the second waits here, and then finds the run of the first.
  await change.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 1))', [sessionId]);
  const underWay = await change.em.findOne(GenerationRun, {
    ...owner,
    sessionId,
    status: { $in: ['queued', 'running'] },
  });
  if (underWay) return underWay.id;
  const run = change.em.create(GenerationRun, {
    ...owner,
    id: randomUUIDv7(),
    sessionId,
    agentId,
    status: 'queued',
    preferences: plan.preferences as unknown as Json,
    stages: stagesOf(plan),
    message: 'Waiting for its turn.',
    createdAt: change.now,
  });
  await change.em.flush();
  await change.enqueue(GENERATION_QUEUE, { ...owner, runId: run.id });
  return run.id;
}

function stagesOf(plan: { preferences: PlanPreferences; screen: Clearance }): StageProgress[] {
  const cleared = h9Cleared(plan.screen);
  const totals = {
    affirmations: ASSET_COUNTS.affirmation,
    hypnosis_scripts: cleared.isPassed ? ASSET_COUNTS.script : 0,
    practices: ASSET_COUNTS.practice,
    visualizations: ASSET_COUNTS.visualization,
    checkpoints: Math.ceil(plan.preferences.durationDays / 7),
    schedule: 1,
  } as const;
  return Object.entries(totals).map(([stage, total]) => ({
    stage: stage as StageProgress['stage'],
    completed: 0,
    total,
    ...(stage === 'hypnosis_scripts' && { leftOut: cleared.detail }),
  }));
}
