import type { Prompt } from '../../platform/chat-model.ts';
import { task as affirmations } from './affirmations.ts';
import { task as checkpoints } from './checkpoints.ts';
import { task as practices } from './daily-practices.ts';
import { GROUND_RULES } from './ground-rules.ts';
import { task as scripts } from './hypnosis-scripts.ts';
import { personData, type WritingRequest } from './person-data.ts';
import { task as visualizations } from './visualizations.ts';

/**
 * The fixed part: the same for every person and every kind of asset, so that the questions of one plan, and of
 * the next, begin alike, and an endpoint that keeps beginnings in its cache reads them once.
 */
const FIXED_PART = [GROUND_RULES, affirmations, scripts, practices, visualizations, checkpoints].join('\n\n');

/** Asks for the words of some assets of one kind. */
export function writingPrompt<Item>(request: WritingRequest<Item>): Prompt {
  return { system: FIXED_PART, user: personData(request) };
}
