/** The built-in composer: assets from rules and a stock of sentences, without a model. */
export { composeAffirmations } from './affirmations.ts';
export { CHECKPOINT_TEXTS } from './checkpoint-texts.ts';
export { composeCheckpoints } from './checkpoints.ts';
export { writtenIn } from './language.ts';
export { PICTURE_TEXTS } from './picture-texts.ts';
export { PRACTICE_TEXTS } from './practice-texts.ts';
export { composePractices } from './practices.ts';
export { composeScripts } from './scripts.ts';
export { withEnding } from './session-ending.ts';
export { Turns } from './turns.ts';
export { composeVisualizations } from './visualizations.ts';

/** Names what composed an asset; changes whenever the same brief would give other words. */
export const COMPOSER_VERSION = 'composer-6';
