import { LockMode } from '@mikro-orm/core';
import { User } from '../identity/index.ts';
import type { Change, Context } from '../platform/context.ts';
import type { ChannelName, Outcome, OutgoingMessage } from '../platform/message-channel.ts';
import { configured } from './channel-names.ts';
import { DeadContact, PushSubscription } from './contact.entity.ts';
import { linkTo, unsubscribeLink } from './links.ts';
import { wordsOf } from './message.ts';
import { type MessageStatus, Notification, NotificationMessage } from './notification.entity.ts';
import { isLocked } from './preferences.ts';
import { REASONS } from './reasons.ts';
import { settingsRow } from './update-settings.ts';
import { weigh } from './weigh-message.ts';

/** Which message to send. */
export interface Sending {
  readonly notificationId: string;
  readonly channel: ChannelName;
  /** Whether it is given up when this attempt fails. */
  readonly isLast: boolean;
}

/** An attempt that may go well later. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
}

/**
 * Sends a message of the viewer's, once at most. That it was sent is committed before it leaves: after a crash in
 * between, nobody can say whether it left, and it is not sent again. Whether it still matters is looked at now.
 *
 * @returns what became of it; null when there is no such message
 * @throws NotSent when it certainly did not leave and another attempt may go well
 */
export async function sendNotification(ctx: Context, sending: Sending): Promise<MessageStatus | null> {
  const ready = await ctx.change((change) => prepare(ctx, change, sending));
  if (!ready || typeof ready === 'string') return ready;
  const attempts = await Promise.all(
    ready.addresses.map(async ({ of, send }) => ({ of, outcome: await send(ready.message) })),
  );
  const { status, reason } = await ctx.change((change) => note(ctx, change, sending, attempts));
  if (status === 'queued') throw new NotSent(reason ?? '');
  return status;
}

/** A device that push messages go to, or what the person confirmed. */
type AddressOf = { readonly deviceId: string } | { readonly contact: string };

/** A way to one address of the person. */
interface Address {
  readonly of: AddressOf;
  readonly send: (message: OutgoingMessage) => Promise<Outcome>;
}

/** What became of one address. */
interface Tried {
  readonly of: AddressOf;
  readonly outcome: Outcome;
}

interface Ready {
  readonly message: OutgoingMessage;
  readonly addresses: readonly Address[];
}

