/** Composing in turns, so that many plans at once hold nobody else up. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Does one piece of work at a time, each in a turn of the event loop of its own, in the order it was asked for. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  take<Result>(work: () => Result): Promise<Result> {
    const mine = this.last.then(() => nextTurn()).then(work);
    // Whoever comes next waits for the end of this, however it ends.
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
