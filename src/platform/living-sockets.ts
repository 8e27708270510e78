import type { WebSocket } from 'ws';

/** A socket that has not answered by the next ping is dropped: a client that sleeps finds it closed. */
const PING_MS = 12_000;
/** Sockets are pinged in so many parts, so that ten thousand of them are not pinged at once. */
const PARTS = 12;

/** Pings sockets, with one timer for all. */
export class LivingSockets {
  private readonly parts = Array.from({ length: PARTS }, () => new Set<WebSocket>());
  private readonly silent = new WeakSet<WebSocket>();
  private readonly timer: NodeJS.Timeout;
  private turn = 0;

  constructor() {
    this.timer = setInterval(() => this.pingNext(), PING_MS / PARTS).unref();
  }

  watch(socket: WebSocket): void {
    // The part whose turn is over: it has the longest until its first ping.
    const part = this.parts[this.turn % PARTS];
    part?.add(socket);
    socket.on('pong', () => this.silent.delete(socket));
    socket.once('close', () => part?.delete(socket));
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private pingNext(): void {
    this.turn += 1;
    for (const socket of this.parts[this.turn % PARTS] ?? []) {
      if (this.silent.has(socket)) socket.terminate();
      else if (socket.readyState === socket.OPEN) {
        this.silent.add(socket);
        socket.ping();
      }
    }
  }
}
