import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { UserType } from '../identity/identity.type.ts';
import type { User } from '../identity/index.ts';
import { type Page, PageArgs, pageOf } from '../platform/connection.ts';
import type { Context } from '../platform/context.ts';
import { keyOf } from '../platform/global-id.ts';
import type { Evidence } from './belief.entity.ts';
import {
  EvidenceType,
  GoalConnection,
  GoalRatingConnection,
  GoalStatusEnum,
  GoalType,
} from './discovery.type.ts';
import type { Goal, GoalRating, GoalStatus } from './goal.entity.ts';
import { evidenceOfGoal, goalLoader, goalsOfPerson, ratingsOfGoal } from './loaders.ts';

const STATUS = { nullable: true, description: 'Only goals in this state.' };

@Resolver(() => GoalType)
export class GoalResolver {
  @Query(() => GoalType, { nullable: true, description: 'A goal by identifier.' })
  async goal(
    @Arg('id', () => ID, { description: 'Identifier of the goal.' }) id: string,
    @Ctx() ctx: Context,
  ): Promise<Goal | null> {
    const key = keyOf('goal', id);
    return key && ctx.once(goalLoader).load(key);
  }

  @FieldResolver(() => [EvidenceType], {
    description: 'What was said that this goal rests on, oldest first.',
  })
  evidence(@Root() goal: Goal, @Ctx() ctx: Context): Promise<Evidence[]> {
    return ctx.once(evidenceOfGoal).load(goal);
  }

  @FieldResolver(() => GoalRatingConnection, { description: 'Ratings over time, oldest first.' })
  async ratings(@Root() goal: Goal, @Args() args: PageArgs, @Ctx() ctx: Context): Promise<Page<GoalRating>> {
    return pageOf(await ctx.once(ratingsOfGoal).load(goal), args, ({ id }) => id);
  }
}

@Resolver(() => UserType)
export class GoalsOfUserResolver {
  @FieldResolver(() => GoalConnection, { description: 'Goals found in discovery.' })
  async goals(
    @Root() { id }: User,
    @Args() args: PageArgs,
    @Arg('status', () => GoalStatusEnum, STATUS) status: GoalStatus | null,
    @Ctx() ctx: Context,
  ): Promise<Page<Goal>> {
    const goals = await ctx.once(goalsOfPerson).load({ userId: id, id });
    return pageOf(
      goals.filter((goal) => !status || goal.status === status),
      args,
      (goal) => goal.id,
    );
  }
}
