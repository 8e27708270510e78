import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { UserType } from '../identity/identity.type.ts';
import type { User } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { fieldsWithin } from '../platform/read-ahead.ts';
import { LocalDate, NonNegativeInt } from '../platform/scalars.ts';
import { after, type Soon } from '../platform/soon.ts';
import type { Checkpoint } from '../schedule/index.ts';
import { CheckpointType } from '../schedule/schedule.type.ts';
import type { DayPlan } from './day-plan.ts';
import type { Delivery } from './delivery.entity.ts';
import { DayPlanType, DeliveryType } from './delivery.type.ts';
import { findCheckpointsOfDay, findDay, findDayCounts, findTotalMinutes } from './find-day.ts';
import { findDeliveriesOfDay } from './loaders.ts';

@Resolver(() => UserType)
export class TodayResolver {
  @FieldResolver(() => DayPlanType, {
    description: 'Everything planned for one day: today unless a date is given.',
  })
  today(
    @Root() { id }: User,
    @Arg('date', () => LocalDate, {
      nullable: true,
      description: "A date in the user's time zone instead of today.",
    })
    date: string | null,
    @Ctx() ctx: Context,
  ): Promise<DayPlan | null> {
    return findDay(ctx, id, date ?? null);
  }
}

@Resolver(() => DayPlanType)
export class DayPlanResolver {
  @FieldResolver(() => [CheckpointType], { description: 'Weekly reflections due on this day.' })
  checkpoints(@Root() day: DayPlan, @Ctx() ctx: Context): Promise<Checkpoint[]> {
    return findCheckpointsOfDay(ctx, day);
  }

  @FieldResolver(() => [DeliveryType], { description: "The day's activities in order of time." })
  deliveries(
    @Root() day: DayPlan,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Soon<readonly Delivery[]> {
    return findDeliveriesOfDay(ctx, day, fieldsWithin(info));
  }

  @FieldResolver(() => NonNegativeInt, { description: 'Activities done.' })
  completedCount(@Root() day: DayPlan, @Ctx() ctx: Context): Soon<number> {
    return after(findDayCounts(ctx, day), ({ completedCount }) => completedCount);
  }

  @FieldResolver(() => NonNegativeInt, { description: 'Activities whose time passed.' })
  missedCount(@Root() day: DayPlan, @Ctx() ctx: Context): Soon<number> {
    return after(findDayCounts(ctx, day), ({ missedCount }) => missedCount);
  }

  @FieldResolver(() => NonNegativeInt, { description: 'Activities still open.' })
  pendingCount(@Root() day: DayPlan, @Ctx() ctx: Context): Soon<number> {
    return after(findDayCounts(ctx, day), ({ pendingCount }) => pendingCount);
  }

  @FieldResolver(() => NonNegativeInt, { description: 'Activities left out.' })
  skippedCount(@Root() day: DayPlan, @Ctx() ctx: Context): Soon<number> {
    return after(findDayCounts(ctx, day), ({ skippedCount }) => skippedCount);
  }

  @FieldResolver(() => NonNegativeInt, { description: 'Minutes of all activities together.' })
  totalMinutes(@Root() day: DayPlan, @Ctx() ctx: Context): Soon<number> {
    return findTotalMinutes(ctx, day);
  }
}
