import { randomUUIDv7 } from 'node:crypto';
import { findGuide } from '../identity/index.ts';
import type { Change, Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import type { Owner } from '../platform/event-log.ts';
import { keyOf } from '../platform/global-id.ts';
import { once } from '../platform/idempotency.ts';
import { DiscoverySession } from './conversation.entity.ts';
import { checkDanger } from './find-danger.ts';
import type { StatedPreferences } from './findings.ts';
import { openingReply } from './interview-reply.ts';
import { sessionLoader } from './loaders.ts';
import { announceState } from './save-turn.ts';
import { speakAtOnce } from './speak-at-once.ts';

/** A conversation to begin. */
export interface StartDiscovery {
  readonly guideId: string;
  readonly idempotencyKey: string | null;
}

const NOTHING_STATED: StatedPreferences = {
  commitmentLevel: null,
  preferredTimes: [],
  restDays: [],
  focusAreas: [],
  tone: null,
  topicsToAvoid: [],
  evidence: [],
};

/**
 * Begins a conversation between the viewer and a guide, who speaks first.
 *
 * @throws Refusal when there is no such guide, or when something the viewer said lately is more urgent
 */
export async function startDiscovery(ctx: Context, input: StartDiscovery): Promise<DiscoverySession> {
  const { tenantId, userId } = ctx.viewer;
  const owner = { tenantId, userId };
  const key = keyOf('guide', input.guideId);
  const guide = key && (await findGuide(ctx, key));
  if (!guide) throw notFound(['input', 'guideId'], input.guideId, 'guide');
  const id = await ctx.change((change) =>
    once(change, { ...owner, operation: 'startDiscovery', key: input.idempotencyKey, input }, async () => {
      await checkDanger(change.em, owner, null);
      const session = await openSession(change, owner, guide.id);
      await speakAtOnce(change, session, { position: 0, reply: openingReply(guide.name), tier: 'none' });
      return session.id;
    }),
  );
  const session = await ctx.once(sessionLoader).load({ userId, id });
  if (!session) throw new Error(`The conversation ${id} that was just begun cannot be read.`);
  return session;
}

/** A later conversation with the same guide checks and updates what an earlier one found. */
async function openSession(
  { em, now, ...change }: Change,
  owner: Owner,
  agentId: string,
): Promise<DiscoverySession> {
  const earlier = await em.count(DiscoverySession, { ...owner, agentId, status: 'completed' });
  const session = em.create(DiscoverySession, {
    ...owner,
    id: randomUUIDv7(),
    agentId,
    kind: earlier > 0 ? 'reassessment' : 'intake',
    status: 'open',
    preferences: NOTHING_STATED,
    createdAt: now,
  });
  await em.flush();
  await announceState({ em, now, ...change }, session);
  return session;
}
