import { Field, Float, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { UserType } from '../identity/identity.type.ts';
import { NodeInterface } from '../platform/node.ts';
import { DateTime, EmailAddress, PhoneNumber, UrlScalar } from '../platform/scalars.ts';
import { UserError } from '../platform/user-error.type.ts';
import { NotificationChannelEnum } from './notification.type.ts';

export const PushTransportEnum = { APNS: 'apns', EXPO: 'expo', FCM: 'fcm', WEB_PUSH: 'web_push' } as const;
registerEnumType(PushTransportEnum, {
  name: 'PushTransport',
  description: 'What carries a push message.',
  valuesConfig: {
    APNS: { description: 'Apple Push Notification service.' },
    EXPO: { description: 'Expo push service.' },
    FCM: { description: 'Firebase Cloud Messaging.' },
    WEB_PUSH: { description: 'The Web Push protocol.' },
  },
});

export const NotificationStatusEnum = {
  DELIVERED: 'delivered',
  FAILED: 'failed',
  HELD: 'held',
  QUEUED: 'queued',
  SENT: 'sent',
  SUPPRESSED: 'suppressed',
} as const;
registerEnumType(NotificationStatusEnum, {
  name: 'NotificationStatus',
  description: 'What became of a message.',
  valuesConfig: {
    DELIVERED: { description: 'Reported as received.' },
    FAILED: { description: 'Could not be sent.' },
    HELD: { description: 'Held back by quiet hours; sent when they end.' },
    QUEUED: { description: 'Waiting to be sent.' },
    SENT: { description: "Handed to the channel's service." },
    SUPPRESSED: { description: "Not sent, because of the user's settings." },
  },
});

@ObjectType('PushSubscription', {
  implements: NodeInterface,
  description: 'A browser or device that receives push messages.',
})
export class PushSubscriptionType {
  @Field(() => DateTime, { description: 'When it was registered.' })
  createdAt!: Date;

  @Field(() => String, { description: 'Name of the device or browser.' })
  deviceName!: string;

  @Field(() => DateTime, { nullable: true, description: 'When a message last got through.' })
  lastSuccessAt!: Date | null;
}

@ObjectType('DeliveryNotification', { description: 'A message that was sent about a delivery.' })
export class DeliveryNotificationType {
  @Field(() => NotificationChannelEnum, { description: 'Channel it went by.' })
  channel!: string;

  @Field(() => String, { nullable: true, description: 'Why it did not arrive; null when it did.' })
  failureReason!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was sent.' })
  sentAt!: Date | null;

  @Field(() => NotificationStatusEnum, { description: 'What became of it.' })
  status!: string;
}

@InputType('WebPushKeysInput', { description: "Keys of a browser's push subscription." })
export class WebPushKeysInput {
  @Field(() => String, { description: 'Authentication secret, base64url.' })
  auth!: string;

  @Field(() => String, { description: 'Public key, base64url.' })
  p256dh!: string;
}

@InputType('WebPushTargetInput', {
  description: "A browser's push subscription, as `PushSubscription.toJSON()` gives it.",
})
export class WebPushTargetInput {
  @Field(() => UrlScalar, { description: "Address of the browser's push service." })
  endpoint!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Milliseconds since 1970 when it expires, if it does.',
  })
  expirationTime?: number | null;

  @Field(() => WebPushKeysInput, { description: 'Keys that encrypt messages for the browser.' })
  keys!: WebPushKeysInput;
}

@InputType('PushTargetInput', {
  description: 'Where to send push messages: exactly one kind.',
})
export class PushTargetInput {
  @Field(() => String, { nullable: true, description: 'Apple Push Notification service device token.' })
  apnsToken?: string | null;

  @Field(() => String, { nullable: true, description: 'Expo push token.' })
  expoToken?: string | null;

  @Field(() => String, { nullable: true, description: 'Firebase Cloud Messaging registration token.' })
  fcmToken?: string | null;

  @Field(() => WebPushTargetInput, {
    nullable: true,
    description: "What the browser's `PushManager.subscribe()` gave.",
  })
  webPush?: WebPushTargetInput | null;
}

@InputType('ContactInput', { description: 'A way to reach someone: exactly one kind.' })
export class ContactInput {
  @Field(() => EmailAddress, { nullable: true, description: 'An email address.' })
  email?: string | null;

  @Field(() => PhoneNumber, { nullable: true, description: 'A telephone number.' })
  phoneNumber?: string | null;
}

@InputType('RegisterPushSubscriptionInput', { description: 'Input of `registerPushSubscription`.' })
export class RegisterPushSubscriptionInput {
  @Field(() => String, { description: 'Name of the device or browser.' })
  deviceName!: string;

  @Field(() => PushTargetInput, { description: 'Where to send.' })
  target!: PushTargetInput;
}

@InputType('DeletePushSubscriptionInput', { description: 'Input of `deletePushSubscription`.' })
export class DeletePushSubscriptionInput {
  @Field(() => ID, { description: 'The registration.' })
  pushSubscriptionId!: string;
}

@InputType('RequestContactVerificationInput', { description: 'Input of `requestContactVerification`.' })
export class RequestContactVerificationInput {
  @Field(() => ContactInput, { description: 'Where to send it.' })
  contact!: ContactInput;
}

@InputType('ConfirmContactVerificationInput', { description: 'Input of `confirmContactVerification`.' })
export class ConfirmContactVerificationInput {
  @Field(() => ContactInput, { description: 'The address or number.' })
  contact!: ContactInput;

  @Field(() => String, { description: 'The code.' })
  code!: string;
}

@InputType('SendTestNotificationInput', { description: 'Input of `sendTestNotification`.' })
export class SendTestNotificationInput {
  @Field(() => NotificationChannelEnum, { description: 'How to send it.' })
  channel!: string;
}

const WHY_NOT = { description: 'Why it was not done; empty on success.' };

@ObjectType('RegisterPushSubscriptionPayload', { description: 'Result of `registerPushSubscription`.' })
export class RegisterPushSubscriptionPayload {
  @Field(() => PushSubscriptionType, { nullable: true, description: 'The registration.' })
  pushSubscription!: PushSubscriptionType | null;

  @Field(() => [UserError], WHY_NOT)
  userErrors!: UserError[];
}

@ObjectType('DeletePushSubscriptionPayload', { description: 'Result of `deletePushSubscription`.' })
export class DeletePushSubscriptionPayload {
  @Field(() => ID, { nullable: true, description: 'What was deleted.' })
  deletedId!: string | null;

  @Field(() => [UserError], WHY_NOT)
  userErrors!: UserError[];
}

@ObjectType('RequestContactVerificationPayload', { description: 'Result of `requestContactVerification`.' })
export class RequestContactVerificationPayload {
  @Field(() => DateTime, { nullable: true, description: 'When the code stops working.' })
  expiresAt!: Date | null;

  @Field(() => [UserError], WHY_NOT)
  userErrors!: UserError[];
}

@ObjectType('ConfirmContactVerificationPayload', { description: 'Result of `confirmContactVerification`.' })
export class ConfirmContactVerificationPayload {
  @Field(() => UserType, { nullable: true, description: 'The user as they are now.' })
  user!: UserType | null;

  @Field(() => [UserError], WHY_NOT)
  userErrors!: UserError[];
}

@ObjectType('SendTestNotificationPayload', { description: 'Result of `sendTestNotification`.' })
export class SendTestNotificationPayload {
  @Field(() => NotificationStatusEnum, { nullable: true, description: 'What became of it.' })
  status!: string | null;

  @Field(() => [UserError], WHY_NOT)
  userErrors!: UserError[];
}
