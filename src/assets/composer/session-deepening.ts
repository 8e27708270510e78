/** The way further in: ten steps down to a quiet place. */
import { count, imagery, type Line, optional, say } from './session-line.ts';
import type { Place } from './session-place.ts';

/** Ten steps to a place, and sitting down there. */
export function deepening(place: Place): Line[] {
  return [
    imagery(place.threshold),
    say(
      'I am going to count from ten to one. With each number you may go down one step, and settle a ' +
        'little deeper, as far as is comfortable for you.',
    ),
    count('Ten. The first step, at your own pace.'),
    count('Nine. The breath goes out.'),
    count(`Eight. ${place.underfoot}`),
    count('Seven. A little slower now.'),
    count(`Six. ${place.sound}`),
    count('Five. Half of the way, and there is no hurry.'),
    count(`Four. ${place.scent}`),
    count('Three. Whatever you carry may grow lighter.'),
    count('Two. Nearly there.'),
    count(`One. ${place.arrival}`),
    imagery(place.rest),
    optional(imagery(place.sight)),
    say(
      'This is your place. You may change in it whatever you like, and you can leave it whenever you wish.',
    ),
    optional(say('For a few breaths there is only this, and you in the middle of it.')),
  ];
}
