import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { GenerationRunType } from '../assets/generation.type.ts';
import type { GenerationRun } from '../assets/index.ts';
import { UserType } from '../identity/identity.type.ts';
import type { User } from '../identity/index.ts';
import { type Page, PageArgs, pageOf } from '../platform/connection.ts';
import type { Context } from '../platform/context.ts';
import { keyOf } from '../platform/global-id.ts';
import { schedulesOfPerson, schedulesOfRun } from './loaders.ts';
import type { Schedule } from './schedule.entity.ts';
import { ScheduleConnection, ScheduleStatusEnum, ScheduleType } from './schedule.type.ts';
import { type ScheduleStatus, scheduleStatus } from './standing.ts';

@Resolver(() => UserType)
export class SchedulesOfUserResolver {
  @FieldResolver(() => ScheduleType, {
    nullable: true,
    description: 'The active schedule with one guide, or the most recent active one.',
  })
  async currentSchedule(
    @Root() { id }: User,
    @Arg('guideId', () => ID, { nullable: true, description: 'Only with this guide.' })
    guideId: string | null,
    @Ctx() ctx: Context,
  ): Promise<Schedule | null> {
    const guide = guideId ? keyOf('guide', guideId) : null;
    const schedules = await ctx.once(schedulesOfPerson).load({ userId: id, id });
    const active = schedules.filter((schedule) => scheduleStatus(schedule, ctx.clock.now()) === 'active');
    return active.find(({ agentId }) => !guideId || agentId === guide?.id) ?? null;
  }

  @FieldResolver(() => ScheduleConnection, { description: 'Schedules, newest first.' })
  async schedules(
    @Root() { id }: User,
    @Args() args: PageArgs,
    @Arg('status', () => ScheduleStatusEnum, {
      nullable: true,
      description: 'Only schedules in this state.',
    })
    status: ScheduleStatus | null,
    @Ctx() ctx: Context,
  ): Promise<Page<Schedule>> {
    const schedules = await ctx.once(schedulesOfPerson).load({ userId: id, id });
    const now = ctx.clock.now();
    const wanted = schedules.filter((schedule) => !status || scheduleStatus(schedule, now) === status);
    return pageOf(wanted, args, (schedule) => schedule.id);
  }
}

@Resolver(() => GenerationRunType)
export class ScheduleOfRunResolver {
  @FieldResolver(() => ScheduleType, { nullable: true, description: 'The schedule it built.' })
  async schedule(@Root() run: GenerationRun, @Ctx() ctx: Context): Promise<Schedule | null> {
    const [schedule] = await ctx.once(schedulesOfRun).load(run);
    return schedule ?? null;
  }
}
