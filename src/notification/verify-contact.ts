import { createHash, randomInt, randomUUIDv7, timingSafeEqual } from 'node:crypto';
import { User } from '../identity/index.ts';
import type { Change, Context } from '../platform/context.ts';
import { invalid, Refusal, unavailable } from '../platform/errors.ts';
import type { OutgoingMessage } from '../platform/message-channel.ts';
import { ContactCode, DeadContact } from './contact.entity.ts';
import { REASONS } from './reasons.ts';

/** An address of a person. */
export interface Contact {
  readonly channel: 'email' | 'sms';
  readonly address: string;
}

const CODE_DIGITS = 6;
const VALID_MINUTES = 10;
/** Codes that somebody may ask for in an hour: each is a message to an address that may be somebody else's. */
const MOST_AN_HOUR = 5;
/** One code out of a million is guessed in so few tries by one in two hundred thousand. */
const MOST_TRIES = 5;
const MINUTE_MS = 60_000;
const MISSING = {
  email: 'Mail is not set up on this installation.',
  sms: 'Text messages are not set up on this installation.',
} as const;

/**
 * Sends a code to an address that the viewer says is theirs.
 *
 * @returns when the code stops working
 * @throws Refusal when the channel is not set up or fails, or too many codes were asked for
 */
export async function requestVerification(ctx: Context, { channel, address }: Contact): Promise<Date> {
  const way = ctx.channels[channel];
  if (!way) throw unavailable(channel, MISSING[channel]);
  const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
  const row = await ctx.change((change) => writeCode(ctx, change, { channel, address, code }));
  const outcome = await way.send(address, messageOf(row.id, code));
  if (outcome.kind !== 'failed') return row.expiresAt;
  ctx.log.warn('contact.code_failed', { channel, reason: outcome.reason });
  throw outcome.isPassing
    ? unavailable(channel, 'The code could not be sent just now. Try again in a minute.', 60)
    : invalid(['input', 'contact'], 'Nothing can be sent there. Check the address.');
}

/**
 * Takes an address as the viewer's own when the code is the one that was sent there. It serves once.
 *
 * @throws Refusal when it is not, is too old, or was tried too often
 */
export async function confirmVerification(
  ctx: Context,
  { channel, address }: Contact,
  code: string,
): Promise<void> {
  const { tenantId, userId } = ctx.viewer;
  const isRight = await ctx.change(async ({ em, now }) => {
    const person = await lockPerson(em, { tenantId, userId });
    const row = await em.findOne(
      ContactCode,
      { tenantId, userId, channel, address, expiresAt: { $gt: now }, tries: { $lt: MOST_TRIES } },
      { orderBy: { createdAt: 'desc', id: 'desc' } },
    );
    if (!row) return false;
    row.tries += 1;
    if (!isSame(row.codeHash, hashOf(row.id, code))) return false;
    if (channel === 'email') person.email = address;
    else person.phoneNumber = address;
    await em.nativeDelete(DeadContact, { tenantId, userId, channel, address });
    // Used up; the row stays, because it counts against asking for too many.
    row.tries = MOST_TRIES;
    return true;
  });
  if (isRight) return;
  throw invalid(
    ['input', 'code'],
    `This code is wrong, was used or is older than ${VALID_MINUTES} minutes. Ask for a new one when in doubt.`,
  );
}

async function writeCode(
  { viewer: { tenantId, userId } }: Context,
  { em, now }: Change,
  { channel, address, code }: Contact & { readonly code: string },
): Promise<ContactCode> {
  // The person's row holds back a second request that counts at the same time.
  await lockPerson(em, { tenantId, userId });
  const hourAgo = new Date(now.getTime() - 60 * MINUTE_MS);
  await em.nativeDelete(ContactCode, { tenantId, userId, createdAt: { $lte: hourAgo } });
  const recent = await em.find(
    ContactCode,
    { tenantId, userId },
    { orderBy: { createdAt: 'asc' }, limit: MOST_AN_HOUR },
  );
  const [oldest] = recent;
  if (oldest && recent.length >= MOST_AN_HOUR) throw tooMany(oldest.createdAt);
  const id = randomUUIDv7();
  return em.create(ContactCode, {
    tenantId,
    userId,
    id,
    channel,
    address,
    codeHash: hashOf(id, code),
    tries: 0,
    createdAt: now,
    expiresAt: new Date(now.getTime() + VALID_MINUTES * MINUTE_MS),
  });
}

async function lockPerson(
  em: Change['em'],
  { tenantId, userId }: { tenantId: string; userId: string },
): Promise<User> {
  await em.execute('select 1 from users where tenant_id = ? and id = ? for update', [tenantId, userId]);
  return em.findOneOrFail(User, { tenantId, id: userId });
}

const messageOf = (id: string, code: string): OutgoingMessage => ({
  key: id,
  title: `Your code is ${code}`,
  body: `It works for ${VALID_MINUTES} minutes. Nobody of ours ever asks for it.`,
  url: null,
  reason: REASONS.account,
  unsubscribeUrl: null,
});

const hashOf = (id: string, code: string): string =>
  createHash('sha256').update(`${id} ${code.trim()}`).digest('base64url');

const isSame = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(one), Buffer.from(other));

const tooMany = (oldestAt: Date): Refusal =>
  new Refusal(
    'LIMIT_EXCEEDED',
    ['input', 'contact'],
    `${MOST_AN_HOUR} codes were sent within an hour. Use the newest, or wait.`,
    { kind: 'limit_exceeded', limit: MOST_AN_HOUR, resetsAt: new Date(oldestAt.getTime() + 60 * MINUTE_MS) },
  );
