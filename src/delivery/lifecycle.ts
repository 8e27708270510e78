/** The life of a delivery: its states, which arrows exist between them, and how the state is derived. */

/** How a delivery stands. Only `completed` and `skipped` are stored; the others are facts of time. */
export type DeliveryStatus = 'completed' | 'delivered' | 'missed' | 'pending' | 'skipped';

/**
 * Where a delivery can go from each state, by a person's act or by time.
 * Completing early is allowed, and so is completing late: what was done, was done.
 */
export const ARROWS: Readonly<Record<DeliveryStatus, readonly DeliveryStatus[]>> = {
  pending: ['delivered', 'completed', 'skipped', 'missed'],
  delivered: ['completed', 'skipped', 'missed'],
  missed: ['completed'],
  completed: [],
  skipped: [],
};

/** The mutation behind each arrow that a person draws; the other arrows are drawn by time. */
const MUTATIONS: Readonly<Partial<Record<DeliveryStatus, string>>> = {
  completed: 'completeDelivery',
  skipped: 'skipDelivery',
};

/** Whether there is an arrow from one state to another. Staying is no move. */
export function canMove(from: DeliveryStatus, to: DeliveryStatus): boolean {
  return ARROWS[from].includes(to);
}

/** Names of the mutations that a person can use in a state. */
export function allowedActions(state: DeliveryStatus): string[] {
  return ARROWS[state].flatMap((to) => MUTATIONS[to] ?? []);
}

/** Everything that a delivery's state follows from. */
export interface DeliveryFacts {
  readonly completedAt: Date | null;
  readonly skippedAt: Date | null;
  readonly scheduledFor: Date;
  readonly windowEndsAt: Date;
  /** Whether the cursor of the due log has passed it. */
  readonly isPassed: boolean;
  /** Whether its schedule is paused now. */
  readonly isPaused: boolean;
  readonly now: Date;
}

/**
 * Derives how a delivery stands. What the person did counts first; then time: from the end of the window
 * on it is missed, unless the schedule is paused; passed by the due log it is delivered; else it waits.
 */
export function deliveryStatus(facts: DeliveryFacts): DeliveryStatus {
  if (facts.completedAt) return 'completed';
  if (facts.skippedAt) return 'skipped';
  if (facts.now >= facts.windowEndsAt && !facts.isPaused) return 'missed';
  return facts.isPassed ? 'delivered' : 'pending';
}
