/** Choices among texts of our own, sparing what the person does not want to hear about. */
import type { PersonBrief } from '../content.ts';
import { checkAvoided } from '../model-text.ts';
import { type Chance, seeded } from './seeded.ts';

/** Repeatable choices for one use, of which `label` is the name. */
export function choices({ seed, topicsToAvoid }: PersonBrief, label: string): Chance {
  const chance = seeded(seed, label);
  const spare = <Item>(items: readonly Item[]): readonly Item[] => {
    const spared = items.filter((item) => checkAvoided(JSON.stringify(item), topicsToAvoid).isPassed);
    return spared.length > 0 ? spared : items;
  };
  return {
    next: chance.next,
    pick: (items) => chance.pick(spare(items)),
    shuffle: (items) => chance.shuffle(spare(items)),
  };
}
