import { setTimeout as pause } from 'node:timers/promises';
import type { Follower } from './follower.ts';
import type { Source, Step } from './source.ts';

/** Which part of a log somebody missed. */
export interface Missed<Place> {
  readonly from: Place;
  readonly through: Place;
}

/** How long to wait before each new try while the database is away. */
const RETRIES_MS = [250, 1_000, 4_000];

/** A reader who was away: it reads what it missed by itself, at its own pace, and then follows with the others. */
export class Resumed<Place, News> implements AsyncIterableIterator<News> {
  private past: Iterator<News> = [].values();
  private place: Place | null;

  constructor(
    private readonly follower: Follower<News>,
    private readonly source: Pick<Source<Place, News>, 'read'>,
    private readonly missed: Missed<Place>,
  ) {
    this.place = missed.from;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<News>> {
    for (;;) {
      const { done, value } = this.past.next();
      if (!done) return { done: false, value };
      if (this.place === null) return this.follower.next();
      const { news, next, isMore } = await this.readOn(this.place);
      this.past = news.values();
      this.place = isMore ? next : null;
    }
  }

  return(): Promise<IteratorResult<News>> {
    this.past = [].values();
    this.place = null;
    return this.follower.return();
  }

  private async readOn(from: Place): Promise<Step<Place, News>> {
    for (const waitMs of RETRIES_MS) {
      try {
        return await this.source.read(from, this.missed.through);
      } catch {
        await pause(waitMs);
      }
    }
    return this.source.read(from, this.missed.through);
  }
}
