import { setTimeout as pause } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { Answers } from './execute-events.ts';
import { FellBehind } from './follower.ts';

/** A client that has so much unread is waited for before it is sent more. */
const MUCH_UNREAD_BYTES = 256 << 10;
/** How long it may take to read that. */
const PATIENCE_MS = 5_000;
const TRY_AGAIN_LATER = 1013;
const OVER = { done: true, value: undefined } as const;

/**
 * Sends the answers of a subscription as they come, each written once for all sockets that are sent the same.
 *
 * To the library that keeps the protocol it looks like a stream that has nothing to say and ends: what the
 * library sends itself, it writes anew for each socket.
 */
export class ToldOverSocket implements AsyncIterableIterator<never> {
  constructor(
    private readonly answers: Answers,
    private readonly socket: WebSocket,
    private readonly id: string,
  ) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorReturnResult<undefined>> {
    try {
      for (let step = await this.answers.next(); !step.done; step = await this.answers.next()) {
        await this.send(step.value.text);
      }
    } catch (error) {
      if (!(error instanceof FellBehind)) throw error;
      // The client connects again, and continues from its last cursor.
      this.socket.close(TRY_AGAIN_LATER, error.message);
      setTimeout(() => this.socket.terminate(), PATIENCE_MS).unref();
    }
    return OVER;
  }

  async return(): Promise<IteratorReturnResult<undefined>> {
    await this.answers.return?.();
    return OVER;
  }

  private async send(text: string): Promise<void> {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return;
    const message = `{"id":${JSON.stringify(this.id)},"type":"next","payload":${text}}`;
    if (socket.bufferedAmount < MUCH_UNREAD_BYTES) return socket.send(message);
    const sent = new Promise((resolve) => socket.send(message, resolve));
    const late = pause(PATIENCE_MS, 'late', { ref: false });
    if ((await Promise.race([sent, late])) === 'late') throw new FellBehind('Too much was left unread.');
  }
}
