import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { PlanPreferencesAsked } from '../discovery/index.ts';
import type { Context } from '../platform/context.ts';
import { type Answer, answer } from '../platform/payload.ts';
import { BuildScheduleInput, BuildSchedulePayload } from '../schedule/schedule.input.ts';
import { type StartedSchedule, startSchedule } from './start-schedule.ts';

@Resolver()
export class StartScheduleResolver {
  @Mutation(() => BuildSchedulePayload, {
    nullable: true,
    description: 'Build a schedule from existing assets. A schedule that is active with the same guide ends.',
  })
  buildSchedule(
    @Arg('input', () => BuildScheduleInput, { description: 'What to do.' }) input: BuildScheduleInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<StartedSchedule>> {
    return answer(() =>
      startSchedule(ctx, {
        userId: input.userId ?? null,
        guideId: input.guideId,
        preferences: input.preferences as PlanPreferencesAsked,
        startDate: input.startDate ?? null,
        name: input.name ?? null,
        idempotencyKey: input.idempotencyKey ?? null,
      }),
    );
  }
}
