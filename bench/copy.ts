/** PostgreSQL's own way to take rows in: the limit that anything else is measured by. */
import { Client, type Connection, type Submittable } from 'pg';

/** A `COPY` statement that sends text, or takes it. */
class Copy implements Submittable {
  readonly taken: Buffer[] = [];
  private settle!: { done: () => void; failed: (error: Error) => void };
  readonly finished = new Promise<void>((done, failed) => {
    this.settle = { done, failed };
  });

  constructor(
    private readonly statement: string,
    private readonly given: Buffer | null = null,
  ) {}

  submit(connection: Connection): void {
    connection.query(this.statement);
  }

  handleCopyInResponse(
    connection: Connection & { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void },
  ) {
    if (this.given) connection.sendCopyFromChunk(this.given);
    connection.endCopyFrom();
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // The client goes on to use the same memory.
    this.taken.push(Buffer.from(chunk));
  }

  handleCommandComplete(): void {
    // What follows is `handleReadyForQuery`, which counts.
  }

  handleError(error: Error): void {
    this.settle.failed(error);
  }

  handleReadyForQuery(): void {
    this.settle.done();
  }
}

/**
 * Copies rows into a table as another has them.
 *
 * @param columns - names, parted by commas
 * @param where - which rows
 * @returns milliseconds that taking them in took
 */
export async function copyMs(
  client: Client,
  { from, to, columns, where }: { from: string; to: string; columns: string; where: string },
): Promise<number> {
  const out = new Copy(`copy (select ${columns} from ${from} where ${where}) to stdout`);
  client.query(out);
  await out.finished;
  const text = Buffer.concat(out.taken);
  const before = performance.now();
  const into = new Copy(`copy ${to} (${columns}) from stdin`, text);
  client.query(into);
  await into.finished;
  return performance.now() - before;
}
