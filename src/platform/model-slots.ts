import { ModelFailure } from './model-failure.ts';

interface Waiting {
  readonly isUrgent: boolean;
  readonly begin: () => void;
}

/** How many calls may be open at the same time. Further ones wait for their turn, urgent ones first. */
export class ModelSlots {
  private waiting: Waiting[] = [];

  constructor(private free: number) {}

  /**
   * Waits for a turn.
   *
   * @param isUrgent - whether somebody listens for the answer
   * @returns a function that gives the turn back; call it once
   * @throws ModelFailure when the signal ends the waiting
   */
  async take(signal: AbortSignal | undefined, isUrgent = false): Promise<() => void> {
    if (signal?.aborted) throw new ModelFailure('aborted', 'The call was given up.');
    if (this.free > 0) this.free -= 1;
    else await this.turn(signal, isUrgent);
    return () => this.giveBack();
  }

  private turn(signal: AbortSignal | undefined, isUrgent: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.waiting = this.waiting.filter((each) => each !== place);
        reject(new ModelFailure('aborted', 'The call was given up.'));
      };
      const begin = (): void => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const place = { isUrgent, begin };
      const firstPatient = this.waiting.findIndex((each) => !each.isUrgent);
      const at = isUrgent && firstPatient >= 0 ? firstPatient : this.waiting.length;
      this.waiting = this.waiting.toSpliced(at, 0, place);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  private giveBack(): void {
    const next = this.waiting.shift();
    if (next) next.begin();
    else this.free += 1;
  }
}
