import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../platform/connection.ts';
import { EventInterface } from '../platform/event.type.ts';
import { NodeInterface } from '../platform/node.ts';
import { DateTime, NonNegativeInt } from '../platform/scalars.ts';

export const NotificationChannelEnum = {
  EMAIL: 'email',
  IN_APP: 'in_app',
  PUSH: 'push',
  SMS: 'sms',
} as const;
registerEnumType(NotificationChannelEnum, {
  name: 'NotificationChannel',
  description: 'A way to reach someone.',
  valuesConfig: {
    EMAIL: { description: 'Email.' },
    IN_APP: { description: 'The inbox inside the app.' },
    PUSH: { description: 'Push to a browser or device.' },
    SMS: { description: 'Text message.' },
  },
});

export const NotificationCategoryEnum = {
  ACCOUNT: 'account',
  ACTIVITY_DUE: 'activity_due',
  CHECKPOINT_DUE: 'checkpoint_due',
  PLAN_READY: 'plan_ready',
  REASSESSMENT_DUE: 'reassessment_due',
  SOCIAL: 'social',
  STREAK: 'streak',
} as const;
registerEnumType(NotificationCategoryEnum, {
  name: 'NotificationCategory',
  description: 'What a notification is about.',
  valuesConfig: {
    ACCOUNT: { description: 'Signing in, exports, erasure. Cannot be switched off for email.' },
    ACTIVITY_DUE: { description: 'An activity is due.' },
    CHECKPOINT_DUE: { description: 'A weekly checkpoint is due.' },
    PLAN_READY: { description: 'A plan is ready.' },
    REASSESSMENT_DUE: { description: 'Goals and beliefs should be looked at again.' },
    SOCIAL: { description: 'Partners, challenges, shared assets.' },
    STREAK: { description: 'A streak is at risk or reached a milestone.' },
  },
});

@ObjectType('Notification', { implements: NodeInterface, description: 'Something the user was told.' })
export class NotificationType {
  @Field(() => NotificationCategoryEnum, { description: 'What it is about.' })
  category!: string;

  @Field(() => DateTime, { description: 'When it came up.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the user read it.' })
  readAt!: Date | null;
}

export const NotificationConnection = connectionOf('Notification', () => NotificationType, {
  many: 'notifications',
  one: 'a notification',
});

@ObjectType('NotificationEvent', { implements: EventInterface, description: 'A new entry of the inbox.' })
export class NotificationEventType {
  @Field(() => String, { description: 'Pass it as `after` to continue from here.' })
  cursor!: string;

  @Field(() => NotificationType, { description: 'The entry.' })
  notification!: NotificationType;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: Date;

  @Field(() => NonNegativeInt, { description: 'Unread entries now: the badge on the bell.' })
  unreadCount!: number;
}
