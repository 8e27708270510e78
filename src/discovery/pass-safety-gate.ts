import { randomUUIDv7 } from 'node:crypto';
import { userLoader } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import type { SafetyTier } from './conversation.entity.ts';
import { type SafetyFinding, type SafetyNotice, safetyNotice, safetyTier } from './safety.ts';
import { SafetyAlarm, type SafetyPlace } from './safety-alarm.entity.ts';
import { RESOURCES_VERSION } from './safety-resource.ts';

/** Words up to which a topic only names a subject: "self-harm" among topics to avoid asks for care, not alarm. */
const TOPIC_WORDS = 3;

/**
 * Lets what the viewer wrote outside a conversation through the safety rules, before anything is made of it.
 * An alarm is kept at once, whatever becomes of the request that the text came with: no plan and no
 * hypnosis follow until the safety screen is answered again.
 *
 * @param texts - all free texts of the request; null and undefined are skipped
 * @returns what to show beside the answer; null when nothing touched on danger
 */
export async function passSafetyGate(
  ctx: Context,
  place: SafetyPlace,
  texts: readonly (string | null | undefined)[],
): Promise<SafetyNotice | null> {
  const { tier, isHypnosisCaution } = strictest(texts.flatMap((text) => (text ? [judged(place, text)] : [])));
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

function judged(place: SafetyPlace, text: string): SafetyFinding {
  const finding = safetyTier(text);
  const isSubject = place === 'topic' && text.trim().split(/\s+/).length <= TOPIC_WORDS;
  return isSubject && finding.tier === 'critical' ? { ...finding, tier: 'elevated' } : finding;
}

function strictest(findings: readonly SafetyFinding[]): SafetyFinding {
  const tiers: readonly SafetyTier[] = ['critical', 'elevated'];
  return {
    tier: tiers.find((tier) => findings.some((finding) => finding.tier === tier)) ?? 'none',
    isHypnosisCaution: findings.some((finding) => finding.isHypnosisCaution),
  };
}
