/** What time it is. Handed to everything that needs it, so that tests can set it and move it. */
export interface Clock {
  now(): Date;
}

/** The clock of this machine. With `ServerClock`, the only reader of real time. */
export const systemClock: Clock = { now: () => new Date() };

/** How often the server is asked, in milliseconds. */
const ASK_EVERY_MS = 10_000;
/** An answer that took longer says too little about now. */
const SLOWEST_ANSWER_MS = 1_000;

/**
 * The clock of a server that several machines share, so that a machine whose own clock jumps or drifts
 * delivers nothing early and nothing late. Between two answers it goes on by a counter that nobody sets.
 */
export class ServerClock implements Clock {
  private readonly timer: NodeJS.Timeout;

  /** @param startedAt - what the server's clock showed when our counter stood at zero, in milliseconds */
  private constructor(
    private readonly ask: () => Promise<Date>,
    private startedAt: number,
  ) {
    this.timer = setInterval(() => void this.adjust(), ASK_EVERY_MS);
    this.timer.unref();
  }

  /** Starts with an answer, however slow. @throws what asking throws */
  static async follow(ask: () => Promise<Date>): Promise<ServerClock> {
    return new ServerClock(ask, (await reading(ask)).startedAt);
  }

  now(): Date {
    return new Date(this.startedAt + performance.now());
  }

  /** Asks no more. */
  stop(): void {
    clearInterval(this.timer);
  }

  private async adjust(): Promise<void> {
    try {
      const { startedAt, tookMs } = await reading(this.ask);
      if (tookMs <= SLOWEST_ANSWER_MS) this.startedAt = startedAt;
    } catch {
      // The server is away: the counter goes on alone.
    }
  }
}

async function reading(ask: () => Promise<Date>): Promise<{ startedAt: number; tookMs: number }> {
  const asked = performance.now();
  const time = await ask();
  const answered = performance.now();
  return { startedAt: time.getTime() - (asked + answered) / 2, tookMs: answered - asked };
}
