import type { Channels } from '../../platform/message-channel.ts';
import type { EmailSettings } from './email.ts';
import type { PushSettings } from './push.ts';
import type { SmsSettings } from './sms.ts';

/** Which channels are set up, and how; null for those that are not. */
export interface ChannelSettings {
  readonly email: EmailSettings | null;
  readonly push: PushSettings | null;
  readonly sms: SmsSettings | null;
}

/** Opens the channels that are set up; the others cost nothing. */
export async function openChannels({ email, push, sms }: ChannelSettings): Promise<Channels> {
  return {
    email: email && (await import('./email.ts')).emailChannel(email),
    push: push && (await import('./push.ts')).pushChannel(push),
    sms: sms && (await import('./sms.ts')).smsChannel(sms),
  };
}
