import { findGuide, type Guide, mayAct, type User, userLoader } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { invalid, notFound } from '../platform/errors.ts';
import { keyOf } from '../platform/global-id.ts';
import { once } from '../platform/idempotency.ts';
import { wallClockAt } from '../platform/zone.ts';
import type { DiscoverySession } from './conversation.entity.ts';
import { readFindings } from './extract-findings.ts';
import { eachOf, inTurns } from './extractor/index.ts';
import type { MessageAuthor } from './findings.ts';
import { judgeDanger } from './judge-danger.ts';
import { sessionLoader } from './loaders.ts';
import { orderedIds } from './ordered-ids.ts';
import { type SafetyFinding, safetyTier } from './safety.ts';
import { type FinishedConversation, saveConversation } from './save-conversation.ts';

/** A conversation held elsewhere. */
export interface ImportConversation {
  readonly guideId: string;
  readonly userId: string | null;
  readonly idempotencyKey: string | null;
  readonly messages: readonly ImportedMessage[];
}

/** One turn of it. */
export interface ImportedMessage {
  readonly author: MessageAuthor;
  readonly text: string;
  readonly saidAt: Date | null;
}

const MAX_MESSAGES = 2_000;
const MAX_LENGTH = 10_000;
const MAX_TOTAL_LENGTH = 1_000_000;
/** Somebody waits for the answer, so a model gets no longer: once to judge danger, once to read for findings. */
const PATIENCE_SECONDS = 20;
/** Characters judged before others have their turn. */
const CHARACTERS_AT_ONCE = 10_000;
/** Only what the person says is judged: a guide's question about danger is none. */
const HARMLESS: SafetyFinding = { tier: 'none', isHypnosisCaution: false };

/**
 * Takes in a conversation held elsewhere and saves it with what was found in it.
 *
 * @throws Refusal when the guide or the person is unknown, the person says nothing, or it is too large
 */
export async function importConversation(ctx: Context, input: ImportConversation): Promise<DiscoverySession> {
  check(input.messages);
  const guide = await guideOf(ctx, input.guideId);
  const person = await personOf(ctx, input.userId);
  const messages = await judged(ctx, input.messages);
  const today = wallClockAt(ctx.clock.now(), person.timeZone).date;
  const findings = await readFindings(ctx, { turns: messages, today, patienceSeconds: PATIENCE_SECONDS });

  const owner = { tenantId: person.tenantId, userId: person.id };
  const id = await ctx.change((change) =>
    once(change, { ...owner, operation: 'importDiscovery', key: input.idempotencyKey, input }, () =>
      saveConversation(change, { ...owner, agentId: guide.id, messages, findings }),
    ),
  );
  const session = await ctx.once(sessionLoader).load({ userId: owner.userId, id });
  if (!session) throw new Error(`The conversation ${id} that was just saved cannot be read.`);
  return session;
}

/** The messages with an identifier and what is to be thought of them: first by the rules, then beside a model. */
async function judged(
  ctx: Context,
  messages: readonly ImportedMessage[],
): Promise<FinishedConversation['messages']> {
  const pace = { weigh: ({ text }: ImportedMessage) => text.length, most: CHARACTERS_AT_ONCE };
  const ids = orderedIds(messages.length);
  const all = eachOf(messages, pace, (message, at) => {
    const { tier, isHypnosisCaution } = message.author === 'user' ? safetyTier(message.text) : HARMLESS;
    return { ...message, id: ids[at] ?? '', tier, isHypnosisCaution };
  });
  const ruled = await inTurns(all);
  const tiers = await judgeDanger(
    ctx,
    ruled.filter(({ author }) => author === 'user'),
    PATIENCE_SECONDS,
  );
  const ofPerson = tiers.values();
  return ruled.map(({ tier, ...message }) => {
    const judgement = message.author === 'user' ? ofPerson.next().value : undefined;
    return { ...message, safetyTier: judgement ?? tier };
  });
}

async function guideOf(ctx: Context, guideId: string): Promise<Guide> {
  const key = keyOf('guide', guideId);
  const guide = key && (await findGuide(ctx, key));
  return guide ?? refuse(notFound(['input', 'guideId'], guideId, 'guide'));
}

async function personOf(ctx: Context, userId: string | null): Promise<User> {
  const key = userId === null ? { id: ctx.viewer.userId } : keyOf('user', userId);
  const user = key && mayAct(ctx.viewer, key.id) ? await ctx.once(userLoader).load(key.id) : null;
  return user ?? refuse(notFound(['input', 'userId'], userId ?? '', 'person'));
}

function check(messages: readonly ImportedMessage[]): void {
  const field = ['input', 'messages'];
  if (messages.length > MAX_MESSAGES) {
    throw invalid(
      field,
      `A conversation has at most ${MAX_MESSAGES} messages; this one has ${messages.length}. Import its most telling part.`,
      { code: 'TOO_LARGE', maximum: MAX_MESSAGES },
    );
  }
  const long = messages.findIndex(({ text }) => text.length > MAX_LENGTH);
  if (long >= 0) {
    throw invalid(
      [...field, String(long), 'text'],
      `A message has at most ${MAX_LENGTH} characters. Split this one.`,
      { code: 'TOO_LARGE', maximum: MAX_LENGTH },
    );
  }
  const total = messages.reduce((sum, { text }) => sum + text.length, 0);
  if (total > MAX_TOTAL_LENGTH) {
    throw invalid(
      field,
      `A conversation has at most ${MAX_TOTAL_LENGTH} characters; this one has ${total}. Import its most telling part.`,
      { code: 'TOO_LARGE', maximum: MAX_TOTAL_LENGTH },
    );
  }
  const broken = messages.findIndex(({ text }) => text.includes('\0') || !text.isWellFormed());
  if (broken >= 0) {
    throw invalid(
      [...field, String(broken), 'text'],
      'This message holds bytes that are no text. Send it as plain Unicode without null characters.',
    );
  }
  if (!messages.some(({ author, text }) => author === 'user' && text.trim() !== '')) {
    throw invalid(
      field,
      'The person says nothing in this conversation. Include their turns, with author USER.',
      { code: 'BLANK' },
    );
  }
}

function refuse(refusal: Error): never {
  throw refusal;
}
