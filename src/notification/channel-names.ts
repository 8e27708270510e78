import type { ChannelName, Channels } from '../platform/message-channel.ts';

/** A way to reach someone: outside of the app, or in its inbox. */
export type NotificationChannel = ChannelName | 'in_app';

/** Every channel. */
export const CHANNELS = ['email', 'in_app', 'push', 'sms'] as const satisfies NotificationChannel[];

/** The channels of an installation that are set up, besides the inbox. */
export const configured = (channels: Channels): ChannelName[] =>
  (['email', 'push', 'sms'] as const).filter((name) => channels[name] !== null);
