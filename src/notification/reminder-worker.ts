import { DELIVERED_TOPIC } from '../delivery/index.ts';
import { personTopic } from '../platform/bus.ts';
import type { Resources } from '../platform/context.ts';
import type { Work } from '../platform/database.ts';
import { Rounds } from '../platform/rounds.ts';
import { configured } from './channel-names.ts';
import { MESSAGE_QUEUE } from './queue-messages.ts';
import { releaseHeld } from './release-held.ts';
import type { Reminded, Reminding } from './send-told.ts';
import { tellOfCheckpoints, tellOfReassessments } from './tell-of-dates.ts';
import { tellOfStreaks } from './tell-of-streaks.ts';
import { remindAhead, remindOfDue, remindOfLate } from './write-reminders.ts';

/** What is held becomes free without a wake-up, so the worker never rests longer. */
const LONGEST_REST_MS = 5_000;
const MINUTE_MS = 60_000;

/**
 * Reads what the due log has passed, behind it and at its own pace, and turns it into entries of inboxes and
 * messages. Any number of processes may do it at once.
 */
export class ReminderWorker {
  private readonly rounds: Rounds;
  private lastMinute = 0;

  constructor(private readonly parts: Resources) {
    this.rounds = new Rounds({
      bus: parts.bus,
      log: parts.log,
      topic: DELIVERED_TOPIC,
      unwell: 'reminders.unwell',
      longestRestMs: LONGEST_REST_MS,
      work: () => this.remindOfAll().then(() => LONGEST_REST_MS),
    });
  }

  /** Begins to look by itself. */
  start(): void {
    this.rounds.start();
  }

  /** Finishes the look under way. */
  stop(): Promise<void> {
    return this.rounds.stop();
  }

  /** Writes every reminder that is to be written now, and releases what was held until now. */
  remind(): Promise<void> {
    return this.rounds.inTurn(() => this.remindOfAll());
  }

  private async remindOfAll(): Promise<void> {
    const { clock, channels } = this.parts;
    const reminding: Reminding = { now: clock.now(), channels: configured(channels) };
    await this.writeAll((em) => remindOfDue(em, reminding));
    await this.write((em) => remindOfLate(em, reminding));
    await this.write((em) => tellOfReassessments(em, reminding));
    await this.write((em) => tellOfStreaks(em, reminding));
    await this.writeAll((em) => releaseHeld(em, reminding.now));
    const minute = Math.floor(reminding.now.getTime() / MINUTE_MS);
    if (minute === this.lastMinute) return;
    await this.write((em) => remindAhead(em, reminding));
    await this.write((em) => tellOfCheckpoints(em, reminding));
    this.lastMinute = minute;
  }

  private async writeAll(step: Work<Reminded>): Promise<void> {
    for (let isMore = true; isMore; ) isMore = (await this.write(step)).isMore;
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
}
