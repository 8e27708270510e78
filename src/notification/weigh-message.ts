import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Asset } from '../assets/index.ts';
import { Delivery } from '../delivery/index.ts';
import { isInDanger } from '../discovery/index.ts';
import { Consent, findQuietHours, User } from '../identity/index.ts';
import type { Change, Context } from '../platform/context.ts';
import type { Owner } from '../platform/event-log.ts';
import type { ChannelName } from '../platform/message-channel.ts';
import { dayOf } from '../platform/zone.ts';
import { Schedule, scheduleStatus } from '../schedule/index.ts';
import type { Notification } from './notification.entity.ts';
import { isWanted } from './preferences.ts';
import { quietUntil } from './quiet-hours.ts';
import { NotificationChoice } from './settings.entity.ts';

/** What is to be done with a message that is ready. */
export type Verdict =
  | { readonly kind: 'drop'; readonly reason: string }
  | { readonly kind: 'go' }
  | { readonly kind: 'hold'; readonly until: Date };

/** A message that is ready to go. */
export interface ReadyMessage {
  readonly notification: Notification;
  readonly channel: ChannelName;
}

/** Several things at one time are told once; the inbox has all of them. */
const APART_MINUTES = 5;
/** Most messages by one channel in a day, whatever happens. */
const MOST_A_DAY: Readonly<Record<ChannelName, number>> = { email: 10, push: 30, sms: 10 };
const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

const drop = (reason: string): Verdict => ({ kind: 'drop', reason });

/**
 * Whether a message still matters at the moment it would leave, and may leave now. What concerns the account always
 * goes: the person has just asked for it.
 */
export async function weigh(
  ctx: Context,
  { em, now }: Change,
  { notification, channel }: ReadyMessage,
): Promise<Verdict> {
  const { tenantId, userId } = ctx.viewer;
  const owner = { tenantId, userId };
  const { category } = notification;
  if (category === 'account') return { kind: 'go' };
  if (!isWanted(await em.find(NotificationChoice, owner), category, channel))
    return drop('It was switched off.');
  if (await hasWithdrawn(em, owner)) return drop('Consent was withdrawn.');
  if (await isInDanger(em, owner)) return drop('Something weighs more at the moment than a reminder.');
  const over = await reasonItIsOver(em, notification, now);
  if (over) return drop(over);
  const until = quietUntil(await findQuietHours(em, owner), now);
  if (until) return { kind: 'hold', until };
  return withinLimits(em, notification, { channel, now });
}

/** Whether the person took back what all of this rests on. Somebody who never answered has not. */
async function hasWithdrawn(em: SqlEntityManager, { tenantId, userId }: Owner): Promise<boolean> {
  const newest = await em.findOne(
    Consent,
    { tenantId, userId, purpose: 'health_data' },
    { orderBy: { recordedAt: 'desc', id: 'desc' } },
  );
  return newest?.isGranted === false;
}

/** Why a reminder is of no use any more; null when it is. */
async function reasonItIsOver(
  em: SqlEntityManager,
  { tenantId, userId, details, subjectId, key, createdAt }: Notification,
  now: Date,
): Promise<string | null> {
  if (details.kind === 'digest' || details.kind === 'absence') {
    const isOld = now.getTime() - createdAt.getTime() > (DAY_MINUTES / 2) * MINUTE_MS;
    return isOld ? 'The day is over.' : null;
  }
  if (details.kind === 'streak_at_risk')
    return reasonDayIsClosed(em, { tenantId, userId }, details.date, now);
  if (details.kind !== 'activity' || !subjectId) return null;
  const delivery = await em.findOne(Delivery, { tenantId, userId, id: subjectId });
  if (!delivery) return 'The activity is not planned any more.';
  if (delivery.completedAt) return 'It was done.';
  if (delivery.skippedAt) return 'It was left out.';
  if (!key.endsWith(`:${Math.floor(delivery.scheduledFor.getTime() / 1000)}`)) return 'It was moved.';
  if (now >= delivery.windowEndsAt) return 'Its time is over.';
  const plan = await em.findOneOrFail(Schedule, { tenantId, userId, id: delivery.scheduleId });
  if (scheduleStatus(plan, now) !== 'active') return 'Its plan does not run.';
  const asset = await em.findOneOrFail(Asset, { tenantId, userId, id: delivery.assetId });
  return asset.status === 'archived' ? 'It was put away.' : null;
}

/** Why nobody needs to be told any more that a day is open; null when it is. */
async function reasonDayIsClosed(
  em: SqlEntityManager,
  { tenantId, userId }: Owner,
  date: string,
  now: Date,
): Promise<string | null> {
  const { timeZone } = await em.findOneOrFail(User, { tenantId, id: userId });
  if (dayOf(now, timeZone) !== date) return 'The day is over.';
  const done = await em.count(Delivery, { tenantId, userId, localDate: date, completedAt: { $ne: null } });
  return done > 0 ? 'Something was done.' : null;
}

/** An account of what passed while nothing ran takes nobody's place, and nothing takes its own. */
async function withinLimits(
  em: SqlEntityManager,
  { tenantId, userId, details }: Notification,
  { channel, now }: { channel: ChannelName; now: Date },
): Promise<Verdict> {
  const since = (minutes: number): Date => new Date(now.getTime() - minutes * MINUTE_MS);
  const [row] = await em.execute<{ today: number | string; lately: number | string }[]>(
    `select count(*) as today, count(*) filter (where m.sent_at > ? and n.details->>'kind' <> 'absence') as lately
     from notification_messages m
     join notifications n on n.tenant_id = m.tenant_id and n.user_id = m.user_id and n.id = m.notification_id
     where m.tenant_id = ? and m.user_id = ? and m.channel = ? and m.sent_at > ?`,
    [since(APART_MINUTES), tenantId, userId, channel, since(DAY_MINUTES)],
  );
  if (details.kind !== 'absence' && Number(row?.lately ?? 0) > 0)
    return drop('Another message had just been sent.');
  if (Number(row?.today ?? 0) >= MOST_A_DAY[channel])
    return drop('As many messages were sent as may be in a day.');
  return { kind: 'go' };
}
