import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { UserType } from '../identity/identity.type.ts';
import type { User } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { LocalDate, NonNegativeInt } from '../platform/scalars.ts';
import type { Checkpoint } from '../schedule/index.ts';
import { CheckpointType } from '../schedule/schedule.type.ts';
import type { DayPlan } from './day-plan.ts';
import type { Delivery } from './delivery.entity.ts';
import { DayPlanType, DeliveryType } from './delivery.type.ts';
import { findCheckpointsOfDay, findDay, findDayCounts, findTotalMinutes } from './find-day.ts';
import { deliveriesOfDay } from './loaders.ts';

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
  deliveries(@Root() day: DayPlan, @Ctx() ctx: Context): Promise<Delivery[]> {
    return ctx.once(deliveriesOfDay).load(day);
  }

  @FieldResolver(() => NonNegativeInt, { description: 'Activities done.' })
  async completedCount(@Root() day: DayPlan, @Ctx() ctx: Context): Promise<number> {
    return (await findDayCounts(ctx, day)).completedCount;
  }

  @FieldResolver(() => NonNegativeInt, { description: 'Activities whose time passed.' })
  async missedCount(@Root() day: DayPlan, @Ctx() ctx: Context): Promise<number> {
    return (await findDayCounts(ctx, day)).missedCount;
  }

  @FieldResolver(() => NonNegativeInt, { description: 'Activities still open.' })
  async pendingCount(@Root() day: DayPlan, @Ctx() ctx: Context): Promise<number> {
    return (await findDayCounts(ctx, day)).pendingCount;
  }

  @FieldResolver(() => NonNegativeInt, { description: 'Activities left out.' })
  async skippedCount(@Root() day: DayPlan, @Ctx() ctx: Context): Promise<number> {
    return (await findDayCounts(ctx, day)).skippedCount;
  }

  @FieldResolver(() => NonNegativeInt, { description: 'Minutes of all activities together.' })
  totalMinutes(@Root() day: DayPlan, @Ctx() ctx: Context): Promise<number> {
    return findTotalMinutes(ctx, day);
  }
}
