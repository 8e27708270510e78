import type { QuietHours } from '../identity/index.ts';
import type { NotificationChannel } from './channel-names.ts';
import type { Preference } from './preferences.ts';

/** Whether a channel can be used. */
export interface ChannelSetting {
  readonly channel: NotificationChannel;
  /** Where it leads, shortened; null where there is no address. */
  readonly address: string | null;
  readonly isConfigured: boolean;
  readonly isVerified: boolean;
}

/** Where, when and about what somebody is told, as it is at one moment. */
export class NotificationSettings {
  constructor(
    readonly userId: string,
    readonly channels: readonly ChannelSetting[],
    readonly preferences: readonly Preference[],
    readonly quietHours: QuietHours | null,
    readonly dailyDigest: boolean,
    readonly leadTimeMinutes: number,
  ) {}
}

/** An address of which others see no more than its owner needs to know it again: `a…@example.org`. */
export function shortened(address: string): string {
  const [name = '', domain] = address.split('@');
  return domain === undefined ? `…${address.slice(-3)}` : `${[...name].at(0) ?? ''}…@${domain}`;
}
