import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Category } from './preferences.ts';
import { queueMessages, type Told } from './queue-messages.ts';

/** What reminders are written with. */
export interface Reminding {
  readonly now: Date;
  /** The channels of this installation, besides the inbox. */
  readonly channels: readonly string[];
}

/** What one step wrote. */
export interface Reminded {
  /** Whose inbox has something new. */
  readonly people: ReadonlySet<string>;
  readonly messages: readonly Record<string, string>[];
  /** Whether there may be more already. */
  readonly isMore: boolean;
}

/** Something that was told, and how. */
export interface ToldRow extends Told {
  readonly is_sent: boolean;
  readonly is_in_inbox: boolean;
}

/** Writes the messages about what was told. */
export async function sendAll(
  em: SqlEntityManager,
  reminding: Reminding,
  { category, told }: { category: Category; told: readonly ToldRow[] },
): Promise<Reminded> {
  const sent = told.filter(({ is_sent }) => is_sent);
  const messages = await queueMessages(em, { ...reminding, category, told: sent });
  const people = told.filter(({ is_in_inbox }) => is_in_inbox).map(({ user_id }) => user_id);
  return { people: new Set(people), messages, isMore: false };
}
