import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { DeliveryEventFilter } from './delivery.input.ts';
import { DeliveryEventType } from './delivery.type.ts';
import { type DeliveryNews, followDeliveries, type NewsFilter } from './follow-deliveries.ts';

@Resolver(() => DeliveryEventType)
export class DeliveryEventsResolver {
  @Subscription(() => DeliveryEventType, {
    description:
      "Event stream: activities as they fall due, are completed, skipped, snoozed, moved or missed. Without a filter: the caller's own.",
    subscribe: ({
      args: { after, filter },
      context,
    }: {
      args: { after?: string | null; filter?: NewsFilter | null };
      context: Context;
    }) => followDeliveries(context, { after: after ?? null, filter: filter ?? {} }),
  })
  deliveryEvents(
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last event seen.' })
    _after: string | null,
    @Arg('filter', () => DeliveryEventFilter, { nullable: true, description: 'Whose and which events.' })
    _filter: NewsFilter | null,
    @Root() news: DeliveryNews,
  ): DeliveryNews {
    return news;
  }
}
