import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { assetLoader, type CheckpointPrompt } from '../assets/index.ts';
import { GoalType } from '../discovery/discovery.type.ts';
import { type Goal, goalLoader } from '../discovery/index.ts';
import type { Context } from '../platform/context.ts';
import { dayOf } from '../platform/zone.ts';
import type { Checkpoint } from './checkpoint.entity.ts';
import { checkpointsOfSchedule, scheduleLoader } from './loaders.ts';
import type { Schedule } from './schedule.entity.ts';
import { CheckpointPromptType, CheckpointStatusEnum, CheckpointType, ScheduleType } from './schedule.type.ts';
import { type CheckpointStatus, checkpointStatus, isRunning, nextCheckpoint } from './standing.ts';

/** A question, and whom it is put to. */
type PromptOfPerson = CheckpointPrompt & { readonly userId: string };

@Resolver(() => ScheduleType)
export class CheckpointsOfScheduleResolver {
  @FieldResolver(() => [CheckpointType], { description: 'Weekly reflection dates.' })
  checkpoints(@Root() schedule: Schedule, @Ctx() ctx: Context): Promise<Checkpoint[]> {
    return ctx.once(checkpointsOfSchedule).load(schedule);
  }

  @FieldResolver(() => CheckpointType, { nullable: true, description: 'Next weekly reflection.' })
  async nextCheckpoint(@Root() schedule: Schedule, @Ctx() ctx: Context): Promise<Checkpoint | null> {
    const now = ctx.clock.now();
    if (!isRunning(schedule, now)) return null;
    const checkpoints = await ctx.once(checkpointsOfSchedule).load(schedule);
    return nextCheckpoint(checkpoints, dayOf(now, schedule.timeZone));
  }
}

@Resolver(() => CheckpointType)
export class CheckpointResolver {
  @FieldResolver(() => [CheckpointPromptType], { description: 'Questions to reflect on.' })
  async prompts(@Root() { userId, assetId }: Checkpoint, @Ctx() ctx: Context): Promise<PromptOfPerson[]> {
    const asset = await ctx.once(assetLoader).load({ userId, id: assetId });
    const prompts = asset?.details.type === 'checkpoint' ? asset.details.prompts : [];
    return prompts.map((prompt) => ({ ...prompt, userId }));
  }

  @FieldResolver(() => ScheduleType, { description: 'The plan it is part of.' })
  schedule(@Root() { userId, scheduleId }: Checkpoint, @Ctx() ctx: Context): Promise<Schedule | null> {
    return ctx.once(scheduleLoader).load({ userId, id: scheduleId });
  }

  @FieldResolver(() => CheckpointStatusEnum, { description: 'State of the checkpoint.' })
  async status(@Root() checkpoint: Checkpoint, @Ctx() ctx: Context): Promise<CheckpointStatus | null> {
    const schedule = await this.schedule(checkpoint, ctx);
    return schedule && checkpointStatus(checkpoint, dayOf(ctx.clock.now(), schedule.timeZone));
  }
}

@Resolver(() => CheckpointPromptType)
export class CheckpointPromptResolver {
  @FieldResolver(() => GoalType, { nullable: true, description: 'Goal it is about.' })
  async goal(@Root() { userId, goalId }: PromptOfPerson, @Ctx() ctx: Context): Promise<Goal | null> {
    return goalId ? ctx.once(goalLoader).load({ userId, id: goalId }) : null;
  }
}
