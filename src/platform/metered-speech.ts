import type { Usage } from './chat-client.ts';
import type { SpokenPiece } from './chat-stream.ts';
import { type Account, budgetOf, type CallReport, costOf, type Prices } from './metered-client.ts';
import { troubleOf } from './model-failure.ts';

/** What is spoken, and what it is an answer to. */
export interface Speech {
  /** Everything the model was told. */
  readonly prompt: string;
  readonly pieces: () => AsyncIterable<SpokenPiece>;
  readonly signal: AbortSignal;
  readonly prices: Prices | null;
}

/** Hands on what a model says, and at its end tells what it cost: also when it broke off, or nobody heard it out. */
export async function* meteredSpeech(
  { prompt, pieces, signal, prices }: Speech,
  { record }: Account,
): AsyncGenerator<SpokenPiece> {
  const startedAt = performance.now();
  let said = '';
  let usage: Usage | null = null;
  let outcome: CallReport['outcome'] = 'answered';
  try {
    for await (const piece of pieces()) {
      said += piece.text;
      usage = piece.usage ?? usage;
      yield piece;
    }
  } catch (error) {
    outcome = troubleOf(error, signal).failure.reason;
    throw error;
  } finally {
    const budgeted = budgetOf({ outcome, usage, text: prompt + said });
    const durationMs = Math.round(performance.now() - startedAt);
    await record?.({ outcome, usage, budgeted, cost: costOf(usage, prices), durationMs });
  }
}
