import { defineEntity, p } from '@mikro-orm/core';
import type { NotificationChannel } from './channel-names.ts';
import type { Category } from './preferences.ts';

const SettingsSchema = defineEntity({
  name: 'NotificationSettingsRow',
  tableName: 'notification_settings',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    /** Whether due activities are gathered into one message a day. */
    dailyDigest: p.boolean(),
    /** Minutes before an activity to remind; 0 at the time itself. */
    leadTimeMinutes: p.integer(),
    /** What addresses begin with that switch mail off without signing in. */
    mailSecret: p.text(),
    updatedAt: p.datetime(),
  },
});

/** How somebody wants to be told. There is none before they choose, or are written to. */
export class NotificationSettingsRow extends SettingsSchema.class {}

SettingsSchema.setClass(NotificationSettingsRow);

const ChoiceSchema = defineEntity({
  name: 'NotificationChoice',
  tableName: 'notification_choices',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    category: p.text().$type<Category>().primary(),
    channel: p.text().$type<NotificationChannel>().primary(),
    isEnabled: p.boolean(),
    /** When it was chosen; for text messages, when they were agreed to. */
    chosenAt: p.datetime(),
  },
});

/** Whether somebody wants a category by a channel. */
export class NotificationChoice extends ChoiceSchema.class {}

ChoiceSchema.setClass(NotificationChoice);
