import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { type Answer, answer } from '../platform/payload.ts';
import type { Asset } from './asset.entity.ts';
import { updateAsset } from './edit-asset.ts';
import { PublishAssetInput, RestoreAssetInput, UpdateAssetInput } from './library.input.ts';
import { PublishAssetPayload, RestoreAssetPayload, UpdateAssetPayload } from './library.payload.ts';
import { publishAsset, restoreAsset } from './release-asset.ts';

const INPUT = { description: 'What to do.' };

@Resolver()
export class LibraryResolver {
  @Mutation(() => UpdateAssetPayload, { nullable: true, description: 'Change an asset by hand.' })
  updateAsset(
    @Arg('input', () => UpdateAssetInput, INPUT) input: UpdateAssetInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ asset: Asset }>> {
    return answer(async () => ({
      asset: await updateAsset(ctx, {
        assetId: input.assetId,
        title: input.title ?? null,
        content: input.content ?? null,
        optimalTimeOfDay: input.optimalTimeOfDay ?? null,
        version: input.version ?? null,
      }),
    }));
  }

  @Mutation(() => PublishAssetPayload, {
    nullable: true,
    description: 'Release a draft to its user. Coaches and admins.',
  })
  publishAsset(
    @Arg('input', () => PublishAssetInput, INPUT) { assetId }: PublishAssetInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ asset: Asset }>> {
    return answer(async () => ({ asset: await publishAsset(ctx, assetId) }));
  }

  @Mutation(() => RestoreAssetPayload, { nullable: true, description: 'Bring an archived asset back.' })
  restoreAsset(
    @Arg('input', () => RestoreAssetInput, INPUT) { assetId }: RestoreAssetInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ asset: Asset }>> {
    return answer(async () => ({ asset: await restoreAsset(ctx, assetId) }));
  }
}
