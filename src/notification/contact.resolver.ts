import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { TenantType, UserType } from '../identity/identity.type.ts';
import { mayAct, type User, userLoader } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { type Answer, answer } from '../platform/payload.ts';
import { PhoneNumber } from '../platform/scalars.ts';
import type { NotificationChannel } from './channel-names.ts';
import type { PushSubscription } from './contact.entity.ts';
import {
  ConfirmContactVerificationInput,
  ConfirmContactVerificationPayload,
  type ContactInput,
  DeletePushSubscriptionInput,
  DeletePushSubscriptionPayload,
  PushSubscriptionType,
  PushTransportEnum,
  RegisterPushSubscriptionInput,
  RegisterPushSubscriptionPayload,
  RequestContactVerificationInput,
  RequestContactVerificationPayload,
  SendTestNotificationInput,
  SendTestNotificationPayload,
} from './contact.type.ts';
import {
  deletePushSubscription,
  findPushSubscriptions,
  registerPushSubscription,
} from './keep-push-subscription.ts';
import type { MessageStatus } from './notification.entity.ts';
import { checkOwn } from './own-inbox.ts';
import { sendTest } from './send-test.ts';
import { type Contact, confirmVerification, requestVerification } from './verify-contact.ts';

const WHAT_TO_DO = { description: 'What to do.' };

/** The schema lets exactly one through. */
const contactOf = ({ email, phoneNumber }: ContactInput): Contact =>
  email ? { channel: 'email', address: email } : { channel: 'sms', address: phoneNumber ?? '' };

@Resolver(() => TenantType)
export class PushKeyResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Key that browsers pass to `PushManager.subscribe()` as `applicationServerKey`; null where push is not set up.',
  })
  webPushPublicKey(@Ctx() ctx: Context): string | null {
    return ctx.channels.push?.publicKey ?? null;
  }
}

@Resolver(() => UserType)
export class ContactsOfUserResolver {
  @FieldResolver(() => PhoneNumber, {
    nullable: true,
    description: 'Verified telephone number. Visible to the user only.',
  })
  phoneNumber(@Root() { id, phoneNumber }: User, @Ctx() ctx: Context): string | null {
    return mayAct(ctx.viewer, id) ? (phoneNumber ?? null) : null;
  }

  @FieldResolver(() => [PushSubscriptionType], {
    description: 'Devices and browsers that receive push notifications. Visible to the user only.',
  })
  pushSubscriptions(@Root() { id }: User, @Ctx() ctx: Context): Promise<PushSubscription[]> {
    checkOwn(ctx, id);
    return findPushSubscriptions(ctx);
  }
}

@Resolver(() => PushSubscriptionType)
export class PushSubscriptionResolver {
  @FieldResolver(() => PushTransportEnum, { description: 'What carries the messages.' })
  transport(): string {
    return 'web_push';
  }

  @Mutation(() => RegisterPushSubscriptionPayload, {
    nullable: true,
    description: 'Register a browser or device for push. Registering the same one again renews it.',
  })
  registerPushSubscription(
    @Arg('input', () => RegisterPushSubscriptionInput, WHAT_TO_DO)
    { deviceName, target: { webPush } }: RegisterPushSubscriptionInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ pushSubscription: PushSubscription }>> {
    const address = webPush ? { endpoint: webPush.endpoint, keys: { ...webPush.keys } } : null;
    return answer(async () => ({
      pushSubscription: await registerPushSubscription(ctx, { deviceName, address }),
    }));
  }

  @Mutation(() => DeletePushSubscriptionPayload, {
    nullable: true,
    description: 'Stop push to a browser or device.',
  })
  deletePushSubscription(
    @Arg('input', () => DeletePushSubscriptionInput, WHAT_TO_DO)
    { pushSubscriptionId }: DeletePushSubscriptionInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ deletedId: string }>> {
    return answer(async () => {
      await deletePushSubscription(ctx, pushSubscriptionId);
      return { deletedId: pushSubscriptionId };
    });
  }
}

@Resolver()
export class ContactResolver {
  @Mutation(() => RequestContactVerificationPayload, {
    nullable: true,
    description: 'Send a code to a new email address or telephone number.',
  })
  requestContactVerification(
    @Arg('input', () => RequestContactVerificationInput, WHAT_TO_DO)
    { contact }: RequestContactVerificationInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ expiresAt: Date }>> {
    return answer(async () => ({ expiresAt: await requestVerification(ctx, contactOf(contact)) }));
  }

  @Mutation(() => ConfirmContactVerificationPayload, {
    nullable: true,
    description: 'Confirm a new email address or telephone number with the code sent to it.',
  })
  confirmContactVerification(
    @Arg('input', () => ConfirmContactVerificationInput, WHAT_TO_DO)
    { contact, code }: ConfirmContactVerificationInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ user: User | null }>> {
    return answer(async () => {
      await confirmVerification(ctx, contactOf(contact), code);
      return { user: await ctx.once(userLoader).load(ctx.viewer.userId) };
    });
  }

  @Mutation(() => SendTestNotificationPayload, {
    nullable: true,
    description: 'Send oneself a test message.',
  })
  sendTestNotification(
    @Arg('input', () => SendTestNotificationInput, WHAT_TO_DO) { channel }: SendTestNotificationInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ status: MessageStatus }>> {
    return answer(async () => ({ status: await sendTest(ctx, channel as NotificationChannel) }));
  }
}
