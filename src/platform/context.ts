import type { EntityClass } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Charge } from './budgets.ts';
import { type Bus, personTopic } from './bus.ts';
import type { ChatModel } from './chat-model.ts';
import type { Clock } from './clock.ts';
import { despiteCollisions } from './collision.ts';
import type { Database, Rights, Work } from './database.ts';
import { type Fact, type Owner, recordEvent } from './event-log.ts';
import type { Feeds } from './feeds.ts';
import type { Files } from './file-store.ts';
import { type Reading, readingOf, type Which } from './find-rows.ts';
import { Flight } from './flight.ts';
import type { Jobs } from './jobs.ts';
import type { Log } from './log.ts';
import type { Channels } from './message-channel.ts';
import type { Question, Row } from './questions.ts';
import type { Site } from './site.ts';
import type { SpeechEngine } from './speech-engine.ts';

/** Who asks. */
export interface Viewer extends Rights {
  readonly roles: readonly string[];
  /** When the token runs out; null when it does not. */
  readonly expiresAt: Date | null;
  /** The person's zone when they were signed in. They may have moved since: good for guessing what they will ask. */
  readonly timeZone?: string;
  /** When all this was last read. Who reads it anew and finds it the same may set it. */
  readAt?: Date;
}

/** A transaction that changes something, and what follows from it once it is committed. */
export interface Change {
  /** The entity manager of this transaction. Nothing else may touch the database until it ends. */
  readonly em: SqlEntityManager;
  /** One instant for everything in this change. */
  readonly now: Date;
  /** How many days ahead, today included, plans are written out. */
  readonly horizonDays: number;
  /**
   * Writes a fact into the owner's event log, as the last thing of the change: facts of one person wait for each
   * other, and whoever held a row while waiting could be waited for by the one before.
   */
  record(owner: Owner, fact: Fact): Promise<void>;
  /** Asks for a job, at once or after so many seconds. */
  enqueue(job: string, data: Record<string, string>, afterSeconds?: number): Promise<void>;
  /** Tells listeners of a topic to look again once the change is committed. */
  wake(topic: string): void;
}

/** What long-lived things an operation may use. */
export interface Resources {
  readonly database: Database;
  readonly bus: Bus;
  readonly feeds: Feeds;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly log: Log;
  /** Null when none is set up. */
  readonly model: ChatModel | null;
  readonly site: Site;
  readonly files: Files;
  /** Voices, of each engine that is set up. */
  readonly speech: readonly SpeechEngine[];
  /** Ways out to people that are set up. */
  readonly channels: Channels;
  /** How many days ahead, today included, plans are written out. */
  readonly horizonDays: number;
}

/** What a committed change gave, and who is to look because of it. */
interface Changed<T> {
  readonly result: T;
  readonly topics: ReadonlySet<string>;
  readonly queues: ReadonlySet<string>;
}

/**
 * One operation of one viewer. Made fresh for each operation and for each event of a subscription, so
 * that nothing read before is taken for the present state.
 */
export class Context {
  /** Made when something is remembered or read: a subscription keeps its context, and seldom needs either. */
  private memory: Map<unknown, unknown> | null = null;
  private flight: Flight | null = null;
  /** How the operation was charged; null where it was not, such as for an event of a subscription. */
  charge: Charge | null = null;

  constructor(
    readonly viewer: Viewer,
    private readonly resources: Resources,
  ) {}

  get clock(): Clock {
    return this.resources.clock;
  }

  get log(): Log {
    return this.resources.log;
  }

  /** The language model that is set up, if any. Nothing may be sent to it without the person's consent. */
  get model(): ChatModel | null {
    return this.resources.model;
  }

  /** Where this installation is reached. */
  get site(): Site {
    return this.resources.site;
  }

  /** Files that are too large for the graph. */
  get files(): Files {
    return this.resources.files;
  }

  /** Engines that read aloud. No text may be sent to one outside without the person's consent. */
  get speech(): readonly SpeechEngine[] {
    return this.resources.speech;
  }

  /** Ways out to people that are set up. */
  get channels(): Channels {
    return this.resources.channels;
  }

