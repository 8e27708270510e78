/** A reader was too slow for too long. It may continue from its last cursor, on another connection. */
export class FellBehind extends Error {}

/** Most news that wait for one reader. */
const MOST_UNREAD = 1_000;
const OVER = { done: true, value: undefined } as const;

/** One reader of what is handed to many. It holds what was not read yet, and nothing else. */
export class Follower<T> implements AsyncIterableIterator<T> {
  private unread: readonly T[] = [];
  private position = 0;
  private isOver = false;
  private fault: Error | null = null;
  private waiting: ((result: IteratorResult<T> | Promise<never>) => void) | null = null;

  /** @param leave - called once, when nothing is read any more */
  constructor(private readonly leave: (self: Follower<T>) => void) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Hands news on. They are shared with other readers, and nobody changes them. */
  give(news: readonly T[]): void {
    if (this.isOver) return;
    const left = this.unread.length - this.position;
    if (left + news.length > MOST_UNREAD) {
      this.end(new FellBehind('Too much was left unread.'));
      return;
    }
    this.unread = left === 0 ? news : [...this.unread.slice(this.position), ...news];
    this.position = 0;
    this.answer();
  }

  next(): Promise<IteratorResult<T>> {
    return new Promise((resolve) => {
      this.waiting = resolve;
      this.answer();
    });
  }

  async return(): Promise<IteratorResult<T>> {
    this.end(null);
    return OVER;
  }

  private end(fault: Error | null): void {
    if (this.isOver) return;
    this.isOver = true;
    this.fault = fault;
    this.unread = [];
    this.position = 0;
    this.leave(this);
    this.answer();
  }

  /** Answers who waits, if there is somebody and something. */
  private answer(): void {
    const { waiting, fault, isOver } = this;
    if (!waiting) return;
    if (fault) waiting(Promise.reject(fault));
    else if (isOver) waiting(OVER);
    else if (this.position === this.unread.length) return;
    else waiting({ done: false, value: this.taken() });
    this.waiting = null;
  }

  private taken(): T {
    const item = this.unread[this.position] as T;
    this.position += 1;
    if (this.position < this.unread.length) return item;
    this.unread = [];
    this.position = 0;
    return item;
  }
}
