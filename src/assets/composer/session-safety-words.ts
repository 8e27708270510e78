/** What every session says about safety, word for word the same for everybody. */

/** Read before the first time. */
export const SAFETY_NOTE =
  'Listen only where you can sit or lie safely. Do not listen while driving or operating machinery, while ' +
  'looking after somebody who needs you alert, or after alcohol or other drugs. You can open your eyes and ' +
  'end the session at any time; do so if you feel afraid, dizzy or unwell, and turn to somebody you trust. ' +
  'Afterwards, take a full minute before you stand up, and longer before driving. If you live with ' +
  'epilepsy, ' +
  'psychosis, dissociation or the effects of a severe shock, ask your doctor first. This is relaxation and ' +
  'habit support, not medical or psychological treatment.';

/** Read before that, where a session ends in sleep. */
export const SLEEP_NOTE =
  'This session ends in sleep: listen to it in bed in the evening, when nobody needs you any more.';

/** The first words of a session. */
export const SAFETY_SENTENCE =
  'Before we begin: listen to this only where you can sit or lie safely, never while driving or operating ' +
  'machinery, and know that you can open your eyes at any time.';

/** Said right after it. */
export const STATEMENT = 'This is relaxation and habit support, not medical or psychological treatment.';

/** Said when the eyes are open again. */
export const AFTER_CARE =
  'Look around, and name three things that you see. Then give yourself a full minute before you ' +
  'stand up, and ' +
  'a little longer before driving or working with machines.';

/** Said before somebody falls asleep, in its place. */
export const AFTER_CARE_AT_NIGHT =
  'Then give yourself a full minute before you stand up, and a little longer before driving.';
