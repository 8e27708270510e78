import { ModelFailure, type ModelFailureReason } from './model-failure.ts';

/** Questions that fail in a row before an endpoint is left alone. */
const MOST_IN_A_ROW = 2;
/** Failures that the next question will most likely meet as well. */
const LASTING: ReadonlySet<ModelFailureReason> = new Set(['busy', 'rejected', 'timeout', 'unreachable']);

/**
 * Leaves an endpoint alone that fails again and again, so that one which is silent costs the patience of one call
 * and not of every call. What is under way then is broken off. After a rest questions go through again; the first
 * that fails begins it anew.
 */
export class ModelCircuit {
  private inARow = 0;
  private openUntilMs = 0;
  private underWay = new AbortController();

  constructor(private readonly restMs: number) {}

  /**
   * Lets a question through.
   *
   * @returns what breaks its calls off
   * @throws ModelFailure while the endpoint is left alone
   */
  enter(): AbortSignal {
    if (performance.now() < this.openUntilMs) throw suspended();
    return this.underWay.signal;
  }

  /** Takes note of how a question ended; null for well. */
  note(reason: ModelFailureReason | null): void {
    // Says nothing of the endpoint: the caller gave up, or the question was broken off.
    if (reason === 'aborted' || reason === 'exhausted' || reason === 'suspended') return;
    this.inARow = reason !== null && LASTING.has(reason) ? this.inARow + 1 : 0;
    if (this.inARow < MOST_IN_A_ROW) return;
    this.openUntilMs = performance.now() + this.restMs;
    this.underWay.abort();
    this.underWay = new AbortController();
  }
}

/** That a question was not asked, or broken off, because the endpoint is left alone. */
export const suspended = (): ModelFailure =>
  new ModelFailure('suspended', 'The endpoint failed several times in a row and is left alone for now.');
