import { DELIVERED_TOPIC } from '../delivery/index.ts';
import { personTopic } from '../platform/bus.ts';
import type { Resources } from '../platform/context.ts';
import type { Work } from '../platform/database.ts';
import { configured } from './channel-names.ts';
import { MESSAGE_QUEUE } from './queue-messages.ts';
import { releaseHeld } from './release-held.ts';
import {
  type Reminded,
  type Reminding,
  remindAhead,
  remindOfDue,
  remindOfLate,
  tellOfCheckpoints,
} from './write-reminders.ts';

/** A wake-up can be lost, and what is held becomes free without one: the worker never sleeps longer. */
const SLEEP_MS = 5_000;
const MINUTE_MS = 60_000;

/**
 * Reads what the due log has passed, behind it and at its own pace, and turns it into entries of inboxes and
 * messages. Any number of processes may do it at once.
 */
export class ReminderWorker {
  private timer: NodeJS.Timeout | null = null;
  private unlisten: (() => void) | null = null;
  private lastTurn: Promise<unknown> = Promise.resolve();
  private lastMinute = 0;
  private isStopped = true;
  private isUnwell = false;

  constructor(private readonly parts: Resources) {}

  /** Begins to look by itself. */
  start(): void {
    this.isStopped = false;
    this.unlisten = this.parts.bus.listen(DELIVERED_TOPIC, () => this.lookIn(0));
    this.lookIn(0);
  }

  /** Finishes the look under way. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.unlisten?.();
    if (this.timer) clearTimeout(this.timer);
    await this.lastTurn;
  }

  /** Writes every reminder that is to be written now, and releases what was held until now. */
  remind(): Promise<void> {
    const turn = this.lastTurn.then(() => this.remindOfAll());
    // Whoever asked for the turn hears of its failure; the next turn only waits for its end.
    this.lastTurn = turn.catch(() => null);
    return turn;
  }

  private async remindOfAll(): Promise<void> {
    const { clock, channels } = this.parts;
    const reminding: Reminding = { now: clock.now(), channels: configured(channels) };
    for (let isMore = true; isMore; ) isMore = (await this.write((em) => remindOfDue(em, reminding))).isMore;
    await this.write((em) => remindOfLate(em, reminding));
    await this.write((em) => releaseHeld(em, reminding.now));
    const minute = Math.floor(reminding.now.getTime() / MINUTE_MS);
    if (minute === this.lastMinute) return;
    await this.write((em) => remindAhead(em, reminding));
    await this.write((em) => tellOfCheckpoints(em, reminding));
    this.lastMinute = minute;
  }

  /** Does one step and asks for the jobs that follow from it, in one transaction. */
  private async write(step: Work<Reminded>): Promise<Reminded> {
    const { database, jobs, bus } = this.parts;
    const reminded = await database.duty(async (em) => {
      const done = await step(em);
      await jobs.enqueueAll(em, MESSAGE_QUEUE, done.messages);
      return done;
    });
    for (const userId of reminded.people) bus.wake(personTopic(userId));
    if (reminded.messages.length > 0) jobs.wake(MESSAGE_QUEUE);
    return reminded;
  }

  private lookIn(milliseconds: number): void {
    if (this.isStopped) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), milliseconds);
  }

  private async look(): Promise<void> {
    this.timer = null;
    try {
      await this.remind();
      this.isUnwell = false;
    } catch (error) {
      if (!this.isUnwell) this.parts.log.error('reminders.unwell', {}, error);
      this.isUnwell = true;
    }
    // Woken meanwhile, it looks again at once.
    if (this.timer === null) this.lookIn(SLEEP_MS);
  }
}
