/** The face of calendar: what the program wires together. */
export { CalendarFeed } from './calendar-feed.entity.ts';
export { calendarFeedLoader } from './loaders.ts';
export { serveFeeds } from './serve-feeds.ts';
