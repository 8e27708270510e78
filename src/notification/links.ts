/** Addresses that messages lead to. */
import { globalId } from '../platform/global-id.ts';
import type { Site } from '../platform/site.ts';
import { CATEGORIES, type Category } from './preferences.ts';

/** Where a tap on a notification leads; null where this process knows no address of the installation. */
export function linkTo(site: Site, { userId, id }: { userId: string; id: string }): string | null {
  return site.known && `${site.known}/?notification=${globalId('note', { userId, id })}`;
}

/** Where mail is switched off without signing in. */
export const UNSUBSCRIBE_PATH = '/u';
/** Where the text service tells what became of texts, and what people answer. */
export const TEXTS_PATH = '/sms';

/** One letter for each category, so that the address fits on one line of a mail's head. */
const LETTERS: Readonly<Record<Category, string>> = {
  account: 'a',
  activity_due: 'd',
  checkpoint_due: 'c',
  plan_ready: 'p',
  reassessment_due: 'r',
  social: 's',
  streak: 'k',
};

/** Where somebody ends mail of a category. */
export function unsubscribeLink(site: Site, secret: string, category: Category): string | null {
  return site.known && `${site.known}${UNSUBSCRIBE_PATH}/${secret}${LETTERS[category]}`;
}

/** What an address to end mail ends in; null when it is none. */
export function readUnsubscribe(text: string): { secret: string; category: Category } | null {
  const [, secret, letter] = /^([\w-]{22})([a-z])$/.exec(text) ?? [];
  const category = CATEGORIES.find((each) => LETTERS[each] === letter);
  return secret && category ? { secret, category } : null;
}
