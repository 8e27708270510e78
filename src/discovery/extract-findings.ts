import { hasConsent } from '../identity/index.ts';
import { type ChatModel, ModelFailure } from '../platform/chat-model.ts';
import type { Context } from '../platform/context.ts';
import { keptAccount } from '../platform/model-calls.ts';
import { findingsInTurns } from './conversation.ts';
import type { Findings } from './findings.ts';
import { withStanding } from './interview-standing.ts';
import { readableTalk, type Turn } from './interview-turn.ts';
import { checkedFindings } from './model-findings.ts';
import { extractionPrompt, ModelFindings, version } from './prompts/extraction.ts';
import { quotesOf, untrueQuotes } from './untrue-quote.ts';

/** A conversation to read. */
export interface Reading {
  readonly turns: readonly Turn[];
  /** Calendar day `YYYY-MM-DD` that dates count from. */
  readonly today: string;
  /** How long a model may be waited for. */
  readonly patienceSeconds: number;
}

/** Characters beyond which a talk is read by the rules alone: no model reads that much with care. */
const LONGEST_FOR_MODEL = 60_000;

/**
 * Reads what a conversation of the viewer yields: by a model where there is one and the viewer agrees to
 * it, checked word by word and asked once more about what nobody said; else, and where the model fails or
 * finds no goal that can be believed, by the rules. Turns about danger are read by nobody. No transaction may be open.
 */
export async function readFindings(
  ctx: Context,
  { turns, today, patienceSeconds }: Reading,
): Promise<Findings> {
  const talk = readableTalk(turns);
  const offline = await findingsInTurns(talk, today);
  const { model } = ctx;
  const length = talk.reduce((sum, { text }) => sum + text.length, 0);
  if (!model || length === 0 || length > LONGEST_FOR_MODEL) return offline;
  const { tenantId, userId } = ctx.viewer;
  if (!(await ctx.read((em) => hasConsent(em, { tenantId, userId }, 'ai_processing')))) return offline;
  const signal = AbortSignal.timeout(patienceSeconds * 1000);
  const findings = await readByModel(ctx, { model, talk, today, offline, signal });
  return findings && findings.goals.length > 0 ? withStanding(findings, talk) : offline;
}

/** @returns null when the model fails; then the log says `discovery.model_failed` */
async function readByModel(
  ctx: Context,
  work: { model: ChatModel; talk: readonly Turn[]; today: string; offline: Findings; signal: AbortSignal },
): Promise<Findings | null> {
  const { model, talk, today, offline, signal } = work;
  const facts = { model: model.name, promptVersion: version };
  try {
    const prompt = extractionPrompt(talk, today);
    const check = (value: ModelFindings): string | null => untrueQuotes(quotesOf(value), talk);
    const asked = { purpose: 'findings', model: model.name, promptVersion: version, generationRunId: null };
    const account = keptAccount(ctx, ctx.viewer, asked);
    const { value, usage } = await model.ask({ prompt, schema: ModelFindings, check, signal, account });
    const { findings, refused } = checkedFindings(value, talk, offline);
    const counts = { goals: findings.goals.length, beliefs: findings.beliefs.length, refused };
    ctx.log.info('discovery.model_read', { ...facts, ...counts, ...usage });
    return findings;
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    ctx.log.warn('discovery.model_failed', { ...facts, reason: error.reason });
    return null;
  }
}
