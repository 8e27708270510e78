/** The life of a delivery: its states, which arrows exist between them, and how the state is derived. */

/** How a delivery stands. Only `completed` and `skipped` are stored; the others are facts of time. */
export type DeliveryStatus = 'completed' | 'delivered' | 'missed' | 'pending' | 'skipped';

/**
 * Where a delivery can go from each state, by a person's act or by time.
 * Completing early is allowed, and so is completing late: what was done, was done.
 */
export const ARROWS: Readonly<Record<DeliveryStatus, readonly DeliveryStatus[]>> = {
  pending: ['pending', 'delivered', 'completed', 'skipped', 'missed'],
  delivered: ['pending', 'completed', 'skipped', 'missed'],
  missed: ['completed'],
  completed: ['pending', 'delivered', 'missed'],
  skipped: ['pending', 'delivered', 'missed'],
};

/** What a person can do with a delivery, as a word for what it then is. */
export type Act = 'completed' | 'rescheduled' | 'skipped' | 'snoozed' | 'undone';

/**
 * From which states each act is possible; the other arrows are drawn by time. Completing or skipping again is
 * harmless, so it is not refused.
 */
const ACTS: Readonly<Record<Act, { readonly mutation: string; readonly from: readonly DeliveryStatus[] }>> = {
  completed: { mutation: 'completeDelivery', from: ['pending', 'delivered', 'missed', 'completed'] },
  skipped: { mutation: 'skipDelivery', from: ['pending', 'delivered', 'skipped'] },
  snoozed: { mutation: 'snoozeDelivery', from: ['pending', 'delivered'] },
  rescheduled: { mutation: 'rescheduleDelivery', from: ['pending', 'delivered'] },
  undone: { mutation: 'undoDelivery', from: ['completed', 'skipped'] },
};

/** Whether a person can do something with a delivery in a state. */
export function canAct(state: DeliveryStatus, act: Act): boolean {
  return ACTS[act].from.includes(state);
}

/** Names of the mutations that change something in a state. */
export function allowedActions(state: DeliveryStatus): string[] {
  return Object.entries(ACTS)
    .filter(([act, { from }]) => act !== state && from.includes(state))
    .map(([, { mutation }]) => mutation);
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
