import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { fromKysely } from 'pg-boss';

/**
 * Runs a statement of many rows in the transaction under way, with its values beside the text, as `$1`, `$2` and so
 * on. MikroORM writes values into the text, character by character: for the rows of hundreds of plans that takes
 * longer than the database does to store them.
 */
export async function executeBulk(
  em: SqlEntityManager,
  statement: string,
  values: readonly unknown[],
): Promise<void> {
  const transaction = em.getTransactionContext();
  if (!transaction) throw new Error('Many rows are written in a transaction.');
  await fromKysely(transaction as Parameters<typeof fromKysely>[0]).executeSql(statement, [...values]);
}
