import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { BeliefType, GoalType } from '../discovery/discovery.type.ts';
import { type Belief, beliefLoader, type Goal, goalLoader } from '../discovery/index.ts';
import { GuideType, UserType } from '../identity/identity.type.ts';
import { type Guide, guideLoader, type User, userLoader } from '../identity/index.ts';
import { PageArgs } from '../platform/connection.ts';
import type { Context } from '../platform/context.ts';
import { keyOf } from '../platform/global-id.ts';
import { type Answer, answer } from '../platform/payload.ts';
import type { Asset } from './asset.entity.ts';
import { AssetFilter, AssetOrder, SetAssetFavoriteInput } from './asset.input.ts';
import { SetAssetFavoritePayload } from './asset.payload.ts';
import { AssetConnection, AssetInterface, AssetTypeCountType, ProvenanceType } from './asset.type.ts';
import { setAssetFavorite } from './favor-asset.ts';
import { findGallery, type Gallery } from './find-gallery.ts';
import type { GalleryFilter, GalleryOrder } from './gallery.ts';
import type { GenerationRun } from './generation.entity.ts';
import { GenerationRunType } from './generation.type.ts';
import { assetLoader, beliefsOfAsset, runLoader } from './loaders.ts';

const NARROW = { nullable: true, description: 'Narrow the list.' };

@Resolver(() => AssetInterface)
export class AssetResolver {
  @Query(() => AssetInterface, { nullable: true, description: 'An asset by identifier.' })
  async asset(
    @Arg('id', () => ID, { description: 'Identifier of the asset.' }) id: string,
    @Ctx() ctx: Context,
  ): Promise<Asset | null> {
    const key = keyOf('asset', id);
    return key && ctx.once(assetLoader).load(key);
  }

  @Mutation(() => SetAssetFavoritePayload, {
    nullable: true,
    description: 'Mark an asset as a favourite, or take the mark away.',
  })
  setAssetFavorite(
    @Arg('input', () => SetAssetFavoriteInput, { description: 'What to do.' }) input: SetAssetFavoriteInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ asset: Asset }>> {
    return answer(async () => ({ asset: await setAssetFavorite(ctx, input) }));
  }

  @FieldResolver(() => [BeliefType], { description: 'Beliefs it strengthens or reframes.' })
  async beliefs(@Root() asset: Asset, @Ctx() ctx: Context): Promise<Belief[]> {
    const links = await ctx.once(beliefsOfAsset).load(asset);
    const { userId } = asset;
    const found = await Promise.all(
      links.map(({ beliefId }) => ctx.once(beliefLoader).load({ userId, id: beliefId })),
    );
    return found.filter((belief) => belief !== null);
  }

  @FieldResolver(() => GoalType, { nullable: true, description: 'Goal it serves.' })
  async goal(@Root() { userId, goalId }: Asset, @Ctx() ctx: Context): Promise<Goal | null> {
    return goalId ? ctx.once(goalLoader).load({ userId, id: goalId }) : null;
  }

  @FieldResolver(() => GuideType, { description: 'Guide that made it.' })
  guide(@Root() { agentId }: Asset, @Ctx() ctx: Context): Promise<Guide | null> {
    return ctx.once(guideLoader).load(agentId);
  }

  @FieldResolver(() => UserType, { description: 'The person it was made for.' })
  user(@Root() { userId }: Asset, @Ctx() ctx: Context): Promise<User | null> {
    return ctx.once(userLoader).load(userId);
  }

  @FieldResolver(() => ProvenanceType, { description: 'Where the text came from.' })
  provenance(@Root() asset: Asset): Asset {
    return asset;
  }
}

@Resolver(() => ProvenanceType)
export class ProvenanceResolver {
  @FieldResolver(() => GenerationRunType, {
    nullable: true,
    description: 'The run that made it; null for content written by a person.',
  })
  async generationRun(
    @Root() { userId, generationRunId }: Asset,
    @Ctx() ctx: Context,
  ): Promise<GenerationRun | null> {
    return generationRunId ? ctx.once(runLoader).load({ userId, id: generationRunId }) : null;
  }
}

@Resolver(() => AssetConnection)
export class AssetConnectionResolver {
  @FieldResolver(() => [AssetTypeCountType], {
    description: "How many assets match, by kind: the badges on the gallery's tabs.",
  })
  countsByType(@Root() gallery: Gallery): Gallery['countsByType'] {
    return gallery.countsByType;
  }
}

@Resolver(() => UserType)
export class GalleryResolver {
  @FieldResolver(() => AssetConnection, { description: 'Assets made for this user: the gallery.' })
  assets(
    @Root() { id }: User,
    @Args() page: PageArgs,
    @Arg('filter', () => AssetFilter, { nullable: true, description: 'Narrow the gallery.' })
    filter: GalleryFilter | null,
    @Arg('orderBy', () => AssetOrder, {
      nullable: true,
      defaultValue: { field: 'created_at', direction: 'desc' },
      description: 'Order of the gallery.',
    })
    orderBy: GalleryOrder,
    @Ctx() ctx: Context,
  ): Promise<Gallery> {
    return findGallery(ctx, { userId: id, page, filter, orderBy });
  }
}

@Resolver(() => GoalType)
export class AssetsOfGoalResolver {
  @FieldResolver(() => AssetConnection, { description: 'Assets made for this goal.' })
  assets(
    @Root() goal: Goal,
    @Args() page: PageArgs,
    @Arg('filter', () => AssetFilter, NARROW) filter: GalleryFilter | null,
    @Ctx() ctx: Context,
  ): Promise<Gallery> {
    return findGallery(ctx, {
      userId: goal.userId,
      page,
      filter,
      within: ({ goalId }) => goalId === goal.id,
    });
  }
}
