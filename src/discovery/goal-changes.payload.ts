import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../platform/user-error.type.ts';
import { BeliefType, GoalRatingType, GoalType } from './discovery.type.ts';
import { SafetyNoticeType } from './safety.type.ts';

const NOTICE = {
  nullable: true,
  description: 'Shown when what was written touched on danger to someone; clients must display it.',
};
const WHY_NOT = { description: 'Why it was not done; empty on success.' };

@ObjectType('RateGoalPayload', { description: 'Result of `rateGoal`.' })
export class RateGoalPayload {
  @Field(() => GoalType, { nullable: true, description: 'The goal as it is now.' })
  goal!: GoalType | null;

  @Field(() => GoalRatingType, { nullable: true, description: 'The new rating.' })
  rating!: GoalRatingType | null;

  @Field(() => SafetyNoticeType, NOTICE)
  safetyNotice!: SafetyNoticeType | null;

  @Field(() => [UserError], WHY_NOT)
  userErrors!: UserError[];
}

@ObjectType('UpdateGoalPayload', { description: 'Result of `updateGoal`.' })
export class UpdateGoalPayload {
  @Field(() => GoalType, { nullable: true, description: 'The goal as it is now.' })
  goal!: GoalType | null;

  @Field(() => SafetyNoticeType, NOTICE)
  safetyNotice!: SafetyNoticeType | null;

  @Field(() => [UserError], WHY_NOT)
  userErrors!: UserError[];
}

@ObjectType('ReviseBeliefPayload', { description: 'Result of `reviseBelief`.' })
export class ReviseBeliefPayload {
  @Field(() => BeliefType, { nullable: true, description: 'The belief as it is now.' })
  belief!: BeliefType | null;

  @Field(() => SafetyNoticeType, NOTICE)
  safetyNotice!: SafetyNoticeType | null;

  @Field(() => [UserError], WHY_NOT)
  userErrors!: UserError[];
}
