import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Change } from './context.ts';
import { conflict, invalid } from './errors.ts';
import type { Owner } from './event-log.ts';

/** How long a repeated request gives the first result. */
const REMEMBERED_HOURS = 24;
const LONGEST_KEY = 64;

/** A request that may be sent twice. */
export interface Repeatable extends Owner {
  /** Name of the mutation. */
  readonly operation: string;
  /** The caller's key; null when the request may happen again. */
  readonly key: string | null;
  /** Everything the request asks for. */
  readonly input: unknown;
}

/**
 * Does something once for each key: a repeated request gets the id of what the first one made.
 * The key is kept in the same transaction as what it stands for.
 *
 * @param work - makes the thing and returns its id
 * @throws Refusal when the key is blank or too long, or was used for another input (CONFLICT)
 */
export async function once(
  change: Change,
  request: Repeatable,
  work: () => Promise<string>,
): Promise<string> {
  if (request.key === null) return work();
  checkKey(request.key);
  const found = await takeKey(change, request, request.key);
  if (found) return found;
  const id = await work();
  await change.em.execute(
    'update idempotency_keys set result_id = ? where tenant_id = ? and user_id = ? and operation = ? and key = ?',
    [id, request.tenantId, request.userId, request.operation, request.key],
  );
  return id;
}

/**
 * What a key led to before, for requests that do long work outside of a change.
 *
 * @returns the id of what the first request made; null when the key is new
 * @throws Refusal when the key is blank or too long, or was used for another input (CONFLICT)
 */
export async function remembered(
  em: SqlEntityManager,
  request: Repeatable,
  now: Date,
): Promise<string | null> {
  if (request.key === null) return null;
  checkKey(request.key);
  const [first] = await em.execute<{ input_hash: string; result_id: string | null }[]>(
    `select input_hash, result_id from idempotency_keys
     where tenant_id = ? and user_id = ? and operation = ? and key = ? and created_at >= ?`,
    [request.tenantId, request.userId, request.operation, request.key, oldestKey(now)],
  );
  return first ? sameRequest(first, hashOf(request)) : null;
}

function checkKey(key: string): void {
  if (key !== '' && key.length <= LONGEST_KEY) return;
  throw invalid(
    ['input', 'idempotencyKey'],
    `An idempotency key has from 1 to ${LONGEST_KEY} characters. Leave it out when the request may happen again.`,
    { code: key === '' ? 'BLANK' : 'TOO_LARGE', maximum: LONGEST_KEY },
  );
}

/** Takes a key, waiting for whoever holds it; the id stored under it when it was taken before. */
async function takeKey(change: Change, request: Repeatable, key: string): Promise<string | null> {
  const inputHash = hashOf(request);
  const place = [request.tenantId, request.userId, request.operation, key];
  // All of the person's old keys, not this one alone: nobody else takes them away.
  await change.em.execute(
    'delete from idempotency_keys where tenant_id = ? and user_id = ? and created_at < ?',
    [request.tenantId, request.userId, oldestKey(change.now)],
  );
  const taken = await change.em.execute<object[]>(
    `insert into idempotency_keys (tenant_id, user_id, operation, key, input_hash, created_at)
     values (?, ?, ?, ?, ?, ?) on conflict do nothing returning key`,
    [...place, inputHash, change.now],
  );
  if (taken.length > 0) return null;
  const [first] = await change.em.execute<{ input_hash: string; result_id: string | null }[]>(
    `select input_hash, result_id from idempotency_keys
     where tenant_id = ? and user_id = ? and operation = ? and key = ?`,
    place,
  );
  return sameRequest(first, inputHash);
}

const hashOf = ({ input }: Repeatable): string =>
  createHash('sha256').update(JSON.stringify(input)).digest('base64url');

const oldestKey = (now: Date): Date => new Date(now.getTime() - REMEMBERED_HOURS * 3_600_000);

function sameRequest(
  first: { input_hash: string; result_id: string | null } | undefined,
  inputHash: string,
): string {
  if (first?.input_hash === inputHash && first.result_id) return first.result_id;
  throw conflict(
    ['input', 'idempotencyKey'],
    'This idempotency key was used for another request. Use a new key for a new request.',
  );
}
