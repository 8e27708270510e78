/** What a person is told about, and by which channel, before and after they chose. */
import { CHANNELS, type NotificationChannel } from './channel-names.ts';

/** What a notification is about. */
export const CATEGORIES = [
  'account',
  'activity_due',
  'checkpoint_due',
  'plan_ready',
  'reassessment_due',
  'social',
  'streak',
] as const;

export type Category = (typeof CATEGORIES)[number];

/** Whether a category goes by a channel. */
export interface Preference {
  readonly category: Category;
  readonly channel: NotificationChannel;
  readonly isEnabled: boolean;
  /** Whether the person may not change it. */
  readonly isLocked: boolean;
}

/** What a person chose. */
export type Choice = Omit<Preference, 'isLocked'>;

/**
 * Goes by mail unless somebody says otherwise. Activities fall due many times a day, so they are not among them.
 */
const USUAL_MAIL: readonly Category[] = ['account', 'checkpoint_due', 'plan_ready', 'reassessment_due'];

/**
 * Whether a category goes by a channel for somebody who chose nothing. Text messages never do: switching them on
 * is the consent to them. Registering a device for push is asking for it.
 */
export function isUsual(category: Category, channel: NotificationChannel): boolean {
  if (channel === 'email') return USUAL_MAIL.includes(category);
  return channel !== 'sms';
}

/** Whether somebody may not switch it off: what concerns the account goes by mail. */
export const isLocked = (category: Category, channel: NotificationChannel): boolean =>
  category === 'account' && channel === 'email';

/** Whether a category goes by a channel for somebody. */
export function isWanted(
  choices: readonly Choice[],
  category: Category,
  channel: NotificationChannel,
): boolean {
  if (isLocked(category, channel)) return true;
  const chosen = choices.find((each) => each.category === category && each.channel === channel);
  return chosen?.isEnabled ?? isUsual(category, channel);
}

/** Every category by every channel. */
export function preferencesOf(choices: readonly Choice[]): Preference[] {
  return CATEGORIES.flatMap((category) =>
    CHANNELS.map((channel) => ({
      category,
      channel,
      isEnabled: isWanted(choices, category, channel),
      isLocked: isLocked(category, channel),
    })),
  );
}
