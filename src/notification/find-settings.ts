import { User } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { DeadContact, PushSubscription } from './contact.entity.ts';
import { type ChannelSetting, NotificationSettings, shortened } from './notification-settings.ts';
import { preferencesOf } from './preferences.ts';
import { NotificationChoice, NotificationSettingsRow } from './settings.entity.ts';

/** How the viewer wants to be told. */
export function findSettings(ctx: Context): Promise<NotificationSettings> {
  const { tenantId, userId } = ctx.viewer;
  return ctx.read(async (em) => {
    const person = await em.findOneOrFail(User, { tenantId, id: userId });
    const row = await em.findOne(NotificationSettingsRow, { tenantId, userId });
    return new NotificationSettings(
      userId,
      channelsOf(ctx, person, {
        devices: await em.count(PushSubscription, { tenantId, userId }),
        dead: await em.find(DeadContact, { tenantId, userId }),
      }),
      preferencesOf(await em.find(NotificationChoice, { tenantId, userId })),
      person.quietHours(),
      row?.dailyDigest ?? false,
      row?.leadTimeMinutes ?? 0,
    );
  });
}

function channelsOf(
  { channels }: Context,
  person: User,
  { devices, dead }: { readonly devices: number; readonly dead: readonly DeadContact[] },
): ChannelSetting[] {
  const isDead = (channel: 'email' | 'sms', address: string): boolean =>
    dead.some((each) => each.channel === channel && each.address === address);
  const contact = (channel: 'email' | 'sms', address: string | null | undefined): ChannelSetting => ({
    channel,
    address: address ? shortened(address) : null,
    isConfigured: channels[channel] !== null,
    isVerified: Boolean(address) && !isDead(channel, address ?? ''),
  });
  return [
    contact('email', person.email),
    { channel: 'in_app', address: null, isConfigured: true, isVerified: true },
    { channel: 'push', address: null, isConfigured: channels.push !== null, isVerified: devices > 0 },
    contact('sms', person.phoneNumber),
  ];
}
