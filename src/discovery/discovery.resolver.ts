import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { GuideType, UserType } from '../identity/identity.type.ts';
import { type Guide, guideLoader, type User, userLoader } from '../identity/index.ts';
import { type Page, PageArgs, pageOf } from '../platform/connection.ts';
import type { Context } from '../platform/context.ts';
import { keyOf } from '../platform/global-id.ts';
import { type Answer, answer } from '../platform/payload.ts';
import { UnitInterval } from '../platform/scalars.ts';
import { type AnswerSafetyScreen, answerSafetyScreen } from './answer-safety-screen.ts';
import type { BeliefGraph } from './belief.entity.ts';
import type { DiscoveryMessage, DiscoverySession } from './conversation.entity.ts';
import { isAnythingStated } from './coverage.ts';
import { AnswerSafetyScreenInput, ImportDiscoveryInput } from './discovery.input.ts';
import { AnswerSafetyScreenPayload, ImportDiscoveryPayload } from './discovery.payload.ts';
import {
  BeliefGraphType,
  DiscoveryMessageConnection,
  DiscoveryMessageType,
  DiscoverySessionConnection,
  DiscoverySessionType,
  GoalType,
} from './discovery.type.ts';
import { findExtent } from './find-known.ts';
import { findSafetyScreen, type ScreenState } from './find-safety-screen.ts';
import type { Goal } from './goal.entity.ts';
import { type ImportConversation, importConversation } from './import-conversation.ts';
import {
  beliefGraphLoader,
  goalsOfSession,
  graphsOfPerson,
  graphsOfSession,
  messagesOfSession,
  sessionLoader,
  sessionsOfPerson,
} from './loaders.ts';
import { type PlanPreferences, planPreferences } from './plan-preferences.ts';
import { PlanPreferencesType } from './preferences.type.ts';
import { type SafetyNotice, safetyNotice } from './safety.ts';
import { SafetyNoticeType, SafetyScreenType } from './safety.type.ts';

const ONLY_GUIDE = { nullable: true, description: 'Only with this guide.' };

@Resolver(() => DiscoverySessionType)
export class DiscoverySessionResolver {
  @Query(() => DiscoverySessionType, { nullable: true, description: 'A discovery session by identifier.' })
  async discoverySession(
    @Arg('id', () => ID, { description: 'Identifier of the session.' }) id: string,
    @Ctx() ctx: Context,
  ): Promise<DiscoverySession | null> {
    const key = keyOf('disc', id);
    return key && ctx.once(sessionLoader).load(key);
  }

  @Mutation(() => ImportDiscoveryPayload, {
    nullable: true,
    description:
      'Takes in a discovery conversation that was held elsewhere, and extracts goals, beliefs and preferences from it.',
  })
  importDiscovery(
    @Arg('input', () => ImportDiscoveryInput, { description: 'The conversation.' })
    input: ImportDiscoveryInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ session: DiscoverySession }>> {
    return answer(async () => ({ session: await importConversation(ctx, asConversation(input)) }));
  }

  @FieldResolver(() => BeliefGraphType, {
    nullable: true,
    description: 'The belief graph extracted from it.',
  })
  async beliefGraph(@Root() session: DiscoverySession, @Ctx() ctx: Context): Promise<BeliefGraph | null> {
    const [newest] = await ctx.once(graphsOfSession).load(session);
    return newest ?? null;
  }

  @FieldResolver(() => UnitInterval, {
    description: 'Topics covered so far, from 0 to 1, for a progress bar.',
  })
  async coverage(@Root() session: DiscoverySession, @Ctx() ctx: Context): Promise<number> {
    return (await findExtent(ctx, session)).coverage;
  }

  @FieldResolver(() => Boolean, { description: 'Whether enough is known to complete it.' })
  async readyToComplete(@Root() session: DiscoverySession, @Ctx() ctx: Context): Promise<boolean> {
    return (await findExtent(ctx, session)).isReady;
  }

  @FieldResolver(() => PlanPreferencesType, {
    nullable: true,
    description: 'Preferences the user stated along the way.',
  })
  async preferences(
    @Root() { userId, preferences: stated }: DiscoverySession,
    @Ctx() ctx: Context,
  ): Promise<PlanPreferences | null> {
    const person = isAnythingStated(stated) ? await ctx.once(userLoader).load(userId) : null;
    return person && planPreferences({}, { stated, timeZone: person.timeZone });
  }

  @FieldResolver(() => [GoalType], { description: 'Goals found in it.' })
  goals(@Root() session: DiscoverySession, @Ctx() ctx: Context): Promise<Goal[]> {
    return ctx.once(goalsOfSession).load(session);
  }

