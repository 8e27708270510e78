/** What sessions say in words of their own: by what they are for, and in the guide's manner. */
import type { HypnosisSessionKind, PersonBrief } from '../content.ts';
import { ANXIETY_RELIEF } from './session-anxiety-relief.ts';
import { CONFIDENCE_BUILDING } from './session-confidence-building.ts';
import { DEEP_CHANGE } from './session-deep-change.ts';
import type { SuggestionWords } from './session-kind.ts';

/** The words of each kind of session. */
export const SUGGESTION_WORDS: Readonly<Record<HypnosisSessionKind, SuggestionWords>> = {
  anxiety_relief: ANXIETY_RELIEF,
  confidence_building: CONFIDENCE_BUILDING,
  deep_change: DEEP_CHANGE,
};

/** Said before the guide begins, in its manner. */
export const WELCOME: Readonly<Record<PersonBrief['tone'], string>> = {
  calm: 'Welcome. The next twenty minutes belong to you.',
  direct: 'Good. Twenty minutes, for you and for what you want.',
  energetic: 'Good to have you here. Twenty minutes to gather your strength.',
  warm: 'It is good that you are here. For the next twenty minutes, you are the one who is looked after.',
};

/** Suggestions in the guide's manner, one for each session of a plan. */
export const TONE_SUGGESTIONS: Readonly<Record<PersonBrief['tone'], readonly string[]>> = {
  calm: [
    'Whatever comes up may come up, and whatever goes may go. You may be the quiet place in which all ' +
      'of it happens.',
    'There may be some quiet between the words, and you may rest in it. What is yours to hear can ' +
      'reach you in its own time.',
    'You might let these words pass as clouds pass over a lake. The lake may mirror each of them, and ' +
      'stay a lake.',
  ],
  direct: [
    'You can decide what to do with each of these sentences. Keep the ones that fit, and put the ' +
      'others aside. It is your work, and you may do it your way.',
    'You might pick one thing from all of this that you can use today. One is plenty, and the rest ' +
      'may wait.',
    'You know your own life best. You may hold each sentence up against it, and keep what holds.',
  ],
  energetic: [
    'Perhaps there is a bit of spring in you already, as before the first step of a walk on a bright ' +
      'morning. You may enjoy it, and save it for the right moment.',
    'There may be a drum somewhere that has found its beat. You might tap along in your thoughts, ' +
      'with one finger, and feel how it carries you.',
    'You might think of a window thrown open early in the day. Whatever comes in, light or wind or ' +
      'voices from the street, you may meet it with your sleeves rolled up.',
  ],
  warm: [
    'You may be on your own side in this, as you would be on the side of somebody you love. There is ' +
      'room here for all of you.',
    'You might lay a warm hand on your chest, in your thoughts or truly, and let it say what a good ' +
      'friend can say without words.',
    'Whatever part of you has worked hard may sit down here too. There can be a blanket for it, and a ' +
      'cup, and as much time as it likes.',
  ],
};
