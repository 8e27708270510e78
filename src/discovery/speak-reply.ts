import { LockMode } from '@mikro-orm/core';
import { type Account, type ChatModel, ModelFailure, type Usage } from '../platform/chat-model.ts';
import type { Change, Context } from '../platform/context.ts';
import { keptAccount } from '../platform/model-calls.ts';
import type { WordsNeeded } from './begin-reply.ts';
import { DiscoverySession } from './conversation.entity.ts';
import { isSayable, nextSentence, sentencesOf } from './guide-speech.ts';
import { plainReply } from './interview-reply.ts';
import { interviewPrompt, version } from './prompts/interview.ts';
import { saveDelta, saveTurn } from './save-turn.ts';

/** How long a model may speak, and be waited for. Shorter than a conversation is kept for it. */
const MODEL_SECONDS = 40;
/** A turn is short; what follows is not said. */
const MOST_SENTENCES = 8;
const LONGEST_UNFINISHED = 1_000;

/**
 * Lets the model word a turn of the guide, and hands on each sentence that is fit to be heard as soon as it
 * is whole. Where the model fails, the interview's own words go on from there: what was heard stays, and the
 * pieces together are always the message.
 */
export async function speakReply(ctx: Context, needed: WordsNeeded): Promise<void> {
  const { model } = ctx;
  const said = model ? await speakByModel(ctx, model, needed) : [];
  const rest = restAfter(said, needed);
  await ctx.change(async (change) => {
    const session = await keptSession(change, ctx, needed);
    if (!session) return;
    for (const [at, text] of rest.entries()) {
      await saveDelta(change, session, { messageId: needed.replyId, position: said.length + at, text });
    }
    const { replyId: id, position, draft } = needed;
    const text = [...said, ...rest].join('');
    const turn = { id, position, author: 'guide' as const, text, isHypnosisCaution: false };
    await saveTurn(change, session, { ...draft, ...turn, safetyTier: 'none' });
    session.replyId = null;
    session.replyingUntil = null;
  });
}

/** What is still to be said: all of it, the question alone, or nothing. */
function restAfter(said: readonly string[], { interview, move, draft }: WordsNeeded): string[] {
  if (said.length === 0) return sentencesOf(draft.text);
  const isWhole =
    move.topic === 'closing' || said.some((sentence) => /[?？؟;]\s*["”’»)]*\s*$/.test(sentence));
  return isWhole ? [] : sentencesOf(` ${plainReply(interview, move).text}`);
}

/** @returns the sentences that were handed on */
async function speakByModel(ctx: Context, model: ChatModel, needed: WordsNeeded): Promise<string[]> {
  const facts = { model: model.name, promptVersion: version, topic: needed.move.topic };
  const asked = { purpose: 'reply', model: model.name, promptVersion: version, generationRunId: null };
  const account = keptAccount(ctx, ctx.viewer, asked);
  const signal = AbortSignal.timeout(MODEL_SECONDS * 1000);
  const said: string[] = [];
  try {
    const usage = await listen(model, { needed, signal, account }, async (sentence) => {
      const text = said.length === 0 ? sentence.trimStart() : sentence;
      if (!(await handOn(ctx, needed, { position: said.length, text }))) return false;
      said.push(text);
      return said.length < MOST_SENTENCES;
    });
    ctx.log.info('discovery.model_spoke', { ...facts, sentences: said.length, ...usage });
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    ctx.log.warn('discovery.model_failed', { ...facts, sentences: said.length, reason: error.reason });
  }
  return said;
}

/**
 * Hears a model out, sentence by sentence, until `hear` says that it is enough.
 *
 * @throws ModelFailure when the model fails, or says what no guide says
 */
async function listen(
  model: ChatModel,
  { needed, signal, account }: { needed: WordsNeeded; signal: AbortSignal; account: Account },
  hear: (sentence: string) => Promise<boolean>,
): Promise<Usage | null> {
  let heard = '';
  let isSilent = true;
  let usage: Usage | null = null;
  for await (const piece of model.speak(interviewPrompt(needed), signal, account)) {
    usage = piece.usage ?? usage;
    heard += piece.text;
    isSilent &&= piece.text.trim() === '';
    for (let next = nextSentence(heard); next; next = nextSentence(heard)) {
      if (!(await hear(checked(next)))) return usage;
      heard = heard.slice(next.length);
    }
    if (heard.length > LONGEST_UNFINISHED)
      throw new ModelFailure('invalid', 'The model speaks without an end.');
  }
  if (isSilent) throw new ModelFailure('invalid', 'The model said nothing.');
  const rest = heard.trimEnd();
  if (rest !== '') await hear(checked(rest));
  return usage;
}

function checked(sentence: string): string {
  if (isSayable(sentence)) return sentence;
  throw new ModelFailure('invalid', 'The model said what no guide says.');
}

/** @returns whether the conversation still waits for these words */
function handOn(
  ctx: Context,
  needed: WordsNeeded,
  piece: { position: number; text: string },
): Promise<boolean> {
  return ctx.change(async (change) => {
    const session = await keptSession(change, ctx, needed);
    if (session) await saveDelta(change, session, { messageId: needed.replyId, ...piece });
    return session !== null;
  });
}

/** The conversation, when it is open and still kept for this answer; somebody else may have taken over. */
async function keptSession(
  { em }: Change,
  ctx: Context,
  needed: WordsNeeded,
): Promise<DiscoverySession | null> {
  const { tenantId, userId } = ctx.viewer;
  const { sessionId: id, replyId } = needed;
  const where = { tenantId, userId, id, replyId, status: 'open' as const };
  return em.findOne(DiscoverySession, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
