import type { WebSocket } from 'ws';
import type { OpenSocket } from './open-socket.ts';

/** A socket that has not answered by the next ping is dropped: a client that sleeps finds it closed. */
const PING_MS = 12_000;
/** Sockets are pinged in so many parts, so that ten thousand of them are not pinged at once. */
const PARTS = 12;

/** Pings sockets, and closes those whose time is over, with one timer for all. */
export class LivingSockets {
  private readonly parts = Array.from({ length: PARTS }, () => new Set<OpenSocket>());
  private readonly silent = new WeakSet<WebSocket>();
  private readonly timer: NodeJS.Timeout;
  private readonly heard: (this: WebSocket) => void;
  private turn = 0;

  constructor() {
    const { silent } = this;
    // One function for all sockets.
    this.heard = function heard() {
      silent.delete(this);
    };
    this.timer = setInterval(() => {
      this.closeOver();
      this.pingNext();
    }, PING_MS / PARTS).unref();
  }

  watch(opened: OpenSocket): void {
    // The part whose turn is over: it has the longest until its first ping.
    this.parts[this.turn % PARTS]?.add(opened);
    opened.socket.on('pong', this.heard);
  }

  forget(opened: OpenSocket): void {
    for (const part of this.parts) if (part.delete(opened)) return;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private closeOver(): void {
    const now = performance.now();
    for (const part of this.parts) {
      for (const { endsAtMs, end, socket } of part) if (endsAtMs <= now) socket.close(end.code, end.reason);
    }
  }

  private pingNext(): void {
    this.turn += 1;
    for (const { socket } of this.parts[this.turn % PARTS] ?? []) {
      if (this.silent.has(socket)) socket.terminate();
      else if (socket.readyState === socket.OPEN) {
        this.silent.add(socket);
        socket.ping();
      }
    }
  }
}
