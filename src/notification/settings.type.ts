import { Field, InputType, ObjectType } from 'type-graphql';
import { NodeInterface } from '../platform/node.ts';
import { LocalTime, NonNegativeInt, TimeZone } from '../platform/scalars.ts';
import { UserError } from '../platform/user-error.type.ts';
import { NotificationCategoryEnum, NotificationChannelEnum } from './notification.type.ts';

@ObjectType('ChannelSetting', { description: 'Whether a channel can be used.' })
export class ChannelSettingType {
  @Field(() => String, { nullable: true, description: 'Where it leads, shortened: `a…@example.org`.' })
  address!: string | null;

  @Field(() => NotificationChannelEnum, { description: 'The channel.' })
  channel!: string;

  @Field(() => Boolean, { description: 'Whether this installation can send by it.' })
  isConfigured!: boolean;

  @Field(() => Boolean, { description: 'Whether the user confirmed the address.' })
  isVerified!: boolean;
}

@ObjectType('NotificationPreference', { description: 'Whether a category is sent by a channel.' })
export class NotificationPreferenceType {
  @Field(() => NotificationCategoryEnum, { description: 'What it is about.' })
  category!: string;

  @Field(() => NotificationChannelEnum, { description: 'How it is sent.' })
  channel!: string;

  @Field(() => Boolean, { description: 'Whether it is sent.' })
  isEnabled!: boolean;

  @Field(() => Boolean, { description: 'Whether the user may not change it.' })
  isLocked!: boolean;
}

const NIGHTLY = 'A nightly stretch when nothing is sent.';
const ENDS = 'When it ends; earlier than `startsAt` means the next morning.';
const BEGINS = 'When it begins.';

@ObjectType('QuietHours', { description: NIGHTLY })
export class QuietHoursType {
  @Field(() => LocalTime, { description: ENDS })
  endsAt!: string;

  @Field(() => LocalTime, { description: BEGINS })
  startsAt!: string;

  @Field(() => TimeZone, { description: 'Zone of both times.' })
  timeZone!: string;
}

@ObjectType('NotificationSettings', {
  implements: NodeInterface,
  description: 'Where, when and about what a user wants to be notified.',
})
export class NotificationSettingsType {
  @Field(() => [ChannelSettingType], { description: 'Each channel and whether it can be used.' })
  channels!: ChannelSettingType[];

  @Field(() => Boolean, { description: 'Whether due activities are gathered into one message a day.' })
  dailyDigest!: boolean;

  @Field(() => NonNegativeInt, {
    description: 'Minutes before an activity to remind; 0 at the time itself.',
  })
  leadTimeMinutes!: number;

  @Field(() => [NotificationPreferenceType], { description: 'One entry for each category and channel.' })
  preferences!: NotificationPreferenceType[];

  @Field(() => QuietHoursType, { nullable: true, description: 'When nothing is sent; null for never.' })
  quietHours!: QuietHoursType | null;
}

@InputType('NotificationPreferenceInput', { description: 'Whether a category is sent by a channel.' })
export class NotificationPreferenceInput {
  @Field(() => NotificationCategoryEnum, { description: 'What it is about.' })
  category!: string;

  @Field(() => NotificationChannelEnum, { description: 'How it is sent.' })
  channel!: string;

  @Field(() => Boolean, { description: 'Whether it is sent.' })
  isEnabled!: boolean;
}

@InputType('QuietHoursInput', { description: NIGHTLY })
export class QuietHoursInput {
  @Field(() => LocalTime, { description: ENDS })
  endsAt!: string;

  @Field(() => LocalTime, { description: BEGINS })
  startsAt!: string;

  @Field(() => TimeZone, {
    nullable: true,
    description: "Zone of both times; the user's when left out.",
  })
  timeZone?: string | null;
}

@InputType('UpdateNotificationSettingsInput', { description: 'Input of `updateNotificationSettings`.' })
export class UpdateNotificationSettingsInput {
  @Field(() => [NotificationPreferenceInput], { nullable: true, description: 'Entries to change.' })
  preferences?: NotificationPreferenceInput[] | null;

  @Field(() => QuietHoursInput, {
    nullable: true,
    description: 'When nothing is sent and nothing planned; null switches it off. Plans that run follow.',
  })
  quietHours?: QuietHoursInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether due activities are gathered into one message a day.',
  })
  dailyDigest?: boolean | null;

  @Field(() => NonNegativeInt, {
    nullable: true,
    description: 'Minutes before an activity to remind, at most 120.',
  })
  leadTimeMinutes?: number | null;
}

@ObjectType('UpdateNotificationSettingsPayload', { description: 'Result of `updateNotificationSettings`.' })
export class UpdateNotificationSettingsPayload {
  @Field(() => NotificationSettingsType, { nullable: true, description: 'The settings as they are now.' })
  settings!: NotificationSettingsType | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}
