import { randomUUIDv7 } from 'node:crypto';
import type { Change, Context } from '../platform/context.ts';
import { conflict, Refusal, unavailable } from '../platform/errors.ts';
import type { ChannelName } from '../platform/message-channel.ts';
import type { NotificationChannel } from './channel-names.ts';
import { findSettings } from './find-settings.ts';
import { type MessageStatus, Notification } from './notification.entity.ts';
import { NotSent, sendNotification } from './send-notification.ts';
import { tell } from './tell.ts';

const MOST_AN_HOUR = 10;
const HOUR_MS = 3_600_000;
const NAMES: Readonly<Record<ChannelName, string>> = { email: 'email', push: 'push', sms: 'text messages' };

/**
 * Sends the viewer a message by one channel, to see whether it arrives.
 *
 * @returns what became of it
 * @throws Refusal when the channel is not set up, the viewer has no address there, or tried too often
 */
export async function sendTest(ctx: Context, channel: NotificationChannel): Promise<MessageStatus> {
  if (channel !== 'in_app') await checkReach(ctx, channel);
  const { tenantId, userId } = ctx.viewer;
  const id = await ctx.change(async (change) => {
    await checkCount(ctx, change);
    return tell(
      ctx,
      change,
      { tenantId, userId },
      {
        category: 'account',
        key: `test:${randomUUIDv7()}`,
        details: { kind: 'test' },
        subjectId: null,
        only: channel,
      },
    );
  });
  if (channel === 'in_app') return 'delivered';
  try {
    return (await sendNotification(ctx, { notificationId: id ?? '', channel, isLast: true })) ?? 'failed';
  } catch (error) {
    if (error instanceof NotSent) return 'failed';
    throw error;
  }
}

async function checkReach(ctx: Context, channel: ChannelName): Promise<void> {
  const { channels } = await findSettings(ctx);
  const found = channels.find((each) => each.channel === channel);
  if (!found?.isConfigured) {
    throw unavailable(channel, `This installation sends nothing by ${NAMES[channel]}.`);
  }
  if (found.isVerified) return;
  throw conflict(
    ['input', 'channel'],
    channel === 'push'
      ? 'No device is registered for push. Register one with `registerPushSubscription`.'
      : 'There is no confirmed address. Confirm one with `requestContactVerification`.',
  );
}

async function checkCount({ viewer: { tenantId, userId } }: Context, { em, now }: Change): Promise<void> {
  // The person's row holds back a second request that counts at the same time.
  await em.execute('select 1 from users where tenant_id = ? and id = ? for update', [tenantId, userId]);
  const since = new Date(now.getTime() - HOUR_MS);
  const tests = { tenantId, userId, key: { $like: 'test:%' }, createdAt: { $gt: since } };
  const [oldest] = await em.find(Notification, tests, { orderBy: { createdAt: 'asc' }, limit: 1 });
  if (!oldest || (await em.count(Notification, tests)) < MOST_AN_HOUR) return;
  throw new Refusal(
    'LIMIT_EXCEEDED',
    null,
    `${MOST_AN_HOUR} test messages were sent within an hour. Wait a little.`,
    {
      kind: 'limit_exceeded',
      limit: MOST_AN_HOUR,
      resetsAt: new Date(oldest.createdAt.getTime() + HOUR_MS),
    },
  );
}
