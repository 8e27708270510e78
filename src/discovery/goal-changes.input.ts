import { Field, ID, InputType } from 'type-graphql';
import { GasLevelScalar as GasLevel, LocalDate, PositiveInt, UnitInterval } from '../platform/scalars.ts';
import { BeliefKindEnum, GoalStatusEnum } from './discovery.type.ts';
import type { BeliefKind, GasLevel as Level } from './findings.ts';
import type { GoalStatus } from './goal.entity.ts';

@InputType('GoalLevelInput', { description: 'One step of a Goal Attainment Scale in words.' })
export class GoalLevelInput {
  @Field(() => String, { description: 'What life looks like at this level.' })
  description!: string;

  @Field(() => GasLevel, { description: 'The level.' })
  level!: Level;
}

@InputType('RateGoalInput', { description: 'Input of `rateGoal`.' })
export class RateGoalInput {
  @Field(() => ID, { description: 'The goal.' })
  goalId!: string;

  @Field(() => GasLevel, { description: 'The level.' })
  level!: Level;

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Any string unique to this request, at most 64 characters. The same key within 24 hours returns the first result instead of doing it twice.',
  })
  idempotencyKey?: string | null;
}

@InputType('UpdateGoalInput', { description: 'Input of `updateGoal`.' })
export class UpdateGoalInput {
  @Field(() => ID, { description: 'The goal.' })
  goalId!: string;

  @Field(() => String, { nullable: true, description: "The goal in the user's words." })
  statement?: string | null;

  @Field(() => PositiveInt, { nullable: true, description: "Rank among the user's goals." })
  priority?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'Date to get there; null removes it.' })
  targetDate?: string | null;

  @Field(() => GoalStatusEnum, { nullable: true, description: 'State of the goal.' })
  status?: GoalStatus | null;

  @Field(() => [GoalLevelInput], { nullable: true, description: 'All five levels in words.' })
  levels?: GoalLevelInput[] | null;
}

@InputType('ReviseBeliefInput', { description: 'Input of `reviseBelief`.' })
export class ReviseBeliefInput {
  @Field(() => ID, { description: 'The belief.' })
  beliefId!: string;

  @Field(() => String, { nullable: true, description: 'The belief in the first person.' })
  statement?: string | null;

  @Field(() => BeliefKindEnum, { nullable: true, description: 'Whether it helps or hinders.' })
  kind?: BeliefKind | null;

  @Field(() => UnitInterval, { nullable: true, description: 'How firmly it is held.' })
  strength?: number | null;
}
