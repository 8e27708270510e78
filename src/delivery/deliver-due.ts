import { type Bus, personTopic } from '../platform/bus.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import { Rounds } from '../platform/rounds.ts';
import { advanceCursors, nextDue } from './advance-cursors.ts';
import { type Look, recordLateBirths } from './deliver-late.ts';
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

/** Another process may plan something, so the worker never rests longer. */
const LONGEST_REST_MS = 1_000;

/**
 * Moves the cursors of the due log forward as time passes, and sleeps until the next delivery is due.
 *
 * It leases its part of the shards, so that of several workers each shard has one; the statement that moves
 * a cursor checks the lease again, so a worker that was taken for dead cannot move it any more.
 */
export class DueWorker {
  private readonly rounds: Rounds;
  private lastLook: Look | null = null;

  constructor(private readonly parts: DueWorkerParts) {
    this.rounds = new Rounds({
      bus: parts.bus,
      log: parts.log,
      topic: DUE_TOPIC,
      unwell: 'due.unwell',
      longestRestMs: LONGEST_REST_MS,
      work: () => this.deliver().then(() => this.untilNext()),
    });
  }

  /** Begins to look by itself. */
  start(): void {
    this.rounds.start();
  }

  /** Finishes the look under way and gives the shards back. */
  async stop(): Promise<void> {
    const { database, bus, owner } = this.parts;
    await this.rounds.stop();
    await database.duty((em) => releaseShards(em, owner));
    bus.wake(DUE_TOPIC);
  }

  /** Delivers everything that is due now. @returns how many deliveries fell due */
  deliverDue(): Promise<number> {
    // Two looks at once would pass the same stretch twice.
    return this.rounds.inTurn(() => this.deliver());
  }

  private async deliver(): Promise<number> {
    const { database, bus, clock, owner } = this.parts;
    await database.duty((em) => leaseShards(em, owner));
    let delivered = 0;
    for (let isMore = true; isMore; ) {
      const passed = await database.duty((em) => advanceCursors(em, { owner, now: clock.now() }));
      for (const userId of passed.people) bus.wake(personTopic(userId));
      delivered += passed.people.length;
      isMore = passed.isMore;
    }
    const late = await database.duty((em) =>
      recordLateBirths(em, { owner, now: clock.now() }, this.lastLook),
    );
    this.lastLook = late.look;
    for (const userId of late.people) bus.wake(personTopic(userId));
    if (delivered + late.people.length > 0) bus.wake(DELIVERED_TOPIC);
    return delivered + late.people.length;
  }

  private async untilNext(): Promise<number> {
    const { database, clock, owner } = this.parts;
    const next = await database.duty((em) => nextDue(em, owner));
    return next ? next.getTime() - clock.now().getTime() : LONGEST_REST_MS;
  }
}
