import { randomUUIDv7 } from 'node:crypto';
import type { Context } from '../platform/context.ts';
import { type FieldPath, invalid, notFound, Refusal, unavailable } from '../platform/errors.ts';
import { keyOf } from '../platform/global-id.ts';
import type { PushAddress } from '../platform/message-channel.ts';
import { isPrivateHost } from './channels/public-lookup.ts';
import { PushSubscription } from './contact.entity.ts';

/** A browser to register. */
export interface NewSubscription {
  readonly deviceName: string;
  /** Null for a kind of device that this installation cannot write to. */
  readonly address: PushAddress | null;
}

const LONGEST_NAME = 100;
const LONGEST_ENDPOINT = 2_000;
/** As many as somebody has devices, and some more. */
const MOST_DEVICES = 20;
const TARGET = ['input', 'target', 'webPush'];
const BASE64URL = /^[\w-]+={0,2}$/;
/** Of a point on the curve P-256, uncompressed, and of a secret of 16 bytes (RFC 8291). */
const KEY_BYTES = { p256dh: 65, auth: 16 };

/**
 * Registers a browser for push. The same one again renews it.
 *
 * @throws Refusal when push is not set up, a value is not acceptable, or the address leads into a private network
 */
export async function registerPushSubscription(
  ctx: Context,
  { deviceName, address }: NewSubscription,
): Promise<PushSubscription> {
  if (!ctx.channels.push) throw unavailable('push', 'Push messages are not set up on this installation.');
  if (!address) throw unavailable('push', 'Only browsers (`webPush`) are written to by this installation.');
  const name = checkedName(deviceName);
  checkKeys(address);
  await checkEndpoint(address.endpoint);
  const { tenantId, userId } = ctx.viewer;
  const { endpoint, keys } = address;
  return ctx.change(async ({ em, now }) => {
    // The person's row holds back a second request that counts at the same time.
    await em.execute('select 1 from users where tenant_id = ? and id = ? for update', [tenantId, userId]);
    const known = await em.findOne(PushSubscription, { tenantId, userId, endpoint });
    if (known) return em.assign(known, { deviceName: name, ...keys });
    if ((await em.count(PushSubscription, { tenantId, userId })) >= MOST_DEVICES) throw tooMany();
    return em.create(PushSubscription, {
      tenantId,
      userId,
      id: randomUUIDv7(),
      deviceName: name,
      endpoint,
      ...keys,
      createdAt: now,
      lastSuccessAt: null,
    });
  });
}

/** Stops push to a browser. @throws Refusal when there is no such registration */
export async function deletePushSubscription(ctx: Context, subscriptionId: string): Promise<void> {
  const { tenantId, userId } = ctx.viewer;
  const key = keyOf('push', subscriptionId);
  const missing = () => notFound(['input', 'pushSubscriptionId'], subscriptionId, 'push registration');
  if (key?.userId !== userId) throw missing();
  await ctx.change(async ({ em }) => {
    if (!(await em.nativeDelete(PushSubscription, { tenantId, userId, id: key.id }))) throw missing();
  });
}

/** The browsers and devices of the viewer, oldest first. */
export const findPushSubscriptions = (ctx: Context): Promise<PushSubscription[]> =>
  ctx.read((em) =>
    em.find(
      PushSubscription,
      { tenantId: ctx.viewer.tenantId, userId: ctx.viewer.userId },
      { orderBy: { createdAt: 'asc', id: 'asc' } },
    ),
  );

function checkedName(given: string): string {
  const name = given.trim();
  const field: FieldPath = ['input', 'deviceName'];
  if (name === '') throw invalid(field, 'A device needs a name, such as "My phone".', { code: 'BLANK' });
  if (name.length <= LONGEST_NAME) return name;
  throw invalid(field, `The name of a device has at most ${LONGEST_NAME} characters.`, {
    code: 'TOO_LARGE',
    maximum: LONGEST_NAME,
  });
}

function checkKeys({ keys }: PushAddress): void {
  for (const [name, bytes] of Object.entries(KEY_BYTES) as ['auth' | 'p256dh', number][]) {
    if (BASE64URL.test(keys[name]) && Buffer.from(keys[name], 'base64url').length === bytes) continue;
    throw invalid(
      [...TARGET, 'keys', name],
      `This is not a key of a browser: send what \`PushSubscription.toJSON()\` gives (${bytes} bytes as base64url).`,
    );
  }
}

async function checkEndpoint(endpoint: string): Promise<void> {
  const field = [...TARGET, 'endpoint'];
  if (endpoint.length > LONGEST_ENDPOINT) {
    throw invalid(field, `The address of a push service has at most ${LONGEST_ENDPOINT} characters.`, {
      code: 'TOO_LARGE',
      maximum: LONGEST_ENDPOINT,
    });
  }
  const { protocol, hostname } = new URL(endpoint);
  if (protocol === 'https:' && !(await isPrivateHost(hostname))) return;
  throw invalid(field, 'This address leads into a private network. Send the one that the browser gave.');
}

const tooMany = (): Refusal =>
  new Refusal(
    'LIMIT_EXCEEDED',
    null,
    `You have ${MOST_DEVICES} devices with push. Remove one that is not used any more.`,
    { kind: 'limit_exceeded', limit: MOST_DEVICES, resetsAt: null },
  );
