import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { DecisionType } from '../schedule/decision.type.ts';
import { type Decision, decisionsOfActivity } from '../schedule/index.ts';
import type { Delivery } from './delivery.entity.ts';
import { DeliveryType } from './delivery.type.ts';

@Resolver(() => DeliveryType)
export class DecisionOfDeliveryResolver {
  @FieldResolver(() => DecisionType, {
    nullable: true,
    description: 'Why this activity, at this time; null for what the person placed by hand.',
  })
  async decision(@Root() delivery: Delivery, @Ctx() ctx: Context): Promise<Decision | null> {
    if (delivery.isMoved()) return null;
    const { userId, activityId: id } = delivery;
    const decisions = await ctx.once(decisionsOfActivity).load({ userId, id });
    return decisions.find(({ kind }) => kind === 'time') ?? null;
  }
}
