import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { Charge } from './budgets.ts';
import type { Context } from './context.ts';
import { DateTime, NonNegativeInt, PositiveInt } from './scalars.ts';

@ObjectType('RateLimit', {
  description:
    "How a query was charged against the caller's budget. The same numbers come back in `extensions.cost` of each response.",
})
export class RateLimitType {
  @Field(() => NonNegativeInt, { description: 'Points this operation cost.' })
  cost!: number;

  @Field(() => PositiveInt, { description: 'Points in a full budget.' })
  limit!: number;

  @Field(() => NonNegativeInt, { description: 'Points left.' })
  remaining!: number;

  @Field(() => DateTime, { description: 'When the budget is full again.' })
  resetAt!: Date;
}

@Resolver()
export class RateLimitResolver {
  @Query(() => RateLimitType, { nullable: true, description: 'What this operation costs and what is left.' })
  rateLimit(@Ctx() ctx: Context): Charge | null {
    return ctx.charge;
  }
}
