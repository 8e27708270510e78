/** Whether the product answers as fast for many people as for few. */

import { drawn, Load } from './read-asker.ts';
import { buildProduct } from './read-attune.ts';
import { openDataset, SMALL, serverUrl } from './read-dataset.ts';
import { inPairs, median } from './read-figures.ts';
import type { HotReadName } from './read-queries.ts';
import { openTarget } from './read-targets.ts';

/** How much to measure. */
export interface ScaleWish {
  readonly query: HotReadName;
  readonly users: number;
  readonly pairs: number;
  readonly seconds: number;
}

/** @returns one line: the rate with so many people, as a multiple of that with the small set */
export async function measureScale({ query, users, pairs, seconds }: ScaleWish): Promise<string[]> {
  buildProduct();
  const load = new Load();
  const open = async (name: 'base' | 'target', size: number) => {
    const data = await openDataset(serverUrl(), size);
    const target = await openTarget('attune', data, { userIds: drawn(data.userIds), query });
    await load.know(name, target);
    await load.run(name, seconds);
    return target;
  };
  const both = [await open('base', SMALL), await open('target', users)];
  const rate = async (name: 'base' | 'target'): Promise<number> => {
    const ran = await load.run(name, seconds);
    return ran.requests / ran.seconds;
  };
  const found = await inPairs(pairs, rate);
  for (const target of both) await target.stop();
  await load.end();
  const [few, many] = [median(found.map(({ base }) => base)), median(found.map(({ target }) => target))];
  const ratio = median(found.map(({ base, target }) => target / base));
  return [
    `${query}: ${Math.round(many).toLocaleString('en')} requests/s with ${users} people, ` +
      `${Math.round(few).toLocaleString('en')} with ${SMALL}, ${ratio.toFixed(2)} ×`,
  ];
}
