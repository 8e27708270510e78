import { randomUUIDv7 } from 'node:crypto';
import { userLoader } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import type { SafetyTier } from './conversation.entity.ts';
import { judgeDanger } from './judge-danger.ts';
import { type SafetyFinding, type SafetyNotice, safetyNotice, safetyTier, strictestTier } from './safety.ts';
import { SafetyAlarm, type SafetyPlace } from './safety-alarm.entity.ts';
import { RESOURCES_VERSION } from './safety-resource.ts';

/** Words up to which a topic only names a subject: "self-harm" among topics to avoid asks for care, not alarm. */
const TOPIC_WORDS = 3;

/**
 * Lets what the viewer wrote outside a conversation through the safety rules, and past the model where one may
 * read it, before anything is made of it. An alarm is kept at once, whatever becomes of the request that the
 * text came with: no plan and no hypnosis follow until the safety screen is answered again. No transaction may
 * be open.
 *
 * @param texts - all free texts of the request; null and undefined are skipped
 * @returns what to show beside the answer; null when nothing touched on danger
 */
export async function passSafetyGate(
  ctx: Context,
  place: SafetyPlace,
  texts: readonly (string | null | undefined)[],
): Promise<SafetyNotice | null> {
  const { tier, isHypnosisCaution } = await judged(
    ctx,
    place,
    texts.filter((text) => typeof text === 'string'),
  );
  if (tier === 'none' && !isHypnosisCaution) return null;
  const { tenantId, userId } = ctx.viewer;
  const owner = { tenantId, userId };
  await ctx.change(async ({ em, now }) => {
    const alarm = { ...owner, id: randomUUIDv7(), place, safetyTier: tier, isHypnosisCaution };
    em.create(SafetyAlarm, { ...alarm, raisedAt: now });
  });
  ctx.log.info('safety.raised', { place, tier, isHypnosisCaution, resourcesVersion: RESOURCES_VERSION });
  if (tier === 'none') return null;
  const person = await ctx.once(userLoader).load(userId);
  return safetyNotice(tier, person?.country ?? null);
}

/** The strictest of what is said of all texts. */
async function judged(ctx: Context, place: SafetyPlace, texts: readonly string[]): Promise<SafetyFinding> {
  const ruled = texts.map((text) => ({ text, ...safetyTier(text) }));
  const tiers = await judgeDanger(ctx, ruled);
  return {
    tier: strictestTier(tiers.map((tier, at) => tierIn(place, texts[at] ?? '', tier))),
    isHypnosisCaution: ruled.some(({ isHypnosisCaution }) => isHypnosisCaution),
  };
}

function tierIn(place: SafetyPlace, text: string, tier: SafetyTier): SafetyTier {
  const isSubject = place === 'topic' && text.trim().split(/\s+/).length <= TOPIC_WORDS;
  return isSubject && tier === 'critical' ? 'elevated' : tier;
}
