import { ModelFailure } from './model-failure.ts';

/** What one piece of work, such as a plan, may ask of a model at most. */
export interface Limits {
  /** Tokens of all its calls together, read and written. */
  readonly tokens: number;
  /** Time from its first call to the end of its last. */
  readonly seconds: number;
}

/**
 * What a piece of work may still spend. Before a call, all that it may cost is put aside, and afterwards what it
 * did not cost is given back; so calls side by side never spend more than allowed.
 */
export class Allowance {
  /** Ends every call when the time is up. */
  readonly signal: AbortSignal;
  private aside = 0;
  private waiting: (() => void)[] = [];

  /** @param spent - tokens that the same work has cost before it was interrupted */
  constructor(
    private readonly limits: Limits,
    private spent = 0,
  ) {
    this.signal = AbortSignal.timeout(limits.seconds * 1000);
  }

  /**
   * Puts tokens aside for one call. When they are there only if calls under way cost less than they may, it waits
   * for those.
   *
   * @throws ModelFailure when there are not as many left, or the time is up
   */
  async putAside(tokens: number): Promise<void> {
    while (this.spent + this.aside + tokens > this.limits.tokens) {
      if (this.aside === 0) throw new ModelFailure('exhausted', 'The tokens for this work are used up.');
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    if (this.signal.aborted) throw new ModelFailure('exhausted', 'The time for this work is up.');
    this.aside += tokens;
  }

  /** Settles a call for which tokens were put aside. */
  settle(aside: number, spent: number): void {
    this.aside -= aside;
    this.spent += spent;
    for (const look of this.waiting.splice(0)) look();
  }
}
