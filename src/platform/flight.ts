import type { Question, Row } from './questions.ts';

/** Somebody who waits for an answer. */
interface Waiting {
  readonly question: Question;
  readonly resolve: (rows: Row[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Collects what one operation asks for in the same turn, and asks it together. */
export class Flight {
  private waiting: Waiting[] = [];

  /** @param ask - asks everything in one transaction */
  constructor(private readonly ask: (questions: readonly Question[]) => Promise<Row[][]>) {}

  /** The rows of one statement. */
  rows(question: Question): Promise<Row[]> {
    const { promise, resolve, reject } = Promise.withResolvers<Row[]>();
    this.waiting.push({ question, resolve, reject });
    // Loaders ask some ticks later than their first caller did; by then all of them have.
    if (this.waiting.length === 1) setImmediate(() => void this.leave());
    return promise;
  }

  private async leave(): Promise<void> {
    const all = this.waiting;
    this.waiting = [];
    try {
      const answers = await this.ask(all.map(({ question }) => question));
      for (const [index, { resolve }] of all.entries()) resolve(answers[index] ?? []);
    } catch (error) {
      for (const { reject } of all) reject(error);
    }
  }
}
