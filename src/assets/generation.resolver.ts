import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { DiscoverySessionType } from '../discovery/discovery.type.ts';
import { completeDiscovery, type DiscoverySession, sessionLoader } from '../discovery/index.ts';
import { GuideType, UserType } from '../identity/identity.type.ts';
import { type Guide, guideLoader, type User, userLoader } from '../identity/index.ts';
import { PageArgs } from '../platform/connection.ts';
import type { Context } from '../platform/context.ts';
import { keyOf } from '../platform/global-id.ts';
import { type Answer, answer } from '../platform/payload.ts';
import type { Asset } from './asset.entity.ts';
import { AssetFilter } from './asset.input.ts';
import { CancelGenerationPayload, CompleteDiscoveryPayload, GenerateAssetsPayload } from './asset.payload.ts';
import { AssetConnection, AssetInterface } from './asset.type.ts';
import { cancelGeneration } from './cancel-generation.ts';
import { findGallery, type Gallery } from './find-gallery.ts';
import { followGeneration, type Progress } from './follow-generation.ts';
import type { GalleryFilter } from './gallery.ts';
import type { GenerationRun } from './generation.entity.ts';
import { CancelGenerationInput, CompleteDiscoveryInput, GenerateAssetsInput } from './generation.input.ts';
import { GenerationProgressType, GenerationRunType } from './generation.type.ts';
import { runLoader, runsOfSession } from './loaders.ts';
import { requestGeneration } from './request-generation.ts';

const INPUT = { description: 'What to do.' };

@Resolver(() => GenerationRunType)
export class GenerationRunResolver {
  @Query(() => GenerationRunType, { nullable: true, description: 'A generation run by identifier.' })
  async generationRun(
    @Arg('id', () => ID, { description: 'Identifier of the run.' }) id: string,
    @Ctx() ctx: Context,
  ): Promise<GenerationRun | null> {
    const key = keyOf('run', id);
    return key && ctx.once(runLoader).load(key);
  }

  @Mutation(() => GenerateAssetsPayload, {
    nullable: true,
    description:
      'Make a full set of assets and a schedule from a completed conversation: 21 affirmations, 3 hypnosis scripts, 5 daily practices, 3 visualizations and weekly checkpoints.',
  })
  generateAssets(
    @Arg('input', () => GenerateAssetsInput, INPUT) input: GenerateAssetsInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ generationRun: GenerationRun }>> {
    return answer(async () => ({
      generationRun: await requestGeneration(ctx, {
        sessionId: input.discoverySessionId,
        sessionField: 'discoverySessionId',
        preferences: input.preferences ?? null,
        idempotencyKey: input.idempotencyKey ?? null,
      }),
    }));
  }

  @Mutation(() => CancelGenerationPayload, {
    nullable: true,
    description: 'Stop a run. What is finished is kept as drafts.',
  })
  cancelGeneration(
    @Arg('input', () => CancelGenerationInput, INPUT) input: CancelGenerationInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ generationRun: GenerationRun }>> {
    return answer(async () => ({ generationRun: await cancelGeneration(ctx, input.generationRunId) }));
  }

  @Mutation(() => CompleteDiscoveryPayload, {
    nullable: true,
    description: 'End a conversation: extract goals, beliefs and preferences, then start a generation run.',
  })
  completeDiscovery(
    @Arg('input', () => CompleteDiscoveryInput, INPUT) input: CompleteDiscoveryInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ session: DiscoverySession | null; generationRun: GenerationRun }>> {
    return answer(async () => {
      await completeDiscovery(ctx, input.sessionId);
      const generationRun = await requestGeneration(ctx, {
        sessionId: input.sessionId,
        sessionField: 'sessionId',
        preferences: input.preferences ?? null,
        idempotencyKey: input.idempotencyKey ?? null,
      });
      const { userId, sessionId } = generationRun;
      return { generationRun, session: await ctx.once(sessionLoader).load({ userId, id: sessionId }) };
    });
  }

  @FieldResolver(() => AssetConnection, { description: 'What it has made so far.' })
  assets(
    @Root() run: GenerationRun,
    @Args() page: PageArgs,
    @Arg('filter', () => AssetFilter, { nullable: true, description: 'Narrow the list.' })
    filter: GalleryFilter | null,
    @Ctx() ctx: Context,
  ): Promise<Gallery> {
    const within = ({ generationRunId }: Asset): boolean => generationRunId === run.id;
    return findGallery(ctx, { userId: run.userId, page, filter, within });
  }

  @FieldResolver(() => DiscoverySessionType, { description: 'The conversation it works from.' })
  discoverySession(
    @Root() { userId, sessionId }: GenerationRun,
    @Ctx() ctx: Context,
  ): Promise<DiscoverySession | null> {
    return ctx.once(sessionLoader).load({ userId, id: sessionId });
  }

  @FieldResolver(() => GuideType, { description: 'The guide.' })
  guide(@Root() { agentId }: GenerationRun, @Ctx() ctx: Context): Promise<Guide | null> {
    return ctx.once(guideLoader).load(agentId);
  }

  @FieldResolver(() => UserType, { description: 'The person it is for.' })
  user(@Root() { userId }: GenerationRun, @Ctx() ctx: Context): Promise<User | null> {
    return ctx.once(userLoader).load(userId);
  }
}

@Resolver(() => DiscoverySessionType)
export class RunOfSessionResolver {
  @FieldResolver(() => GenerationRunType, {
    nullable: true,
    description: 'The run that turned its result into assets and a schedule.',
  })
  async generationRun(@Root() session: DiscoverySession, @Ctx() ctx: Context): Promise<GenerationRun | null> {
    const [newest] = await ctx.once(runsOfSession).load(session);
    return newest ?? null;
  }
}

@Resolver(() => GenerationProgressType)
export class GenerationProgressResolver {
  @Subscription(() => GenerationProgressType, {
    description: 'State stream: a generation run at work. Ends when the run does.',
    subscribe: ({ args, context }: { args: { runId: string }; context: Context }) =>
      followGeneration(context, args.runId),
  })
  generationProgress(
    @Arg('runId', () => ID, { description: 'Identifier of the run.' }) _runId: string,
    @Root() progress: Progress,
  ): Progress {
    return progress;
  }

  @FieldResolver(() => AssetInterface, { nullable: true, description: 'An asset that was just finished.' })
  asset(@Root() { asset }: Progress): Asset | null {
    return asset;
  }

  @FieldResolver(() => GenerationRunType, { description: 'The run as it is now.' })
  run(@Root() { run }: Progress): GenerationRun {
    return run;
  }
}
