import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { PlanPreferencesAsked } from '../discovery/index.ts';
import type { Context } from '../platform/context.ts';
import { type Answer, answer } from '../platform/payload.ts';
import type { ChosenSlot, Schedule } from '../schedule/index.ts';
import {
  CancelScheduleInput,
  CancelSchedulePayload,
  PauseScheduleInput,
  PauseSchedulePayload,
  ResumeScheduleInput,
  ResumeSchedulePayload,
  UpdateScheduleInput,
  UpdateSchedulePayload,
} from '../schedule/schedule.input.ts';
import { cancelSchedule, pauseSchedule, resumeSchedule, updateSchedule } from './change-schedule.ts';

const INPUT = { description: 'What to do.' };

/** What each change of a schedule answers. */
type Changed = Promise<Answer<{ schedule: Schedule }>>;

@Resolver()
export class ChangeScheduleResolver {
  @Mutation(() => UpdateSchedulePayload, {
    nullable: true,
    description: 'Change a schedule. Open deliveries are planned anew; finished ones stay.',
  })
  updateSchedule(
    @Arg('input', () => UpdateScheduleInput, INPUT) input: UpdateScheduleInput,
    @Ctx() ctx: Context,
  ): Changed {
    return answer(async () => ({
      schedule: await updateSchedule(ctx, {
        scheduleId: input.scheduleId,
        name: input.name ?? null,
        preferences: (input.preferences as PlanPreferencesAsked | null | undefined) ?? null,
        slots: (input.slots as readonly ChosenSlot[] | null | undefined) ?? null,
        version: input.version ?? null,
      }),
    }));
  }

  @Mutation(() => PauseSchedulePayload, {
    nullable: true,
    description: 'Hold a schedule. Nothing falls due and the streak is kept.',
  })
  pauseSchedule(
    @Arg('input', () => PauseScheduleInput, INPUT) { scheduleId, resumeOn }: PauseScheduleInput,
    @Ctx() ctx: Context,
  ): Changed {
    return answer(async () => ({
      schedule: await pauseSchedule(ctx, { scheduleId, resumeOn: resumeOn ?? null }),
    }));
  }

  @Mutation(() => ResumeSchedulePayload, {
    nullable: true,
    description: 'Go on with a paused schedule; its end moves by the days it was held, or stays.',
  })
  resumeSchedule(
    @Arg('input', () => ResumeScheduleInput, INPUT) input: ResumeScheduleInput,
    @Ctx() ctx: Context,
  ): Changed {
    return answer(async () => ({
      schedule: await resumeSchedule(ctx, { ...input, keepsDates: input.keepsDates ?? false }),
    }));
  }

  @Mutation(() => CancelSchedulePayload, { nullable: true, description: 'End a schedule early.' })
  cancelSchedule(
    @Arg('input', () => CancelScheduleInput, INPUT) { scheduleId }: CancelScheduleInput,
    @Ctx() ctx: Context,
  ): Changed {
    return answer(async () => ({ schedule: await cancelSchedule(ctx, scheduleId) }));
  }
}
