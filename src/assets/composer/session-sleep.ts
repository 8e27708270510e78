/** The end of a session that leads into sleep: no counting up, and nothing to come back for. */
import { breath, imagery, type Line, say } from './session-line.ts';
import { AFTER_CARE_AT_NIGHT } from './session-safety-words.ts';

/** What is said in the place of the way back. Nothing of it may be left out. */
export const SLEEP_ENDING: readonly Line[] = [
  say('There is nowhere to go now. You may stay lying just as you are, and let this voice go on alone.'),
  say(
    'You can open your eyes at any time, and if somebody needs you tonight, you can be awake at once. ' +
      AFTER_CARE_AT_NIGHT,
  ),
  breath('One long breath out, and the shoulders go along with it.'),
  say('The heaviness in your arms and legs may stay. The bed carries it.'),
  imagery('The place around you may grow quieter, as a room does when the light is turned low.'),
  say('What was useful goes on by itself.'),
  say('In your own time you may drift off to sleep, and wake by yourself when the night is over.'),
  say('Good night.'),
];
