/** A moment of somebody's day in which a goal is put to the test: where it is, what comes up, what helps. */
import { meaningOf } from '../reading.ts';
import type { AreaTexts, Hurdle } from './areas/area.ts';
import type { Chance } from './seeded.ts';
import { suiting } from './suitability.ts';

/** A place with what is seen and felt there, the hurdle that belongs to it, and the step that is taken. */
export interface Moment extends Pick<Hurdle, 'obstacle' | 'response'> {
  readonly step: string;
  readonly setting: string;
  readonly sight: string;
  readonly touch: string;
}

/**
 * The moments of an area, in the order of a person; first those that share a word with their goal.
 *
 * @param statement - the goal's words
 */
export function momentsOf(area: AreaTexts, statement: string, chance: Chance): [Moment, ...Moment[]] {
  const sought = meaningOf(statement);
  const isNear = (moment: Moment): boolean =>
    [...meaningOf(Object.values(moment).join(' '))].some((word) => sought.has(word));
  const moments = chance.shuffle(
    suiting(
      area.hurdles.map((hurdle) => momentOf(area, hurdle)),
      statement,
    ),
  );
  const [first, ...rest] = [...moments.filter(isNear), ...moments.filter((moment) => !isNear(moment))];
  if (!first) throw new RangeError('an area has no moment');
  return [first, ...rest];
}

function momentOf({ settings, sights, touches, steps }: AreaTexts, hurdle: Hurdle): Moment {
  const { obstacle, response, place, step } = hurdle;
  return {
    obstacle,
    response,
    step: steps[step] ?? '',
    setting: settings[place] ?? '',
    sight: sights[place] ?? '',
    touch: touches[place] ?? '',
  };
}
