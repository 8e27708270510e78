/** What can happen in a conversation. */

/** A piece of an answer was spoken; `data` names its message and position. */
export const DELTA_SPOKEN = 'discovery.delta';
/** A message is complete; `data` names it. */
export const MESSAGE_COMPLETE = 'discovery.message';
/** A conversation began, or changed its state other than by being completed. */
export const SESSION_CHANGED = 'discovery.changed';
/** A conversation was completed. */
export const SESSION_COMPLETED = 'discovery.completed';

/** Everything that those who follow a conversation are told. */
export const DISCOVERY_NEWS: readonly string[] = [
  DELTA_SPOKEN,
  MESSAGE_COMPLETE,
  SESSION_CHANGED,
  SESSION_COMPLETED,
];
