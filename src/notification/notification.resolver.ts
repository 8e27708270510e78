import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import { deliveryLoader } from '../delivery/index.ts';
import { UserType } from '../identity/identity.type.ts';
import type { User } from '../identity/index.ts';
import { PageArgs } from '../platform/connection.ts';
import type { Context } from '../platform/context.ts';
import { NodeInterface, nodeKind } from '../platform/node.ts';
import { type Answer, answer } from '../platform/payload.ts';
import { NonNegativeInt, UrlScalar } from '../platform/scalars.ts';
import { checkpointLoader, scheduleLoader } from '../schedule/index.ts';
import { findInbox, type Inbox } from './find-notifications.ts';
import { followNotifications, type NotificationNews } from './follow-notifications.ts';
import { linkTo } from './links.ts';
import { type MarkedRead, markRead } from './mark-read.ts';
import { wordsOf } from './message.ts';
import type { Notification } from './notification.entity.ts';
import { MarkNotificationsReadInput, MarkNotificationsReadPayload } from './notification.input.ts';
import { NotificationConnection, NotificationEventType, NotificationType } from './notification.type.ts';
import { checkOwn } from './own-inbox.ts';

@Resolver(() => UserType)
export class InboxOfUserResolver {
  @FieldResolver(() => NotificationConnection, {
    description: 'The in-app inbox, newest first. Visible to the user only.',
  })
  notifications(
    @Root() { id }: User,
    @Args() args: PageArgs,
    @Arg('unreadOnly', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'Only unread ones.',
    })
    unreadOnly: boolean | null,
    @Ctx() ctx: Context,
  ): Promise<Inbox> {
    checkOwn(ctx, id);
    return findInbox(ctx, { unreadOnly: unreadOnly ?? false, args });
  }
}

@Resolver(() => NotificationConnection)
export class InboxResolver {
  @FieldResolver(() => NonNegativeInt, { description: 'Unread ones: the badge on the bell.' })
  unreadCount(@Root() inbox: Inbox): Promise<number> {
    return inbox.unreadCount();
  }
}

@Resolver(() => NotificationType)
export class NotificationResolver {
  @FieldResolver(() => String, { description: 'Headline.' })
  title(@Root() { details }: Notification): string {
    return wordsOf(details).title;
  }

  @FieldResolver(() => String, { description: 'Text.' })
  body(@Root() { details }: Notification): string {
    return wordsOf(details).body;
  }

  @FieldResolver(() => UrlScalar, { nullable: true, description: 'Where a tap leads.' })
  url(@Root() notification: Notification, @Ctx() ctx: Context): string | null {
    return linkTo(ctx.site, notification);
  }

  @FieldResolver(() => NodeInterface, { nullable: true, description: 'What it points to.' })
  async subject(
    @Root() { userId, subjectId: id, category }: Notification,
    @Ctx() ctx: Context,
  ): Promise<object | null> {
    if (!id) return null;
    if (category === 'activity_due') return ctx.once(deliveryLoader).load({ userId, id });
    if (category === 'checkpoint_due') return ctx.once(checkpointLoader).load({ userId, id });
    // Reassessments belong to a stage beside this one.
    if (category === 'reassessment_due') return nodeKind('reas')?.load(ctx, { userId, id }) ?? null;
    return category === 'plan_ready' ? ctx.once(scheduleLoader).load({ userId, id }) : null;
  }

  @Mutation(() => MarkNotificationsReadPayload, {
    nullable: true,
    description: 'Mark entries of the inbox as read.',
  })
  async markNotificationsRead(
    @Arg('input', () => MarkNotificationsReadInput, { description: 'What to do.' })
    { notificationIds }: MarkNotificationsReadInput,
    @Ctx() ctx: Context,
  ): Promise<Omit<Answer<MarkedRead>, 'notifications'> & Pick<MarkedRead, 'notifications'>> {
    const answered = await answer(() => markRead(ctx, notificationIds ?? null));
    return { ...answered, notifications: answered.notifications ?? [] };
  }
}

@Resolver(() => NotificationEventType)
export class NotificationEventsResolver {
  @Subscription(() => NotificationEventType, {
    description: "Event stream: new entries of the caller's inbox.",
    subscribe: ({ args: { after }, context }: { args: { after?: string | null }; context: Context }) =>
      followNotifications(context, { after: after ?? null }),
  })
  notificationEvents(
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last event seen.' })
    _after: string | null,
    @Root() news: NotificationNews,
  ): NotificationNews {
    return news;
  }
}
