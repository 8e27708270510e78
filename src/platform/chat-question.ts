import { setTimeout as pause } from 'node:timers/promises';
import type { ZodType } from 'zod';
import { answerSchema, readAnswer } from './chat-answer.ts';
import type { ChatMessage, Reply, Usage } from './chat-client.ts';
import type { Account, MeteredClient } from './metered-client.ts';
import { type ModelCircuit, suspended } from './model-circuit.ts';
import { ModelFailure, type Trouble, troubleOf } from './model-failure.ts';

/** What a model is told. */
export interface Prompt {
  /** The fixed part: role, rules, examples. The same for everybody, so that endpoints can cache it. */
  readonly system: string;
  /** The data of this one question. */
  readonly user: string;
}

/** What to ask, and what the answer must look like. */
export interface Question<T> {
  readonly prompt: Prompt;
  /** Shape of the answer: an object. Use `.nullable()`, not `.optional()`: strict endpoints require every property. */
  readonly schema: ZodType<T>;
  /**
   * Names what is wrong with an answer that has the right shape; null when nothing is. The model is told, and
   * may answer once more; what it says then is the answer, and the asker checks it as before.
   */
  readonly check?: ((value: T) => string | null) | undefined;
  /** Gives the question up, also in the middle of a call. */
  readonly signal?: AbortSignal | undefined;
  /** Whether a bad answer may be named to the model. Default true. */
  readonly mayRepair?: boolean;
  /** Who pays, and who keeps account. */
  readonly account?: Account | undefined;
}

/** A checked answer. */
export interface Answer<T> {
  readonly value: T;
  /** Null when the endpoint does not count. */
  readonly usage: Usage | null;
  /** Name of the model that answered. */
  readonly model: string;
  /** Whether it is the second answer, after a bad one. */
  readonly isRepaired: boolean;
}

/** What a question is asked with. */
export interface Asking {
  readonly model: string;
  readonly options: {
    readonly maxRetries?: number | undefined;
    readonly retryDelayMs?: number | undefined;
  };
  /** Opened at the first call. */
  readonly client: () => Promise<MeteredClient>;
  readonly circuit: ModelCircuit;
}

/** An endpoint that wants to be left alone for longer is not waited for. */
const LONGEST_WAIT_MS = 20_000;
/** Characters of a bad answer that are shown to the model again. */
const QUOTED_ANSWER = 12_000;

/** What was made of one reply. */
interface Read<T> {
  readonly text: string;
  /** Null when it has not the shape that was asked for. */
  readonly answer: Answer<T> | null;
  /** What to name to the model; null when nothing is wrong. */
  readonly problem: string | null;
}

/** One question until it is answered or given up. */
export class Conversation<T> {
  private readonly messages: ChatMessage[];
  private retriesLeft: number;
  private retriesDone = 0;
  /** Undefined before the first answer. */
  private usage: Usage | null | undefined;

  constructor(
    private readonly asking: Asking,
    private readonly question: Question<T>,
  ) {
    const { options } = asking;
    this.retriesLeft = Math.min(options.maxRetries ?? 2, 2);
    this.messages = [
      ['system', question.prompt.system],
      ['user', question.prompt.user],
    ];
  }

  async answer(): Promise<Answer<T>> {
    const first = await this.turn();
    if (first.answer && first.problem === null) return first.answer;
    const second = this.question.mayRepair === false ? first : await this.repaired(first);
    const { answer = null } = second.answer ? second : first;
    if (answer) return { ...answer, usage: this.usage ?? null, isRepaired: second !== first };
    throw new ModelFailure('invalid', 'The model gave no valid answer.');
  }

  /** The second turn, after the mistake of the first was named; the first where that fails and was usable. */
  private async repaired(first: Read<T>): Promise<Read<T>> {
    this.complain(first.text, first.problem ?? '');
    return this.turn().catch((error: unknown) => {
      if (!first.answer || !(error instanceof ModelFailure)) throw error;
      return first;
    });
  }

  /** Lets the model answer, and reads what it says. */
  private async turn(): Promise<Read<T>> {
    const { schema, check } = this.question;
    const reply = await this.reply();
    this.usage = this.usage === undefined ? reply.usage : sum(this.usage, reply.usage);
    const { text } = reply;
    const read = readAnswer(text, schema);
    if (reply.problem !== null || !read.isValid) {
      return { text, answer: null, problem: reply.problem ?? (read.isValid ? '' : read.problem) };
    }
    const { value } = read;
    const answer = { value, usage: this.usage, model: this.asking.model, isRepaired: false };
    return { text, answer, problem: check?.(value) ?? null };
  }

  private complain(text: string, problem: string): void {
    if (text !== '') this.messages.push(['assistant', text.slice(0, QUOTED_ANSWER)]);
    this.messages.push([
      'user',
      `That answer cannot be used. ${problem} Give the whole answer again, corrected, as one JSON object and nothing else.`,
    ]);
  }

  /** One call that ends, with retries for what may pass. */
  private async reply(): Promise<Reply> {
    const { circuit, client } = this.asking;
    const { signal: given, schema, account = {} } = this.question;
    const signal = anyOf(given, account.allowance?.signal, circuit.enter());
    const call = { messages: this.messages, shape: answerSchema(schema), signal };
    for (;;) {
      try {
        if (signal.aborted) throw new ModelFailure('aborted', 'The call was given up.');
        const send = await client();
        const reply = await send(call, account);
        circuit.note(null);
        return reply;
      } catch (error) {
        await this.waitOrThrow(troubleOf(error, signal), signal);
      }
    }
  }

  private async waitOrThrow(
    { failure, isTransient, retryAfterMs }: Trouble,
    signal: AbortSignal,
  ): Promise<void> {
    const base = (this.asking.options.retryDelayMs ?? 500) * 2 ** this.retriesDone;
    const wait = retryAfterMs ?? base * (0.5 + Math.random());
    if (!isTransient || this.retriesLeft === 0 || wait > LONGEST_WAIT_MS) throw this.final(failure);
    this.retriesLeft -= 1;
    this.retriesDone += 1;
    await pause(wait, undefined, { signal }).catch((error: unknown) => {
      throw this.final(troubleOf(error, signal).failure);
    });
  }

  /** How the question ends. Whoever asks has not given up when something else broke it off. */
  private final(failure: ModelFailure): ModelFailure {
    const { signal, account } = this.question;
    const ended =
      failure.reason !== 'aborted' || signal?.aborted
        ? failure
        : account?.allowance?.signal.aborted
          ? new ModelFailure('exhausted', 'The time for this work is up.')
          : suspended();
    this.asking.circuit.note(ended.reason);
    return ended;
  }
}

const anyOf = (...signals: (AbortSignal | undefined)[]): AbortSignal =>
  AbortSignal.any(signals.filter((signal) => signal !== undefined));

function sum(a: Usage | null, b: Usage | null): Usage | null {
  if (!a || !b) return a ?? b;
  return {
    inputTokens: a.inputTokens + b.inputTokens,
    cachedTokens: a.cachedTokens + b.cachedTokens,
    outputTokens: a.outputTokens + b.outputTokens,
  };
}
