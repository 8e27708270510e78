import { type Bus, personTopic } from '../platform/bus.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import { advanceCursors, nextDue } from './advance-cursors.ts';
import { recordLateBirths } from './deliver-late.ts';
import { DELIVERED_TOPIC, DUE_TOPIC } from './due-log.ts';
import { leaseShards, releaseShards } from './lease-shards.ts';

/** What the worker needs. */
export interface DueWorkerParts {
  readonly database: Database;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Log;
  /** Name of this worker, unique among all that run. */
  readonly owner: string;
}

/** A wake-up can be lost, and another process may plan something: the worker never sleeps longer. */
const LONGEST_SLEEP_MS = 1_000;

/**
 * Moves the cursors of the due log forward as time passes, and sleeps until the next delivery is due.
 *
 * It leases its part of the shards, so that of several workers each shard has one; the statement that moves
 * a cursor checks the lease again, so a worker that was taken for dead cannot move it any more.
 */
export class DueWorker {
  private timer: NodeJS.Timeout | null = null;
  private unlisten: (() => void) | null = null;
  private lastTurn: Promise<unknown> = Promise.resolve();
  private isStopped = true;
  private isUnwell = false;

  constructor(private readonly parts: DueWorkerParts) {}

  /** Begins to look by itself. */
  start(): void {
    this.isStopped = false;
    this.unlisten = this.parts.bus.listen(DUE_TOPIC, () => this.lookIn(0));
    this.lookIn(0);
  }

  /** Finishes the look under way and gives the shards back. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.unlisten?.();
    if (this.timer) clearTimeout(this.timer);
    const { database, bus, owner } = this.parts;
    await this.inTurn(() => database.duty((em) => releaseShards(em, owner)));
    bus.wake(DUE_TOPIC);
  }

  /** Delivers everything that is due now. @returns how many deliveries fell due */
  deliverDue(): Promise<number> {
    return this.inTurn(() => this.deliver());
  }

  private async deliver(): Promise<number> {
    const { database, bus, clock, owner } = this.parts;
    await database.duty((em) => leaseShards(em, owner));
    let delivered = 0;
    for (let isMore = true; isMore; ) {
      const passed = await database.duty((em) => advanceCursors(em, { owner, now: clock.now() }));
      for (const userId of passed.people) bus.wake(personTopic(userId));
      delivered += passed.count;
      isMore = passed.isMore;
    }
    const late = await database.duty((em) => recordLateBirths(em, { owner, now: clock.now() }));
    for (const userId of new Set(late)) bus.wake(personTopic(userId));
    if (delivered + late.length > 0) bus.wake(DELIVERED_TOPIC);
    return delivered + late.length;
  }

  /** Two looks at once would pass the same stretch twice, so each waits for the one before. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.lastTurn.then(work);
    // Whoever asked for the turn hears of its failure; the next turn only waits for its end.
    this.lastTurn = turn.catch(() => null);
    return turn;
  }

  private lookIn(milliseconds: number): void {
    if (this.isStopped) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), milliseconds);
  }

  private async look(): Promise<void> {
    this.timer = null;
    const sleepMs = await this.deliverAndRest();
    // Woken meanwhile, it looks again at once: the next delivery was read before what woke it.
    if (this.timer === null) this.lookIn(sleepMs);
  }

  /** @returns how long there is nothing to do, in milliseconds */
  private async deliverAndRest(): Promise<number> {
    try {
      const sleepMs = await this.inTurn(() => this.deliver().then(() => this.untilNext()));
      this.isUnwell = false;
      return sleepMs;
    } catch (error) {
      if (!this.isUnwell) this.parts.log.error('due.unwell', {}, error);
      this.isUnwell = true;
      return LONGEST_SLEEP_MS;
    }
  }

  private async untilNext(): Promise<number> {
    const { database, clock, owner } = this.parts;
    const next = await database.duty((em) => nextDue(em, owner));
    const untilNext = next ? next.getTime() - clock.now().getTime() : LONGEST_SLEEP_MS;
    return Math.min(Math.max(untilNext, 0), LONGEST_SLEEP_MS);
  }
}