  get bus(): Bus {
    return this.resources.bus;
  }

  /** What is followed in this process. */
  get feeds(): Feeds {
    return this.resources.feeds;
  }

  /**
   * Reads rows with the viewer's rights; what is asked in the same turn is read in one transaction. Dates and
   * instants are texts.
   *
   * @param text - a mark `?` stands for each value
   */
  async rows<T extends object>(text: string, values: readonly unknown[]): Promise<T[]> {
    return (await this.ask({ text, values })) as T[];
  }

  /** Reads entities in the same way, for showing them. What changes them reads them anew. */
  async find<T extends object>(entity: EntityClass<T>, which: Which): Promise<T[]> {
    const reading = this.reading(entity);
    return reading.values(await this.ask(reading.question(which)));
  }

  private ask(question: Question): Promise<Row[]> {
    this.flight ??= new Flight((questions) => this.resources.database.ask(this.viewer, questions));
    return this.flight.rows(question);
  }

  /** Name of the column that holds a property of an entity. */
  column(entity: EntityClass<object>, property: string): string {
    return this.reading(entity).column(property);
  }

  /** How rows of an entity are read. */
  reading<T extends object>(entity: EntityClass<T>): Reading<T> {
    return readingOf(this.resources.database.orm.getMetadata(), entity);
  }

  /** Reads in one transaction with the viewer's rights. */
  read<T>(work: Work<T>): Promise<T> {
    return this.resources.database.as(this.viewer, work);
  }

  /**
   * Changes something in one transaction with the viewer's rights. Listeners are woken after the commit. When the
   * database undoes it because it collided with another, it is done again from the beginning, so the work touches
   * nothing but its own transaction.
   */
  async change<T>(work: (change: Change) => Promise<T>): Promise<T> {
    const { jobs, bus } = this.resources;
    const { result, topics, queues } = await despiteCollisions(
      () => this.tryToChange(work),
      (tries) => this.log.warn('database.collided', { tries }),
    );
    for (const topic of topics) bus.wake(topic);
    for (const queue of queues) jobs.wake(queue);
    return result;
  }

  private async tryToChange<T>(work: (change: Change) => Promise<T>): Promise<Changed<T>> {
    const facts: [Owner, Fact][] = [];
    const topics = new Set<string>();
    const queues = new Set<string>();
    const { database, jobs, clock, horizonDays } = this.resources;
    const result = await database.as(this.viewer, async (em) => {
      const outcome = await work({
        em,
        now: clock.now(),
        horizonDays,
        record: async (owner, fact) => {
          facts.push([owner, fact]);
          topics.add(personTopic(owner.userId));
        },
        enqueue: async (job, data, afterSeconds) => {
          await jobs.enqueue(em, job, data, afterSeconds);
          queues.add(job);
        },
        wake: (topic) => topics.add(topic),
      });
      await em.flush();
      for (const [owner, fact] of facts) await recordEvent(em, owner, fact);
      return outcome;
    });
    return { result, topics, queues };
  }

  /** Made once per operation, such as a loader: the same maker gives the same thing. */
  once<T>(make: (ctx: Context) => T): T {
    this.memory ??= new Map();
    if (!this.memory.has(make)) this.memory.set(make, make(this));
    return this.memory.get(make) as T;
  }

  /** Made once per operation for each thing: the same maker gives the same of it. */
  onceOf<Thing extends object, T>(make: (ctx: Context, thing: Thing) => T, thing: Thing): T {
    this.memory ??= new Map();
    const known = (this.memory.get(make) ?? new WeakMap()) as WeakMap<Thing, { made: T }>;
    this.memory.set(make, known);
    const { made } = known.get(thing) ?? { made: make(this, thing) };
    known.set(thing, { made });
    return made;
  }

  /** The same viewer with an empty memory. */
  fresh(): Context {
    return new Context(this.viewer, this.resources);
  }

  /** Somebody who sees what is their own. Ask first whether the viewer may see it, too. */
  as({ tenantId, userId }: Owner): Context {
    return new Context({ tenantId, userId, reach: 'self', roles: [], expiresAt: null }, this.resources);
  }
}
