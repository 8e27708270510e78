import type { Call, ChatClient, Reply, Usage } from './chat-client.ts';
import type { Allowance } from './model-allowance.ts';
import { type ModelFailureReason, troubleOf } from './model-failure.ts';
import type { ModelSlots } from './model-slots.ts';

/** What a million tokens cost, in a currency of the operator's choice. */
export interface Prices {
  readonly input: number;
  /** Of input that the endpoint took from its cache. */
  readonly cachedInput: number;
  readonly output: number;
}

/** What one call came to. */
export interface CallReport {
  readonly outcome: ModelFailureReason | 'answered';
  /** As the endpoint counts; null when it does not say. */
  readonly usage: Usage | null;
  /** Tokens that count against an allowance: those used, or where nobody knows, as many as it may have been. */
  readonly budgeted: number;
  /** Null when nobody knows the tokens or the prices. */
  readonly cost: number | null;
  readonly durationMs: number;
}

/** Who pays for a call, and who keeps account of it. */
export interface Account {
  readonly allowance?: Allowance | undefined;
  readonly record?: ((call: CallReport) => Promise<void>) | undefined;
}

/** Makes one call on somebody's account. */
export type MeteredClient = (call: Call, account: Account) => Promise<Reply>;

/** What a metered client keeps to. */
export interface Metering {
  readonly slots: ModelSlots;
  readonly prices: Prices | null;
  readonly maxOutputTokens: number;
}

/** Fewer characters make a token in no text that we send. */
const CHARACTERS_IN_TOKEN = 3;
/** Refused before anything was read. */
const FREE: ReadonlySet<ModelFailureReason> = new Set(['busy', 'rejected']);

/** Makes one call when it has its turn and its tokens, and tells what it cost. */
export function meteredClient(
  client: ChatClient,
  { slots, prices, maxOutputTokens }: Metering,
): MeteredClient {
  return async (call, { allowance, record }) => {
    const input = tokensIn(call.messages.map(([, text]) => text).join('') + JSON.stringify(call.shape));
    const aside = input + maxOutputTokens;
    await allowance?.putAside(aside);
    let spent = 0;
    try {
      // Without an allowance it is no work in the background: somebody waits for the answer.
      const giveBack = await slots.take(call.signal, allowance === undefined);
      const startedAt = performance.now();
      const report = async (outcome: CallReport['outcome'], usage: Usage | null, budgeted: number) => {
        spent = budgeted;
        const durationMs = Math.round(performance.now() - startedAt);
        await record?.({ outcome, usage, budgeted, cost: costOf(usage, prices), durationMs });
      };
      try {
        const reply = await client(call);
        const { usage, text, problem } = reply;
        // An answer that was cut off may have been as long as allowed, whatever is left of it.
        const guessed = problem === null ? input + tokensIn(text) : aside;
        await report('answered', usage, usage ? usage.inputTokens + usage.outputTokens : guessed);
        return reply;
      } catch (error) {
        const { failure } = troubleOf(error, call.signal);
        if (spent === 0) await report(failure.reason, null, FREE.has(failure.reason) ? 0 : aside);
        throw error;
      } finally {
        giveBack();
      }
    } finally {
      allowance?.settle(aside, spent);
    }
  };
}

const tokensIn = (text: string): number => Math.ceil(text.length / CHARACTERS_IN_TOKEN);

/** What a call counts for against an allowance: the tokens used, or where nobody knows, those of its texts. */
export function budgetOf({
  outcome,
  usage,
  text,
}: Pick<CallReport, 'outcome' | 'usage'> & { readonly text: string }): number {
  if (usage) return usage.inputTokens + usage.outputTokens;
  return outcome !== 'answered' && FREE.has(outcome) ? 0 : tokensIn(text);
}

/** Null when nobody knows the tokens or the prices. */
export function costOf(usage: Usage | null, prices: Prices | null): number | null {
  if (!usage || !prices) return null;
  const { inputTokens, cachedTokens, outputTokens } = usage;
  const fresh = (inputTokens - cachedTokens) * prices.input;
  return (fresh + cachedTokens * prices.cachedInput + outputTokens * prices.output) / 1_000_000;
}
