import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { type Answer, answer } from '../platform/payload.ts';
import type { Asset } from './asset.entity.ts';
import { PublishAssetInput, RestoreAssetInput } from './library.input.ts';
import { PublishAssetPayload, RestoreAssetPayload } from './library.payload.ts';
import { publishAsset, restoreAsset } from './release-asset.ts';

const INPUT = { description: 'What to do.' };

@Resolver()
export class LibraryResolver {
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
