/** Tells listeners of a topic to look again. It carries no news itself, so losing a wake-up only costs time. */
export interface Bus {
  wake(topic: string): void;
  /** @returns a function that ends the listening */
  listen(topic: string, look: () => void): () => void;
}

/** A bus within one process. Topics are addressed directly, so a wake-up costs nothing to those it is not meant for. */
export function localBus(): Bus {
  const listeners = new Map<string, Set<() => void>>();
  return {
    wake: (topic) => {
      for (const look of listeners.get(topic) ?? []) look();
    },
    listen: (topic, look) => {
      const all = listeners.get(topic) ?? new Set();
      listeners.set(topic, all.add(look));
      return () => {
        all.delete(look);
        if (all.size === 0 && listeners.get(topic) === all) listeners.delete(topic);
      };
    },
  };
}

/** Topic of what happens to one person. */
export const personTopic = (userId: string): string => `person:${userId}`;
