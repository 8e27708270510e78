import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.ts';
import type { Rights } from './database.ts';

/** Points in a full budget: some two hundred of our largest screens. */
export const FULL_BUDGET = 200_000;
/** An empty budget is full again after so long. */
const REFILL_MS = 60_000;
/** Somebody who is forgotten begins with a full budget. */
const MOST_KNOWN = 100_000;

/** How an operation was charged. */
export interface Charge {
  /** Points that it cost. */
  readonly cost: number;
  readonly limit: number;
  /** Points left. */
  readonly remaining: number;
  /** When the budget is full again. */
  readonly resetAt: Date;
}

/** What callers may spend in this process: a budget that fills up by itself, one for each person. */
export class Budgets {
  private readonly spent = new LRUCache<string, { readonly points: number; readonly atMs: number }>({
    max: MOST_KNOWN,
  });

  constructor(private readonly clock: Clock) {}

  /** @throws GraphQLError RATE_LIMITED, saying when there is enough again, and charges nothing */
  charge({ tenantId, userId }: Rights, cost: number): Charge {
    const key = `${tenantId}/${userId}`;
    const atMs = this.clock.now().getTime();
    const before = this.spent.get(key);
    const refilled = before ? (Math.max(atMs - before.atMs, 0) / REFILL_MS) * FULL_BUDGET : 0;
    const points = Math.max((before?.points ?? 0) - refilled, 0) + cost;
    if (points > FULL_BUDGET) throw overspent(points - FULL_BUDGET);
    this.spent.set(key, { points, atMs });
    const resetAt = new Date(atMs + (points / FULL_BUDGET) * REFILL_MS);
    return { cost, limit: FULL_BUDGET, remaining: Math.floor(FULL_BUDGET - points), resetAt };
  }
}

function overspent(missing: number): GraphQLError {
  const retryAfterSeconds = Math.ceil(((missing / FULL_BUDGET) * REFILL_MS) / 1000);
  const headers = new HeaderMap();
  headers.set('retry-after', String(retryAfterSeconds));
  // Apollo's own types of what it reads here differ by the way it is loaded.
  const http: Record<string, unknown> = { status: 429, headers };
  return new GraphQLError(
    `Too much was asked in a short time. Ask again in ${retryAfterSeconds} seconds, or for less.`,
    { extensions: { code: 'RATE_LIMITED', retryAfterSeconds, http } },
  );
}
