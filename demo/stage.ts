import type { GraphClient } from './graph-client.ts';
import type { Screen } from './screen.ts';

/** What every step of the walk has at hand. */
export interface Stage {
  readonly client: GraphClient;
  readonly screen: Screen;
  /** The present moment. */
  readonly now: () => Date;
}
