import { hasConsent } from '../identity/index.ts';
import { type Account, type ChatModel, ModelFailure } from '../platform/chat-model.ts';
import type { Context } from '../platform/context.ts';
import type { Log } from '../platform/log.ts';
import { keptAccount } from '../platform/model-calls.ts';
import type { SafetyTier } from './conversation.entity.ts';
import type { Utterance } from './findings.ts';
import { quoteFinder } from './model-quote.ts';
import { DangerFindings, dangerPrompt, version } from './prompts/danger.ts';
import { messageKey } from './prompts/extraction.ts';
import { strictestTier } from './safety.ts';
import { untrueQuotes } from './untrue-quote.ts';

/** A text, and what the rules say of it. */
export interface RuledText {
  readonly text: string;
  readonly tier: SafetyTier;
}

/** What a model is to judge with, and how long it is waited for. */
export interface Judging {
  readonly model: ChatModel;
  readonly log: Log;
  /** Who keeps account of the calls. */
  readonly account?: Account;
  readonly patienceMs: number;
}

/**
 * How long somebody who wrote one text waits for a model's judgement of it. The answer is a line, which takes
 * a model one to five seconds; nothing is answered before it is known, and longer silence looks broken.
 */
export const ONE_TEXT_SECONDS = 8;
/** Characters that a model reads at once with care, and in how many calls: 60,000 in all. */
const CHARACTERS_A_CALL = 15_000;
const MOST_CALLS = 4;
/** "7", "…" and "10:30" alarm nobody. */
const WORDLESS = /^[\d\s\p{P}]*$/u;

/**
 * Lets the model, where there is one and the viewer agrees to it, judge texts of the viewer beside the rules. The
 * stricter of both wins: a model can raise what the rules say and never lower it, and where it is silent, late,
 * failing or at odds with its form, the rules stand. What the rules call critical is not sent. No transaction
 * may be open.
 *
 * @param texts - oldest first; of more than 60,000 characters the newest are judged by the model, the rest by
 *   the rules alone
 * @returns the tier of each
 */
export async function judgeDanger(
  ctx: Context,
  texts: readonly RuledText[],
  patienceSeconds: number = ONE_TEXT_SECONDS,
): Promise<SafetyTier[]> {
  const { model, log } = ctx;
  const ruled = texts.map(({ tier }) => tier);
  if (!model || !texts.some(isForModel)) return ruled;
  const { tenantId, userId } = ctx.viewer;
  if (!(await ctx.read((em) => hasConsent(em, { tenantId, userId }, 'ai_processing')))) return ruled;
  const asked = { purpose: 'danger', model: model.name, promptVersion: version, generationRunId: null };
  const account = keptAccount(ctx, { tenantId, userId }, asked);
  return judgeByModel(texts, { model, log, account, patienceMs: patienceSeconds * 1000 });
}

/** The same for texts that may be sent. */
export async function judgeByModel(texts: readonly RuledText[], judging: Judging): Promise<SafetyTier[]> {
  const batches = batchesOf(texts);
  const raised = new Map<string, SafetyTier>();
  const signal = AbortSignal.timeout(judging.patienceMs);
  const judgements = batches.map((batch) => judgeBatch(batch, judging, signal));
  for (const [id, tier] of (await Promise.all(judgements)).flat()) {
    raised.set(id, strictestTier([tier, raised.get(id) ?? 'none']));
  }
  return texts.map(({ tier }, at) => strictestTier([tier, raised.get(String(at)) ?? 'none']));
}

function isForModel({ text, tier }: RuledText): boolean {
  return tier !== 'critical' && text.length <= CHARACTERS_A_CALL && !WORDLESS.test(text);
}

/** The newest texts, in as many calls as are made at most; each text knows its place among all. */
function batchesOf(texts: readonly RuledText[]): Utterance[][] {
  const batches: Utterance[][] = [[]];
  let room = CHARACTERS_A_CALL;
  for (const [at, each] of [...texts.entries()].toReversed()) {
    if (!isForModel(each)) continue;
    if (each.text.length > room) {
      if (batches.length === MOST_CALLS) break;
      batches.push([]);
      room = CHARACTERS_A_CALL;
    }
    room -= each.text.length;
    batches.at(-1)?.unshift({ id: String(at), author: 'user', text: each.text });
  }
  return batches.filter(({ length }) => length > 0);
}

/** @returns what is more alarming than nothing; empty when the model fails, and then the log says so */
async function judgeBatch(
  batch: readonly Utterance[],
  { model, log, account }: Judging,
  signal: AbortSignal,
): Promise<[id: string, tier: SafetyTier][]> {
  const facts = { model: model.name, promptVersion: version, texts: batch.length };
  const prompt = dangerPrompt(batch.map(({ text }) => text));
  const check = ({ findings }: DangerFindings): string | null =>
    untrueQuotes(
      findings.map(({ tier, quote }) => [tier, quote]),
      batch,
    );
  try {
    const { value, usage } = await model.ask({ prompt, schema: DangerFindings, check, signal, account });
    const alarming = alarmingIn(value, batch);
    log.info('safety.model_judged', { ...facts, alarming: alarming.length, ...usage });
    return alarming;
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    log.warn('safety.model_failed', { ...facts, reason: error.reason });
    return [];
  }
}

/** What a model found. Where nobody said its quote, also when told, it is a reason for care and not for alarm. */
function alarmingIn({ findings }: DangerFindings, batch: readonly Utterance[]): [string, SafetyTier][] {
  const find = quoteFinder(batch);
  const ids = new Map(batch.map(({ id }, at) => [messageKey(at), id]));
  return findings.flatMap(({ tier, quote }): [string, SafetyTier][] => {
    const id = ids.get(quote.message);
    if (id === undefined || tier === 'none') return [];
    return [[id, find(quote) ? tier : 'elevated']];
  });
}
