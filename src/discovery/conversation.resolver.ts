import { Arg, Ctx, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { type Answer, answer } from '../platform/payload.ts';
import { abandonDiscovery } from './abandon-discovery.ts';
import { continueConversation, type Exchange } from './continue-conversation.ts';
import type { DiscoverySession } from './conversation.entity.ts';
import {
  AbandonDiscoveryInput,
  SendDiscoveryMessageInput,
  StartDiscoveryInput,
} from './conversation.input.ts';
import {
  AbandonDiscoveryPayload,
  SendDiscoveryMessagePayload,
  StartDiscoveryPayload,
} from './conversation.payload.ts';
import { DiscoveryEventInterface } from './discovery-event.type.ts';
import { type DiscoveryNews, followDiscovery } from './follow-discovery.ts';
import { startDiscovery } from './start-discovery.ts';

const INPUT = { description: 'What to do.' };

@Resolver()
export class ConversationResolver {
  @Mutation(() => StartDiscoveryPayload, {
    nullable: true,
    description: 'Begin a conversation with a guide.',
  })
  startDiscovery(
    @Arg('input', () => StartDiscoveryInput, INPUT) input: StartDiscoveryInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ session: DiscoverySession }>> {
    const idempotencyKey = input.idempotencyKey ?? null;
    return answer(async () => ({ session: await startDiscovery(ctx, { ...input, idempotencyKey }) }));
  }

  @Mutation(() => SendDiscoveryMessagePayload, {
    nullable: true,
    description:
      "Say something in a conversation. The guide's answer is streamed by `discoveryEvents` and returned here once complete.",
  })
  sendDiscoveryMessage(
    @Arg('input', () => SendDiscoveryMessageInput, INPUT) input: SendDiscoveryMessageInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<Exchange>> {
    const idempotencyKey = input.idempotencyKey ?? null;
    return answer(() => continueConversation(ctx, { ...input, idempotencyKey }));
  }

  @Mutation(() => AbandonDiscoveryPayload, {
    nullable: true,
    description: 'End a conversation without a result.',
  })
  abandonDiscovery(
    @Arg('input', () => AbandonDiscoveryInput, INPUT) input: AbandonDiscoveryInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ session: DiscoverySession }>> {
    return answer(async () => ({ session: await abandonDiscovery(ctx, input.sessionId) }));
  }

  @Subscription(() => DiscoveryEventInterface, {
    description:
      "Event stream: a conversation as it is spoken: pieces of the guide's answer, then the whole message.",
    subscribe: ({
      args: { sessionId, after },
      context,
    }: {
      args: { sessionId: string; after?: string | null };
      context: Context;
    }) => followDiscovery(context, { sessionId, after: after ?? null }),
  })
  discoveryEvents(
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last event seen.' })
    _after: string | null,
    @Arg('sessionId', () => ID, { description: 'Identifier of the session.' }) _sessionId: string,
    @Root() news: DiscoveryNews,
  ): DiscoveryNews {
    return news;
  }
}
