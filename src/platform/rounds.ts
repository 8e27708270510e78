import type { Bus } from './bus.ts';
import type { Log } from './log.ts';

/** Work that comes round again and again. */
export interface Round {
  readonly bus: Bus;
  readonly log: Log;
  /** Woken by this it looks at once. */
  readonly topic: string;
  /** Entry of the log when the work begins to fail. */
  readonly unwell: string;
  /** A wake-up can be lost, and some things happen without one, so it never rests longer. */
  readonly longestRestMs: number;
  /** Does what there is to do. @returns how long there is nothing to do, in milliseconds */
  readonly work: () => Promise<number>;
}

/** Goes round by itself: does its work, rests, and does it again at the latest when somebody wakes it. */
export class Rounds {
  private timer: NodeJS.Timeout | null = null;
  private unlisten: (() => void) | null = null;
  private lastTurn: Promise<unknown> = Promise.resolve();
  private isStopped = true;
  private isUnwell = false;

  constructor(private readonly round: Round) {}

  /** Begins. */
  start(): void {
    this.isStopped = false;
    this.unlisten = this.round.bus.listen(this.round.topic, () => this.goIn(0));
    this.goIn(0);
  }

  /** Ends when the work under way is done. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.unlisten?.();
    if (this.timer) clearTimeout(this.timer);
    await this.lastTurn;
  }

  /** Does something between two rounds: whatever is done twice at once would be done twice. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.lastTurn.then(work);
    // Whoever asked for the turn hears of its failure; the next turn only waits for its end.
    this.lastTurn = turn.catch(() => null);
    return turn;
  }

  private goIn(milliseconds: number): void {
    if (this.isStopped) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.go(), milliseconds);
  }

  private async go(): Promise<void> {
    this.timer = null;
    const restMs = await this.tryToWork();
    // Woken meanwhile, it goes again at once: what woke it may have come behind its look.
    if (this.timer === null) this.goIn(restMs);
  }

  private async tryToWork(): Promise<number> {
    const { work, longestRestMs, log, unwell } = this.round;
    try {
      const restMs = await this.inTurn(work);
      this.isUnwell = false;
      return Math.min(Math.max(restMs, 0), longestRestMs);
    } catch (error) {
      if (!this.isUnwell) log.error(unwell, {}, error);
      this.isUnwell = true;
      return longestRestMs;
    }
  }
}
