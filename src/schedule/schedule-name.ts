import { invalid } from '../platform/errors.ts';

/** Longest name of a plan. */
export const MAX_NAME_LENGTH = 200;

/**
 * The name that a person gives a plan, without spaces around it.
 *
 * @throws Refusal when it is blank or too long
 */
export function checkName(asked: string): string {
  const name = asked.trim();
  const field = ['input', 'name'];
  if (name === '')
    throw invalid(field, 'A name needs a word. Leave it out for a name of ours.', { code: 'BLANK' });
  if (name.length > MAX_NAME_LENGTH) {
    const maximum = MAX_NAME_LENGTH;
    throw invalid(field, `A name has at most ${maximum} characters.`, { code: 'TOO_LARGE', maximum });
  }
  return name;
}
