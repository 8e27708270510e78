import { childrenLoader, ownedLoader } from '../identity/index.ts';
import { CalendarFeed } from './calendar-feed.entity.ts';

export const calendarFeedLoader = ownedLoader(CalendarFeed);

/** Feeds of a person, oldest first. */
export const feedsOfPerson = childrenLoader(CalendarFeed, {
  parent: 'userId',
  orderBy: { createdAt: 'asc', id: 'asc' },
});
