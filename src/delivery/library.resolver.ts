import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { type Answer, answer } from '../platform/payload.ts';
import { type Archived, archiveAsset } from './archive-asset.ts';
import { ArchiveAssetInput, ArchiveAssetPayload } from './library.payload.ts';

const INPUT = { description: 'What to do.' };

@Resolver()
export class PlannedLibraryResolver {
  @Mutation(() => ArchiveAssetPayload, {
    nullable: true,
    description: 'Put an asset away. Its open deliveries get another asset of the same kind.',
  })
  async archiveAsset(
    @Arg('input', () => ArchiveAssetInput, INPUT) { assetId }: ArchiveAssetInput,
    @Ctx() ctx: Context,
  ): Promise<Omit<Answer<Archived>, 'affectedDeliveries'> & Pick<Archived, 'affectedDeliveries'>> {
    const answered = await answer(() => archiveAsset(ctx, assetId));
    return { ...answered, affectedDeliveries: answered.affectedDeliveries ?? [] };
  }
}