  @FieldResolver(() => GuideType, { description: 'The guide asking.' })
  guide(@Root() session: DiscoverySession, @Ctx() ctx: Context): Promise<Guide | null> {
    return ctx.once(guideLoader).load(session.agentId);
  }

  @FieldResolver(() => DiscoveryMessageConnection, { description: 'What was said, oldest first.' })
  async messages(
    @Root() session: DiscoverySession,
    @Args() args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<DiscoveryMessage>> {
    return pageOf(await ctx.once(messagesOfSession).load(session), args, ({ id }) => id);
  }

  @FieldResolver(() => UserType, { description: 'The person answering.' })
  user(@Root() session: DiscoverySession, @Ctx() ctx: Context): Promise<User | null> {
    return ctx.once(userLoader).load(session.userId);
  }
}

@Resolver(() => DiscoveryMessageType)
export class DiscoveryMessageResolver {
  @FieldResolver(() => [String], { description: 'Short answers the user can pick instead of typing.' })
  suggestedReplies(@Root() { suggestedReplies }: DiscoveryMessage): readonly string[] {
    return suggestedReplies ?? [];
  }

  @FieldResolver(() => SafetyNoticeType, {
    nullable: true,
    description: 'Shown with the message when it touched on danger to someone; clients must display it.',
  })
  async safetyNotice(@Root() message: DiscoveryMessage, @Ctx() ctx: Context): Promise<SafetyNotice | null> {
    if (message.safetyTier === 'none') return null;
    const person = await ctx.once(userLoader).load(message.userId);
    return safetyNotice(message.safetyTier, person?.country ?? null);
  }
}

@Resolver(() => UserType)
export class DiscoveryOfUserResolver {
  @FieldResolver(() => DiscoverySessionConnection, { description: 'Discovery conversations, newest first.' })
  async discoverySessions(
    @Root() { id }: User,
    @Args() args: PageArgs,
    @Arg('guideId', () => ID, { nullable: true, description: 'Only sessions with this guide.' }) guideId:
      | string
      | null,
    @Ctx() ctx: Context,
  ): Promise<Page<DiscoverySession>> {
    const sessions = await ctx.once(sessionsOfPerson).load({ userId: id, id });
    return pageOf(sessions.filter(isWith(guideId)), args, (session) => session.id);
  }

  @FieldResolver(() => BeliefGraphType, {
    nullable: true,
    description: 'The newest belief graph with one guide, or with any guide.',
  })
  async currentBeliefGraph(
    @Root() { id }: User,
    @Arg('guideId', () => ID, ONLY_GUIDE) guideId: string | null,
    @Ctx() ctx: Context,
  ): Promise<BeliefGraph | null> {
    const graphs = await ctx.once(graphsOfPerson).load({ userId: id, id });
    return graphs.find(isWith(guideId)) ?? null;
  }

  @FieldResolver(() => SafetyScreenType, {
    description:
      'The screen that decides whether hypnosis sessions may be made. Visible to the user and their coach.',
  })
  safetyScreen(@Root() { id }: User, @Ctx() ctx: Context): Promise<ScreenState> {
    return findSafetyScreen(ctx, id);
  }
}

@Resolver(() => SafetyScreenType)
export class SafetyScreenResolver {
  @Mutation(() => AnswerSafetyScreenPayload, {
    nullable: true,
    description: 'Answers the screen that is asked before any hypnosis session is made.',
  })
  answerSafetyScreen(
    @Arg('input', () => AnswerSafetyScreenInput, { description: 'The answers.' }) input: AnswerSafetyScreen,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ safetyScreen: ScreenState }>> {
    return answer(async () => ({ safetyScreen: await answerSafetyScreen(ctx, input) }));
  }
}

@Resolver(() => BeliefGraphType)
export class FindBeliefGraphResolver {
  @Query(() => BeliefGraphType, { nullable: true, description: 'A belief graph by identifier.' })
  async beliefGraph(
    @Arg('id', () => ID, { description: 'Identifier of the belief graph.' }) id: string,
    @Ctx() ctx: Context,
  ): Promise<BeliefGraph | null> {
    const key = keyOf('graph', id);
    return key && ctx.once(beliefGraphLoader).load(key);
  }
}

function asConversation({
  guideId,
  userId,
  idempotencyKey,
  messages,
}: ImportDiscoveryInput): ImportConversation {
  return {
    guideId,
    userId: userId ?? null,
    idempotencyKey: idempotencyKey ?? null,
    messages: messages.map(({ author, text, saidAt }) => ({ author, text, saidAt: saidAt ?? null })),
  };
}

/** Whether something belongs to a guide; everything does when no guide is named. */
function isWith(guideId: string | null): (row: { agentId: string }) => boolean {
  if (!guideId) return () => true;
  const id = keyOf('guide', guideId)?.id;
  return ({ agentId }) => agentId === id;
}
