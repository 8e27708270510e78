import type { Bus } from './bus.ts';
import { Follower } from './follower.ts';
import type { Log } from './log.ts';
import { Resumed } from './resumed.ts';
import type { Source } from './source.ts';
import { Turns } from './turns.ts';

/** So many read at once. When everybody is due at 08:00, requests still find a connection. */
const READS_AT_ONCE = 4;

/** What is followed in this process: one read serves all who follow the same. */
export class Feeds {
  private readonly feeds = new Map<string, Feed<unknown, unknown>>();
  private readonly parts: FeedParts;

  constructor(bus: Bus, log: Log) {
    const close = (name: string): void => void this.feeds.delete(name);
    this.parts = { bus, log, turns: new Turns(READS_AT_ONCE), close };
  }

  /**
   * Follows a source, each thing once and in order.
   *
   * @param from - a place to go on from; null for now
   */
  follow<Place, News>(source: Source<Place, News>, from: Place | null): Promise<AsyncIterableIterator<News>> {
    const known = this.feeds.get(source.name) as Feed<Place, News> | undefined;
    return (known ?? this.open(source)).follow(source, from);
  }

  private open<Place, News>(source: Source<Place, News>): Feed<Place, News> {
    const feed = new Feed(source, this.parts);
    this.feeds.set(source.name, feed as unknown as Feed<unknown, unknown>);
    return feed;
  }
}

/** How long to wait before a read that failed is tried again. */
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;

/** What feeds share. */
interface FeedParts {
  readonly bus: Bus;
  readonly log: Log;
  readonly turns: Turns;
  /** Forgets a feed that nobody follows any more. */
  close(name: string): void;
}

/**
 * One reader for all who follow a source. It listens before it looks for the first time, so nothing can
 * happen unseen in between.
 */
class Feed<Place, News> {
  private readonly followers = new Set<Follower<News>>();
  private readonly unlisten: readonly (() => void)[];
  /** How far everybody has been told; null before the first look. */
  private told: { readonly place: Place } | null = null;
  /** Those who follow, and those who are about to. */
  private held = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private nextTurn: Promise<void> | null = null;
  private retry: NodeJS.Timeout | null = null;
  private retryMs = FIRST_RETRY_MS;

  constructor(
    private readonly source: Source<Place, News>,
    private readonly parts: FeedParts,
  ) {
    this.unlisten = source.topics.map((topic) => parts.bus.listen(topic, () => this.look()));
  }

  /** @param source - as who follows may read it: what was before they came, they read themselves */
  async follow(source: Source<Place, News>, from: Place | null): Promise<AsyncIterableIterator<News>> {
    this.held += 1;
    try {
      await this.advance();
    } catch (error) {
      this.letGo();
      throw error;
    }
    // Nothing is awaited from here on, so whoever joins begins exactly where the feed is.
    const follower = new Follower<News>((self) => {
      this.followers.delete(self);
      this.letGo();
    });
    this.followers.add(follower);
    if (from === null || !this.told) return follower;
    return new Resumed(follower, source, { from, through: this.told.place });
  }

  private letGo(): void {
    this.held -= 1;
    if (this.held > 0) return;
    for (const unlisten of this.unlisten) unlisten();
    if (this.retry) clearTimeout(this.retry);
    this.parts.close(this.source.name);
  }

  /** Looks because it was woken. While the database is away it tries again and again: its readers only wait. */
  private look(): void {
    if (this.retry) return;
    this.advance().then(
      () => {
        this.retryMs = FIRST_RETRY_MS;
      },
      (error: unknown) => this.lookLater(error),
    );
  }

  private lookLater(error: unknown): void {
    if (this.retry || this.held === 0) return;
    if (this.retryMs === FIRST_RETRY_MS)
      this.parts.log.error('feed.unwell', { feed: this.source.name }, error);
    this.retry = setTimeout(() => {
      this.retry = null;
      this.look();
    }, this.retryMs).unref();
    this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
  }

  /** Reads on to now. Asked while it reads, it reads once more: what is asked about may be behind that read. */
  private advance(): Promise<void> {
    this.nextTurn ??= this.turn.then(() => {
      this.nextTurn = null;
      const reading = this.parts.turns.take(() => this.readOn());
      this.turn = reading.catch(() => null);
      return reading;
    });
    return this.nextTurn;
  }

  private async readOn(): Promise<void> {
    if (this.held === 0) return;
    if (!this.told) {
      this.told = { place: await this.source.present() };
      return;
    }
    for (let isMore = true; isMore; ) {
      const step = await this.source.read(this.told.place, null);
      this.told = { place: step.next };
      isMore = step.isMore;
      if (step.news.length === 0) continue;
      for (const follower of this.followers) follower.give(step.news);
    }
  }
}
