import { defineEntity, p } from '@mikro-orm/core';
import type { ChannelName } from '../platform/message-channel.ts';
import type { NotificationDetails } from './message.ts';
import type { Category } from './preferences.ts';

const NotificationSchema = defineEntity({
  name: 'Notification',
  tableName: 'notifications',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    category: p.text().$type<Category>(),
    /** What it is about, told once: an activity at its time, a plan. Unique for each person. */
    key: p.text(),
    /** What its words are made of; never words of the person. */
    details: p.json<NotificationDetails>(),
    /** What it points to. */
    subjectId: p.uuid().nullable(),
    /** Whether it is an entry of the inbox, or was only sent. */
    isInInbox: p.boolean(),
    readAt: p.datetime().nullable(),
    createdAt: p.datetime(),
  },
});

/** Something a person is told. */
export class Notification extends NotificationSchema.class {}

NotificationSchema.setClass(Notification);

/** What became of a message. */
export type MessageStatus = 'delivered' | 'failed' | 'held' | 'queued' | 'sent' | 'suppressed';

const MessageSchema = defineEntity({
  name: 'NotificationMessage',
  tableName: 'notification_messages',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    notificationId: p.uuid().primary(),
    channel: p.text().$type<ChannelName>().primary(),
    status: p.text().$type<MessageStatus>(),
    /** When a held one is looked at again. */
    heldUntil: p.datetime().nullable(),
    attempts: p.integer(),
    /** Written before it leaves. */
    sentAt: p.datetime().nullable(),
    /** What the channel's service calls it. */
    providerId: p.text().nullable(),
    failureReason: p.text().nullable(),
    createdAt: p.datetime(),
  },
});

/** A notification on its way by one channel. There is one at most, so it goes once at most. */
export class NotificationMessage extends MessageSchema.class {}

MessageSchema.setClass(NotificationMessage);
