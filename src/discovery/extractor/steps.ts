/** Work cut into small steps, so that a long conversation holds nobody else up. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work that pauses now and then, and ends with a result. Each step takes a few milliseconds at most. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does the work in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the work step by step, and lets everything that waits go first after each. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await nextTurn();
  }
}

/** One result for each item; pauses whenever the items since the last pause have weighed this much together. */
export function* eachOf<Item, T>(
  items: readonly Item[],
  { weigh, most }: { weigh: (item: Item) => number; most: number },
  work: (item: Item, at: number) => T,
): Steps<T[]> {
  const results: T[] = [];
  let weight = 0;
  for (const [at, item] of items.entries()) {
    results.push(work(item, at));
    weight += weigh(item);
    if (weight < most) continue;
    weight = 0;
    yield;
  }
  return results;
}
