import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { UserType } from '../identity/identity.type.ts';
import type { User } from '../identity/index.ts';
import { type Page, PageArgs } from '../platform/connection.ts';
import type { Context } from '../platform/context.ts';
import { fieldsWithin } from '../platform/read-ahead.ts';
import { LocalDate, NonNegativeInt, Percentage } from '../platform/scalars.ts';
import type { Schedule } from '../schedule/index.ts';
import { ScheduleType } from '../schedule/schedule.type.ts';
import type { Delivery } from './delivery.entity.ts';
import { DeliveryFilter, DeliveryOrder, UpcomingArgs } from './delivery.input.ts';
import { DeliveryConnection } from './delivery.type.ts';
import { type DeliveryConditions, type DeliverySort, findDeliveries } from './find-deliveries.ts';
import { completionPercentage, scheduleCountsLoader } from './find-schedule-counts.ts';
import { findUpcoming } from './find-upcoming.ts';

const FILTER = { nullable: true, description: 'Narrow the list.' };
const ORDER = {
  nullable: true,
  defaultValue: { field: 'scheduled_for', direction: 'asc' },
  description: 'Order of the list.',
};

@Resolver(() => UserType)
export class DeliveriesOfUserResolver {
  @FieldResolver(() => DeliveryConnection, { description: 'Every planned, delivered or finished activity.' })
  deliveries(
    @Root() { id: userId }: User,
    @Args() page: PageArgs,
    @Arg('filter', () => DeliveryFilter, FILTER) filter: DeliveryConditions | null,
    @Arg('orderBy', () => DeliveryOrder, ORDER) orderBy: DeliverySort | null,
    @Ctx() ctx: Context,
  ): Promise<Page<Delivery>> {
    return findDeliveries(ctx, { userId, filter, orderBy, page });
  }

  @FieldResolver(() => DeliveryConnection, {
    description: 'The next activities that are still open, soonest first.',
  })
  upcoming(
    @Root() { id }: User,
    @Args() page: UpcomingArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Delivery>> {
    return findUpcoming(ctx, id, { page, fields: fieldsWithin(info) });
  }
}

@Resolver(() => ScheduleType)
export class DeliveriesOfScheduleResolver {
  @FieldResolver(() => DeliveryConnection, { description: 'Its activities.' })
  deliveries(
    @Root() { userId, id: scheduleId }: Schedule,
    @Args() page: PageArgs,
    @Arg('filter', () => DeliveryFilter, FILTER) filter: DeliveryConditions | null,
    @Arg('orderBy', () => DeliveryOrder, ORDER) orderBy: DeliverySort | null,
    @Ctx() ctx: Context,
  ): Promise<Page<Delivery>> {
    return findDeliveries(ctx, { userId, scheduleId, filter, orderBy, page });
  }

  @FieldResolver(() => Percentage, { description: 'Share of due activities that were completed.' })
  async completionPercentage(@Root() schedule: Schedule, @Ctx() ctx: Context): Promise<number> {
    return completionPercentage(await ctx.once(scheduleCountsLoader).load(schedule));
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'Last day with a completed activity.',
  })
  async lastActivityDate(@Root() schedule: Schedule, @Ctx() ctx: Context): Promise<string | null> {
    return (await ctx.once(scheduleCountsLoader).load(schedule)).lastActivityDate;
  }

  @FieldResolver(() => NonNegativeInt, { description: 'Days on which something due was missed.' })
  async missedDays(@Root() schedule: Schedule, @Ctx() ctx: Context): Promise<number> {
    return (await ctx.once(scheduleCountsLoader).load(schedule)).missedDays;
  }
}
