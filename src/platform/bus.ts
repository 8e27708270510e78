/** Tells listeners of a topic to look again. It carries no news itself, so losing a wake-up only costs time. */
export interface Bus {
  /** Wakes everybody who listens to a topic, in whatever process. */
  wake(topic: string): void;
  /** Wakes only those in this process. */
  ring(topic: string): void;
  /** @returns a function that ends the listening */
  listen(topic: string, look: () => void): () => void;
  /** What somebody in this process listens to. */
  topics(): Iterable<string>;
}

/** A bus within one process. Topics are addressed directly, so a wake-up costs nothing to those it is not meant for. */
export function localBus(): Bus {
  const listeners = new Map<string, Set<() => void>>();
  const ring = (topic: string): void => {
    for (const look of listeners.get(topic) ?? []) look();
  };
  return {
    wake: ring,
    ring,
    listen: (topic, look) => {
      const all = listeners.get(topic) ?? new Set();
      listeners.set(topic, all.add(look));
      return () => {
        all.delete(look);
        if (all.size === 0 && listeners.get(topic) === all) listeners.delete(topic);
      };
    },
    topics: () => listeners.keys(),
  };
}

const PERSON = 'person:';

/** Topic of what happens to one person. */
export const personTopic = (userId: string): string => `${PERSON}${userId}`;

/** Whose topic it is; null for any other topic. */
export const personOf = (topic: string): string | null =>
  topic.startsWith(PERSON) ? topic.slice(PERSON.length) : null;
