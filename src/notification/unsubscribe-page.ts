/** The page behind the links of mails: plain markup, no script, nothing from elsewhere. */
import { CATEGORIES, type Category, isLocked } from './preferences.ts';

/** What the page shows. */
export interface PageState {
  readonly category: Category;
  /** Categories that go by mail. */
  readonly wanted: ReadonlySet<Category>;
  /** Whether something has just been changed. */
  readonly isChanged: boolean;
}

const NAMES: Readonly<Record<Category, string>> = {
  account: 'Your account',
  activity_due: 'Activities that are due',
  checkpoint_due: 'Weekly reflections',
  plan_ready: 'A finished plan',
  reassessment_due: 'Looking at your goals again',
  social: 'Partners and challenges',
  streak: 'Your streak',
};

/** The page. The forms go back to the address that it was opened by. */
export function unsubscribePage({ category, wanted, isChanged }: PageState): string {
  const done = isChanged ? '<p role="status"><strong>Your choice is kept.</strong></p>' : '';
  const end = wanted.has(category)
    ? `<form method="post"><button name="do" value="end">Stop mails about: ${NAMES[category]}</button></form>`
    : `<p>You get no mails about: ${NAMES[category]}.</p>`;
  const boxes = CATEGORIES.filter((each) => !isLocked(each, 'email')).map(
    (each) =>
      `<p><label><input type="checkbox" name="category" value="${each}"${wanted.has(each) ? ' checked' : ''}> ${NAMES[each]}</label></p>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>Mails from Attune</title>
<style>body{font:16px/1.5 sans-serif;max-width:32rem;margin:2rem auto;padding:0 1rem}button{font:inherit;padding:.6rem 1rem}</style>
</head><body><h1>Mails from Attune</h1>${done}${end}
<h2>What you get by mail</h2><form method="post">${boxes.join('')}
<button name="do" value="keep">Keep this choice</button></form>
<p>Mails about your account cannot be switched off.</p></body></html>`;
}
