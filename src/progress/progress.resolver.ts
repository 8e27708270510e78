import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import { CompleteDeliveryPayload, UndoDeliveryPayload } from '../delivery/delivery.payload.ts';
import { DayPlanType } from '../delivery/delivery.type.ts';
import type { DayPlan, Delivery } from '../delivery/index.ts';
import { UserType } from '../identity/identity.type.ts';
import { type User, userLoader } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import type { Schedule } from '../schedule/index.ts';
import { LocalDateRangeInput } from '../schedule/schedule.input.ts';
import { ScheduleType } from '../schedule/schedule.type.ts';
import type { StreakDay } from './day-log.ts';
import { findScheduleStreak, findStreak } from './find-streak.ts';
import { followStreak, type StreakNews } from './follow-streak.ts';
import type { DaySpan, PersonStreak } from './person-streak.ts';
import { StreakDayType, StreakEventType, StreakType } from './progress.type.ts';

@Resolver(() => StreakType)
export class StreakResolver {
  @FieldResolver(() => [StreakDayType], { description: 'The days of a span, oldest first; at most 366.' })
  days(
    @Root() streak: PersonStreak,
    @Arg('range', () => LocalDateRangeInput, {
      nullable: true,
      description: 'Days to return; the last 30 when left out.',
    })
    range: DaySpan | null,
  ): Pick<StreakDay, 'date' | 'state'>[] {
    return streak.daysOf(range ?? null);
  }
}

@Resolver(() => UserType)
export class StreakOfUserResolver {
  @FieldResolver(() => StreakType, { description: "The user's current streak over all guides." })
  streak(@Root() { id }: User, @Ctx() ctx: Context): Promise<PersonStreak | null> {
    return findStreak(ctx, id);
  }
}

@Resolver(() => ScheduleType)
export class StreakOfScheduleResolver {
  @FieldResolver(() => StreakType, { description: 'Current streak within this plan.' })
  streak(@Root() schedule: Schedule, @Ctx() ctx: Context): Promise<PersonStreak | null> {
    return findScheduleStreak(ctx, schedule);
  }
}

@Resolver(() => DayPlanType)
export class StreakOfDayResolver {
  @FieldResolver(() => StreakType, { description: "The user's streak." })
  streak(@Root() { userId }: DayPlan, @Ctx() ctx: Context): Promise<PersonStreak | null> {
    return findStreak(ctx, userId);
  }
}

@Resolver(() => CompleteDeliveryPayload)
export class StreakOfCompletionResolver {
  @FieldResolver(() => StreakType, { nullable: true, description: "The user's streak as it is now." })
  async streak(
    @Root() { delivery }: { delivery?: Delivery | null },
    @Ctx() ctx: Context,
  ): Promise<PersonStreak | null> {
    return delivery ? findStreak(ctx, delivery.userId) : null;
  }
}

@Resolver(() => UndoDeliveryPayload)
export class StreakOfUndoingResolver {
  @FieldResolver(() => StreakType, { nullable: true, description: "The user's streak as it is now." })
  async streak(
    @Root() { delivery }: { delivery?: Delivery | null },
    @Ctx() ctx: Context,
  ): Promise<PersonStreak | null> {
    return delivery ? findStreak(ctx, delivery.userId) : null;
  }
}

@Resolver(() => StreakEventType)
export class StreakEventsResolver {
  @Subscription(() => StreakEventType, {
    description:
      "Event stream: a user's streak grew, is at risk or broke. The caller's own unless a user is given.",
    subscribe: ({
      args: { after, userId },
      context,
    }: {
      args: { after?: string | null; userId?: string | null };
      context: Context;
    }) => followStreak(context, { after: after ?? null, userId: userId ?? null }),
  })
  streakEvents(
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last event seen.' })
    _after: string | null,
    @Arg('userId', () => ID, {
      nullable: true,
      description: 'Only for coaches and partners: whose streak.',
    })
    _userId: string | null,
    @Root() news: StreakNews,
  ): StreakNews {
    return news;
  }

  @FieldResolver(() => StreakType, { description: 'The streak as it is now.' })
  streak(@Root() { userId }: StreakNews, @Ctx() ctx: Context): Promise<PersonStreak | null> {
    return findStreak(ctx, userId);
  }

  @FieldResolver(() => UserType, { description: 'Whose streak.' })
  user(@Root() { userId }: StreakNews, @Ctx() ctx: Context): Promise<User | null> {
    return ctx.once(userLoader).load(userId);
  }
}
