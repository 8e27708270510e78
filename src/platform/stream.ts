import { Repeater } from '@repeaterjs/repeater';
import type { Bus } from './bus.ts';

/** What to watch, and how to look. */
export interface Watch<T> {
  readonly bus: Bus;
  readonly topic: string;
  /** Looks for news since the last look, oldest first. `isOver` ends the stream after them. */
  readonly look: () => Promise<{ readonly news: readonly T[]; readonly isOver: boolean }>;
}

/**
 * Streams news to one reader: looks, hands on what there is, and looks again when woken. What many may
 * follow at once is a feed.
 *
 * It listens before it looks for the first time, so nothing can happen unseen in between. It reads on
 * only when the reader has taken what it was given, so a slow reader costs no memory.
 */
export function stream<T>({ bus, topic, look }: Watch<T>): Repeater<T> {
  return new Repeater<T>(async (push, stop) => {
    const bell = new Bell();
    const state = { isStopped: false };
    const unlisten = bus.listen(topic, () => bell.ring());
    void stop.then(() => {
      state.isStopped = true;
      bell.ring();
    });
    try {
      while (!state.isStopped) {
        const { news, isOver } = await look();
        for (const item of news) {
          if (!state.isStopped) await push(item);
        }
        if (isOver) return stop();
        if (news.length === 0) await bell.rung();
      }
    } finally {
      unlisten();
    }
  });
}

/** Remembers that it was rung until somebody has heard it. */
class Bell {
  private isRung = false;
  private hear: (() => void) | null = null;

  ring(): void {
    this.isRung = true;
    this.hear?.();
  }

  async rung(): Promise<void> {
    if (!this.isRung) {
      await new Promise<void>((hear) => {
        this.hear = hear;
      });
    }
    this.isRung = false;
    this.hear = null;
  }
}
