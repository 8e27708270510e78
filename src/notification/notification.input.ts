import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { NonNegativeInt } from '../platform/scalars.ts';
import { UserError } from '../platform/user-error.type.ts';
import { NotificationType } from './notification.type.ts';

@InputType('MarkNotificationsReadInput', { description: 'Input of `markNotificationsRead`.' })
export class MarkNotificationsReadInput {
  @Field(() => [ID], { nullable: true, description: 'Which ones; all when left out.' })
  notificationIds?: string[] | null;
}

@ObjectType('MarkNotificationsReadPayload', { description: 'Result of `markNotificationsRead`.' })
export class MarkNotificationsReadPayload {
  @Field(() => [NotificationType], { description: 'The entries that changed.' })
  notifications!: NotificationType[];

  @Field(() => NonNegativeInt, { nullable: true, description: 'Unread ones left.' })
  unreadCount!: number | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}
