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

/** A suggestion in the guide's manner. */
export const TONE_SUGGESTION: Readonly<Record<PersonBrief['tone'], string>> = {
  calm:
    'Whatever comes up may come up, and whatever goes may go. You may be the quiet place in which all ' +
    'of it happens.',
  direct:
    'You can decide what to do with each of these sentences. Keep the ones that fit, and put the ' +
    'others aside. It is your work, and you may do it your way.',
  energetic:
    'Perhaps there is a bit of spring in you already, as before the first step of a walk on a bright ' +
    'morning. You may enjoy it, and save it for the right moment.',
  warm:
    'You may be on your own side in this, as you would be on the side of somebody you love. There is ' +
    'room here for all of you.',
};