/** Looks whether a message is to go now, and notes that it goes. */
async function prepare(
  ctx: Context,
  change: Change,
  { notificationId, channel }: Sending,
): Promise<MessageStatus | Ready | null> {
  const { em, now } = change;
  const { tenantId, userId } = ctx.viewer;
  // The person's row first: two messages at once would else not see each other, and both be within the limits.
  await em.execute('select 1 from users where tenant_id = ? and id = ? for update', [tenantId, userId]);
  const where = { tenantId, userId, notificationId, channel };
  const row = await em.findOne(NotificationMessage, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (row?.status !== 'queued') return row?.status ?? null;
  const notification = await em.findOneOrFail(Notification, { tenantId, userId, id: notificationId });
  const verdict = await weigh(ctx, change, { notification, channel });
  const addresses = verdict.kind === 'go' ? await addressesOf(ctx, change, channel) : [];
  if (verdict.kind === 'hold') {
    row.status = 'held';
    row.heldUntil = verdict.until;
  } else if (verdict.kind === 'drop' || addresses.length === 0) {
    row.status = 'suppressed';
    row.failureReason = verdict.kind === 'drop' ? verdict.reason : 'There is nowhere to send it.';
  } else {
    row.status = 'sent';
    row.sentAt = now;
    row.attempts += 1;
    row.failureReason = null;
    return { message: await messageOf(ctx, change, notification, channel), addresses };
  }
  return row.status;
}

async function addressesOf(ctx: Context, { em }: Change, channel: ChannelName): Promise<Address[]> {
  const { channels, viewer } = ctx;
  const { tenantId, userId } = viewer;
  if (!configured(channels).includes(channel)) return [];
  if (channel === 'push') {
    const devices = await em.find(PushSubscription, { tenantId, userId });
    return devices.map(({ id: deviceId, endpoint, p256dh, auth }) => ({
      of: { deviceId },
      send: (message) => sendBy(channels.push, { endpoint, keys: { p256dh, auth } }, message),
    }));
  }
  const person = await em.findOneOrFail(User, { tenantId, id: userId });
  const address = channel === 'email' ? person.email : person.phoneNumber;
  if (!address || (await em.count(DeadContact, { tenantId, userId, channel, address })) > 0) return [];
  return [{ of: { contact: address }, send: (message) => sendBy(channels[channel], address, message) }];
}

function sendBy<To>(
  channel: { send(to: To, message: OutgoingMessage): Promise<Outcome> } | null,
  to: To,
  message: OutgoingMessage,
): Promise<Outcome> {
  if (!channel) throw new Error('This channel is not set up.');
  return channel.send(to, message);
}

async function messageOf(
  ctx: Context,
  change: Change,
  notification: Notification,
  channel: ChannelName,
): Promise<OutgoingMessage> {
  const { id, category, details } = notification;
  const { tenantId, userId } = ctx.viewer;
  const isFixed = channel !== 'email' || isLocked(category, channel);
  const secret = isFixed ? null : (await settingsRow(change, { tenantId, userId })).mailSecret;
  return {
    key: `${id}/${channel}`,
    ...wordsOf(details),
    url: linkTo(ctx.site, notification),
    reason: REASONS[category],
    unsubscribeUrl: secret && unsubscribeLink(ctx.site, secret, category),
  };
}

/** Notes what became of an attempt. A device that is gone is forgotten, an address that is gone is left out from now on. */
async function note(
  ctx: Context,
  { em, now }: Change,
  { notificationId, channel, isLast }: Sending,
  tried: readonly Tried[],
): Promise<{ status: MessageStatus; reason: string | null }> {
  const { tenantId, userId } = ctx.viewer;
  await noteAddresses(ctx, { em, now }, { channel, tried });
  const outcomes = tried.map(({ outcome }) => outcome);
  const row = await em.findOne(NotificationMessage, { tenantId, userId, notificationId, channel });
  if (!row) return { status: 'failed', reason: null };
  const sent = outcomes.find(({ kind }) => kind === 'sent');
  const unsure = outcomes.find(({ kind }) => kind === 'unsure');
  const failed = outcomes.filter((outcome) => outcome.kind === 'failed');
  row.failureReason = null;
  if (sent?.kind === 'sent') {
    row.providerId = sent.providerId;
  } else if (unsure?.kind === 'unsure') {
    row.failureReason = unsure.reason;
  } else {
    const isPassing = failed.some((outcome) => outcome.isPassing);
    row.failureReason = failed[0]?.reason ?? null;
    row.status = isPassing && !isLast ? 'queued' : 'failed';
    row.sentAt = null;
  }
  return { status: row.status, reason: row.failureReason };
}

async function noteAddresses(
  ctx: Context,
  { em, now }: Pick<Change, 'em' | 'now'>,
  { channel, tried }: { readonly channel: ChannelName; readonly tried: readonly Tried[] },
): Promise<void> {
  const { tenantId, userId } = ctx.viewer;
  for (const { of, outcome } of tried) {
    const isGone = outcome.kind === 'failed' && outcome.isGone === true;
    if ('deviceId' in of) {
      const where = { tenantId, userId, id: of.deviceId };
      if (outcome.kind === 'sent') await em.nativeUpdate(PushSubscription, where, { lastSuccessAt: now });
      if (isGone) await em.nativeDelete(PushSubscription, where);
    } else if (isGone && channel !== 'push') {
      await em.upsert(DeadContact, { tenantId, userId, channel, address: of.contact, notedAt: now });
    }
  }
}
