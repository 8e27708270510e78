import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { type Answer, answer } from '../platform/payload.ts';
import type { Belief } from './belief.entity.ts';
import { BeliefType, GoalType } from './discovery.type.ts';
import type { Goal, GoalRating } from './goal.entity.ts';
import { RateGoalInput, ReviseBeliefInput, UpdateGoalInput } from './goal-changes.input.ts';
import { RateGoalPayload, ReviseBeliefPayload, UpdateGoalPayload } from './goal-changes.payload.ts';
import { checkHarmless } from './goal-words.ts';
import { passSafetyGate } from './pass-safety-gate.ts';
import { rateGoal } from './rate-goal.ts';
import { reviseBelief } from './revise-belief.ts';
import type { SafetyNotice } from './safety.ts';
import { updateGoal } from './update-goal.ts';

const WHAT_TO_DO = { description: 'What to do.' };

/** What a mutation answers to words of a person, with help beside it when they touched on danger. */
type WithNotice<T> = Answer<T> & { readonly safetyNotice: SafetyNotice | null };

@Resolver(() => GoalType)
export class GoalChangesResolver {
  @Mutation(() => RateGoalPayload, { nullable: true, description: 'Record where a goal stands.' })
  async rateGoal(
    @Arg('input', () => RateGoalInput, WHAT_TO_DO) { goalId, level, note, idempotencyKey }: RateGoalInput,
    @Ctx() ctx: Context,
  ): Promise<WithNotice<{ goal: Goal; rating: GoalRating }>> {
    const safetyNotice = await passSafetyGate(ctx, 'goal', [note]);
    const input = { goalId, level, note: note ?? null, idempotencyKey: idempotencyKey ?? null };
    return { ...(await answer(() => rateGoal(ctx, input))), safetyNotice };
  }

  @Mutation(() => UpdateGoalPayload, { nullable: true, description: 'Correct or reprioritise a goal.' })
  async updateGoal(
    @Arg('input', () => UpdateGoalInput, WHAT_TO_DO) { targetDate, ...input }: UpdateGoalInput,
    @Ctx() ctx: Context,
  ): Promise<WithNotice<{ goal: Goal }>> {
    const words = [input.statement, ...(input.levels ?? []).map(({ description }) => description)];
    const safetyNotice = await passSafetyGate(ctx, 'goal', words);
    const asked = { ...given(input), targetDate };
    const updated = await answer(async () => {
      checkHarmless(safetyNotice, ['input', input.statement ? 'statement' : 'levels']);
      return { goal: await updateGoal(ctx, asked) };
    });
    return { ...updated, safetyNotice };
  }
}

@Resolver(() => BeliefType)
export class BeliefChangesResolver {
  @Mutation(() => ReviseBeliefPayload, {
    nullable: true,
    description:
      'Correct how a belief was understood. Makes a new version of the graph; the one before stays as it was.',
  })
  async reviseBelief(
    @Arg('input', () => ReviseBeliefInput, WHAT_TO_DO) input: ReviseBeliefInput,
    @Ctx() ctx: Context,
  ): Promise<WithNotice<{ belief: Belief }>> {
    const safetyNotice = await passSafetyGate(ctx, 'belief', [input.statement]);
    const revised = await answer(async () => {
      checkHarmless(safetyNotice, ['input', 'statement']);
      return { belief: await reviseBelief(ctx, given(input)) };
    });
    return { ...revised, safetyNotice };
  }
}

/** The fields that say something: null means here, as leaving out does, to leave it as it is. */
function given<T extends object>(input: T): { [Key in keyof T]: Exclude<T[Key], null> } {
  const entries = Object.entries(input).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as { [Key in keyof T]: Exclude<T[Key], null> };
}
