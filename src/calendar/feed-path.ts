/** Where feeds are read. */
export const FEEDS_PATH = '/calendar';

/** Path of the feed with a secret. */
export const feedPath = (secret: string): string => `${FEEDS_PATH}/${secret}.ics`;
