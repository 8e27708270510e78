import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DeliveryType } from '../delivery/delivery.type.ts';
import type { Delivery } from '../delivery/index.ts';
import type { Context } from '../platform/context.ts';
import { DeliveryNotificationType } from './contact.type.ts';
import { messagesOfDelivery, type SentMessage } from './loaders.ts';

@Resolver(() => DeliveryType)
export class MessagesOfDeliveryResolver {
  @FieldResolver(() => [DeliveryNotificationType], { description: 'Messages sent about it.' })
  notifications(@Root() { userId, id }: Delivery, @Ctx() ctx: Context): Promise<SentMessage[]> {
    return ctx.once(messagesOfDelivery).load({ userId, id });
  }
}
