import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { assetLoader } from '../assets/index.ts';
import type { Context } from '../platform/context.ts';
import type { Decision } from './decision.entity.ts';
import { DecisionCandidateType, DecisionType } from './decision.type.ts';
import type { DecisionCandidate } from './plan-decision.ts';

@Resolver(() => DecisionType)
export class DecisionResolver {
  @FieldResolver(() => [DecisionCandidateType], {
    description:
      'Everything that could have been chosen, with its probability; the probabilities add up to 1.',
  })
  candidates(
    @Root() { userId, kind, candidates }: Decision,
    @Ctx() ctx: Context,
  ): Promise<DecisionCandidateType[]> {
    return Promise.all(
      candidates.map(async (candidate) => ({
        ...candidate,
        label: kind === 'asset' ? await titleOf(ctx, userId, candidate) : candidate.label,
        isEligible: candidate.reason === null,
      })),
    );
  }
}

async function titleOf(ctx: Context, userId: string, { label: id }: DecisionCandidate): Promise<string> {
  const asset = await ctx.once(assetLoader).load({ userId, id });
  return asset?.title ?? '';
}
