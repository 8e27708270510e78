import { randomUUIDv7 } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import type { Owner } from '../platform/event-log.ts';
import { Consent, type ConsentPurpose } from './consent.entity.ts';

/** An answer to the question whether something is agreed to. */
export interface RecordConsent {
  readonly purpose: ConsentPurpose;
  readonly isGranted: boolean;
  /** Version of the text the person saw. */
  readonly textVersion: string;
}

const MAX_VERSION_LENGTH = 100;

/**
 * Records that the viewer agrees to something, or no longer does. It counts from the next thing that is done.
 *
 * @throws Refusal when the version of the text is blank or too long
 */
export async function recordConsent(ctx: Context, input: RecordConsent): Promise<void> {
  if (input.textVersion.trim() === '' || input.textVersion.length > MAX_VERSION_LENGTH) {
    throw invalid(
      ['input', 'textVersion'],
      `Name the version of the text that was shown, in at most ${MAX_VERSION_LENGTH} characters.`,
      { maximum: MAX_VERSION_LENGTH },
    );
  }
  const { tenantId, userId } = ctx.viewer;
  await ctx.change(async ({ em, now }) => {
    em.create(Consent, { tenantId, userId, id: randomUUIDv7(), ...input, recordedAt: now });
  });
}

/** Whether a person agrees to a purpose at this moment. Silence is no. */
export async function hasConsent(
  em: SqlEntityManager,
  owner: Owner,
  purpose: ConsentPurpose,
): Promise<boolean> {
  const { tenantId, userId } = owner;
  const newest = await em.findOne(
    Consent,
    { tenantId, userId, purpose },
    { orderBy: { recordedAt: 'desc', id: 'desc' } },
  );
  return newest?.isGranted ?? false;
}
