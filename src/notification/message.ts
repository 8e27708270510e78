/** What a notification says. All of it may be read on a lock screen: no goals, no beliefs, no titles of assets. */
import type { Asset } from '../assets/index.ts';

/** What the words of a notification are made of. */
export type NotificationDetails =
  | { readonly kind: 'absence'; readonly count: number }
  | { readonly kind: 'activity'; readonly assetType: Asset['type']; readonly localTime: string }
  | { readonly kind: 'checkpoint'; readonly weekNumber: number }
  | { readonly kind: 'digest'; readonly count: number }
  | { readonly kind: 'plan' }
  | { readonly kind: 'reassessment' }
  | { readonly kind: 'streak_at_risk'; readonly days: number; readonly date: string }
  | { readonly kind: 'streak_milestone'; readonly days: number; readonly date: string }
  | { readonly kind: 'test' };

/** Words of a notification. */
export interface Words {
  readonly title: string;
  readonly body: string;
}

const ACTIVITIES: Readonly<Record<Asset['type'], string>> = {
  affirmation: 'your affirmation',
  checkpoint: 'your weekly reflection',
  practice: 'your practice',
  script: 'your session',
  visualization: 'your visualization',
};

/** The words of a notification. */
export function wordsOf(details: NotificationDetails): Words {
  switch (details.kind) {
    case 'absence':
      return {
        title: 'We could not remind you',
        body: `${details.count === 1 ? 'One activity' : `${details.count} activities`} passed meanwhile. That was us, not you.`,
      };
    case 'activity':
      return {
        title: `Time for ${ACTIVITIES[details.assetType]}`,
        body: `Planned for ${details.localTime.slice(0, 5)}.`,
      };
    case 'checkpoint':
      return {
        title: 'Your weekly reflection is due',
        body: `Week ${details.weekNumber}: a few minutes to look back.`,
      };
    case 'digest':
      return {
        title: 'Your plan for today',
        body: details.count === 1 ? 'One activity is planned.' : `${details.count} activities are planned.`,
      };
    case 'plan':
      return { title: 'Your plan is ready', body: 'Have a look, and change what does not fit.' };
    case 'reassessment':
      return {
        title: 'Time to look at your goals again',
        body: 'See what has changed, and whether your plan still fits.',
      };
    case 'streak_at_risk':
      return {
        title: 'Today is still open',
        body: `One activity, however small, and your ${details.days} days go on.`,
      };
    case 'streak_milestone':
      return {
        title: `${details.days} days`,
        body: `You have kept ${details.days} days in a row. Well done.`,
      };
    case 'test':
      return { title: 'A test message', body: 'Messages reach you here.' };
  }
}
