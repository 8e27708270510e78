import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { BeliefGraphType, GoalType } from '../discovery/discovery.type.ts';
import { type BeliefGraph, beliefGraphLoader, type Goal, goalLoader } from '../discovery/index.ts';
import { GuideType, UserType } from '../identity/identity.type.ts';
import { type Guide, guideLoader, type User, userLoader } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { keyOf } from '../platform/global-id.ts';
import { LocalDate } from '../platform/scalars.ts';
import { dayOf } from '../platform/zone.ts';
import { scheduleLoader } from './loaders.ts';
import type { Schedule } from './schedule.entity.ts';
import { ScheduleStatusEnum, ScheduleType, ScheduleWeekType } from './schedule.type.ts';
import { isRunning, nextReassessment, type ScheduleStatus, scheduleStatus } from './standing.ts';

@Resolver(() => ScheduleType)
export class ScheduleResolver {
  @Query(() => ScheduleType, { nullable: true, description: 'A schedule by identifier.' })
  async schedule(
    @Arg('id', () => ID, { description: 'Identifier of the schedule.' }) id: string,
    @Ctx() ctx: Context,
  ): Promise<Schedule | null> {
    const key = keyOf('sched', id);
    return key && ctx.once(scheduleLoader).load(key);
  }

  @FieldResolver(() => BeliefGraphType, { nullable: true, description: 'Beliefs it was built on.' })
  async beliefGraph(
    @Root() { userId, beliefGraphId }: Schedule,
    @Ctx() ctx: Context,
  ): Promise<BeliefGraph | null> {
    return beliefGraphId ? ctx.once(beliefGraphLoader).load({ userId, id: beliefGraphId }) : null;
  }

  @FieldResolver(() => [GoalType], { description: 'Goals it serves.' })
  async goals(@Root() { userId, goalIds }: Schedule, @Ctx() ctx: Context): Promise<Goal[]> {
    const goals = await Promise.all(goalIds.map((id) => ctx.once(goalLoader).load({ userId, id })));
    return goals.filter((goal) => goal !== null);
  }

  @FieldResolver(() => GuideType, { description: 'Guide it belongs to.' })
  guide(@Root() { agentId }: Schedule, @Ctx() ctx: Context): Promise<Guide | null> {
    return ctx.once(guideLoader).load(agentId);
  }

  @FieldResolver(() => UserType, { description: 'The person it is for.' })
  user(@Root() { userId }: Schedule, @Ctx() ctx: Context): Promise<User | null> {
    return ctx.once(userLoader).load(userId);
  }

  @FieldResolver(() => ScheduleStatusEnum, { description: 'State of the plan.' })
  status(@Root() schedule: Schedule, @Ctx() ctx: Context): ScheduleStatus {
    return scheduleStatus(schedule, ctx.clock.now());
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'When goals and beliefs are looked at again.',
  })
  nextReassessmentDate(@Root() schedule: Schedule, @Ctx() ctx: Context): string | null {
    const now = ctx.clock.now();
    if (!isRunning(schedule, now)) return null;
    return nextReassessment(schedule.reassessmentDates, dayOf(now, schedule.timeZone));
  }

  @FieldResolver(() => [ScheduleWeekType], { description: 'How the plan grows, week by week.' })
  weeks(@Root() { weeks }: Schedule): ScheduleWeekType[] {
    return weeks.map(({ startsOn, endsOn, ...week }) => ({ ...week, range: { from: startsOn, to: endsOn } }));
  }
}
