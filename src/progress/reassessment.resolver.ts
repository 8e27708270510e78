import { Arg, Args, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import { UserType } from '../identity/identity.type.ts';
import type { User } from '../identity/index.ts';
import { type Page, PageArgs, pageOf } from '../platform/connection.ts';
import type { Context } from '../platform/context.ts';
import { type Schedule, scheduleLoader } from '../schedule/index.ts';
import { ScheduleType } from '../schedule/schedule.type.ts';
import { followReassessments, type ReassessmentNews } from './follow-reassessments.ts';
import { reassessmentsOfPerson } from './loaders.ts';
import type { Reassessment } from './reassessment.entity.ts';
import { explanationOf, type ReassessmentStatus } from './reassessment.ts';
import {
  ReassessmentConnection,
  ReassessmentEventType,
  ReassessmentStatusEnum,
  ReassessmentType,
} from './reassessment.type.ts';

@Resolver(() => UserType)
export class ReassessmentsOfUserResolver {
  @FieldResolver(() => ReassessmentConnection, {
    description: 'Open and past reassessment prompts, newest first.',
  })
  async reassessments(
    @Root() { id }: User,
    @Args() args: PageArgs,
    @Arg('status', () => ReassessmentStatusEnum, {
      nullable: true,
      description: 'Only prompts in this state.',
    })
    status: ReassessmentStatus | null,
    @Ctx() ctx: Context,
  ): Promise<Page<Reassessment>> {
    const all = await ctx.once(reassessmentsOfPerson).load({ userId: id, id });
    const wanted = all.filter((reassessment) => !status || reassessment.status === status);
    return pageOf(wanted, args, (reassessment) => reassessment.id);
  }
}

@Resolver(() => ReassessmentType)
export class ReassessmentResolver {
  @FieldResolver(() => String, { description: "What led to it, in the user's language." })
  explanation(@Root() { grounds }: Reassessment): string {
    return explanationOf(grounds);
  }

  @FieldResolver(() => ScheduleType, { description: 'The plan it is about.' })
  schedule(@Root() { userId, scheduleId }: Reassessment, @Ctx() ctx: Context): Promise<Schedule | null> {
    return ctx.once(scheduleLoader).load({ userId, id: scheduleId });
  }
}

@Resolver(() => ReassessmentEventType)
export class ReassessmentEventsResolver {
  @Subscription(() => ReassessmentEventType, {
    description: 'Event stream: reassessments of the caller as they come up or change.',
    subscribe: ({ args: { after }, context }: { args: { after?: string | null }; context: Context }) =>
      followReassessments(context, { after: after ?? null }),
  })
  reassessmentEvents(
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last event seen.' })
    _after: string | null,
    @Root() news: ReassessmentNews,
  ): ReassessmentNews {
    return news;
  }
}
