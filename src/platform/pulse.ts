import { type Bus, personOf, personTopic } from './bus.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';

/** Says for each person how far what happens to them is: anything that is different once something has happened. */
export type FindMarks = (userIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** What the pulse stands on. */
export interface PulseParts {
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Log;
  readonly findMarks: FindMarks;
}

/** Rung at each quarter of an hour: a new part of the day begins somewhere on the wall clocks of the world. */
export const QUARTER_TOPIC = 'quarter-hour';

const BEAT_MS = 2_000;
const QUARTER_MS = 900_000;
/** So many people are asked about in one statement. */
const MOST_AT_ONCE = 1_000;

/**
 * Looks for all who listen in this process, because a wake-up can be lost and some things happen without one,
 * such as the end of a window. It wakes those only to whom something has happened.
 */
export class Pulse {
  private marks = new Map<string, string>();
  private quarter = 0;
  private timer: NodeJS.Timeout | null = null;
  private beating: Promise<void> = Promise.resolve();
  private isUnwell = false;

  constructor(private readonly parts: PulseParts) {}

  /** Begins to look by itself. */
  start(): void {
    this.timer = setTimeout(() => {
      this.beating = this.tryToBeat().then(() => {
        if (this.timer) this.start();
      });
    }, BEAT_MS).unref();
  }

  /** Waits for the look under way, and ends. */
  async stop(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.beating;
  }

  /** Looks once. */
  async beat(): Promise<void> {
    const { bus, clock } = this.parts;
    const quarter = Math.floor(clock.now().getTime() / QUARTER_MS);
    if (quarter !== this.quarter) bus.ring(QUARTER_TOPIC);
    this.quarter = quarter;
    const people: string[] = [];
    for (const topic of [...bus.topics()]) {
      const userId = personOf(topic);
      if (userId !== null) people.push(userId);
      else if (topic !== QUARTER_TOPIC) bus.ring(topic);
    }
    await this.look(people);
  }

  private async look(people: readonly string[]): Promise<void> {
    const marks = new Map<string, string>();
    for (let from = 0; from < people.length; from += MOST_AT_ONCE) {
      const found = await this.parts.findMarks(people.slice(from, from + MOST_AT_ONCE));
      for (const [userId, mark] of found) marks.set(userId, mark);
    }
    const before = this.marks;
    this.marks = marks;
    for (const [userId, mark] of marks) {
      if (before.get(userId) !== mark) this.parts.bus.ring(personTopic(userId));
    }
  }

  private async tryToBeat(): Promise<void> {
    try {
      await this.beat();
      this.isUnwell = false;
    } catch (error) {
      if (!this.isUnwell) this.parts.log.error('pulse.unwell', {}, error);
      this.isUnwell = true;
    }
  }
}
