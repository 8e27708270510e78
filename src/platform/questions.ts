/** Reads with several statements in one transaction and one flight: see `docs/decisions/0011-reads-in-one-flight.md`. */
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Transaction } from 'kysely';
import type { Connection, Pool, PoolClient } from 'pg';
import { serialize } from 'pg-protocol';

/** A statement that reads. */
export interface Question {
  /** A mark `?` stands for each value. The text is the same whoever asks: the database plans it once. */
  readonly text: string;
  readonly values: readonly unknown[];
  /** What rows inherit from; nothing of their own when left out. */
  readonly prototype?: object;
}

/** A row as the driver gives it: dates and instants are texts. */
export type Row = Record<string, unknown>;

/** Settings of a transaction: whose rows it sees. */
export type Settings = Readonly<Record<string, string>>;

/** A statement as connections know it. */
interface Prepared {
  readonly name: string;
  readonly text: string;
  /** What it answers; null until the database has said it. */
  columns: readonly Column[] | null;
}

interface Column {
  readonly name: string;
  readonly parse: (text: string) => unknown;
}

const prepared = new Map<string, Prepared>();

/** A statement with its values numbered, and a name that connections know it by. There are as many as are written in the program. */
function preparedOf(text: string): Prepared {
  const known = prepared.get(text);
  if (known) return known;
  let marks = 0;
  const numbered = text.replaceAll('?', () => {
    marks += 1;
    return `$${marks}`;
  });
  const made = { name: `read_${prepared.size + 1}`, text: numbered, columns: null };
  prepared.set(text, made);
  return made;
}

/** Asks a server: everything is sent before the first answer is there, and answered at once. */
export async function askServer(
  pool: Pool,
  settings: Settings,
  questions: readonly Question[],
): Promise<Row[][]> {
  const client = await pool.connect();
  const flight = new FlightOfStatements(client, [questionOf(settings), ...questions]);
  try {
    client.query(flight);
    const [, ...answers] = await flight.answers;
    client.release();
    return answers;
  } catch (error) {
    // Nobody knows which of the statements it knows by now.
    client.release(true);
    throw error;
  }
}

function questionOf(settings: Settings): Question {
  const pairs = Object.entries(settings);
  const text = `select ${pairs.map(() => 'set_config(?, ?, true)').join(', ')}`;
  return { text, values: pairs.flat() };
}

/**
 * Statements that the driver sends as one: to the server they are one transaction, which ends with the one `Sync`
 * behind them, and it answers all of them in one piece.
 */
class FlightOfStatements {
  readonly answers: Promise<Row[][]>;
  private readonly rows: Row[][];
  private readonly statements: readonly Prepared[];
  private readonly outcome = Promise.withResolvers<Row[][]>();
  private at = 0;

  constructor(
    private readonly client: PoolClient,
    private readonly questions: readonly Question[],
  ) {
    this.answers = this.outcome.promise;
    this.rows = questions.map(() => []);
    this.statements = questions.map(({ text }) => preparedOf(text));
  }

  submit(sender: Connection): void {
    const { stream, parsedStatements } = sender as Wire;
    const messages: Buffer[] = [];
    for (const [index, statement] of this.statements.entries()) {
      const { name, text } = statement;
      if (!parsedStatements[name]) {
        messages.push(serialize.parse({ name, text }));
        parsedStatements[name] = text;
      }
      messages.push(
        serialize.bind({ statement: name, values: this.questions[index]?.values.map(written) ?? [] }),
      );
      if (!statement.columns) messages.push(serialize.describe({ type: 'P' }));
      messages.push(serialize.execute());
    }
    messages.push(serialize.sync());
    // In one piece: each message by itself would go through the stream by itself.
    stream.write(Buffer.concat(messages));
  }

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }): void {
    const statement = this.statements[this.at];
    if (!statement) return;
    statement.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: this.client.getTypeParser(dataTypeID, 'text'),
    }));
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const columns = this.statements[this.at]?.columns ?? [];
    const row: Row = Object.create(this.questions[this.at]?.prototype ?? Object.prototype);
    for (let index = 0; index < columns.length; index += 1) {
      const { name, parse } = columns[index] as Column;
      const value = fields[index];
      row[name] = value == null ? null : parse(value);
    }
    this.rows[this.at]?.push(row);
  }

  handleCommandComplete(): void {
    this.at += 1;
  }

  handleReadyForQuery(): void {
    this.outcome.resolve(this.rows);
  }

  handleError(error: Error): void {
    this.outcome.reject(error);
  }
}

/** What the driver's types leave out of a connection. */
type Wire = Connection & {
  readonly stream: NodeJS.WritableStream;
  readonly parsedStatements: Record<string, string>;
};

/** A value as it is written on the wire. */
function written(value: unknown): string | null {
  if (value == null) return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map(writtenInList).join()}}`;
  return String(value);
}

function writtenInList(value: unknown): string {
  const text = written(value);
  return text === null ? 'null' : `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** Asks within a transaction that is open, one after the other. */
export async function askWithin(em: SqlEntityManager, questions: readonly Question[]): Promise<Row[][]> {
  const transaction = em.getTransactionContext<Transaction<unknown>>();
  if (!transaction) throw new Error('There is no transaction to ask within.');
  const answers: Row[][] = [];
  for (const { text, values, prototype } of questions) {
    const { rows } = await transaction.executeQuery<Row>(
      CompiledQuery.raw(preparedOf(text).text, [...values]),
    );
    answers.push(prototype ? rows.map((row) => Object.assign(Object.create(prototype), row)) : rows);
  }
  return answers;
}
