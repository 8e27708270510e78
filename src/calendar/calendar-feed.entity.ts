import { randomBytes } from 'node:crypto';
import { defineEntity, p } from '@mikro-orm/core';

const CalendarFeedSchema = defineEntity({
  name: 'CalendarFeed',
  tableName: 'calendar_feeds',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    /** The plan shown; null for all that run. */
    scheduleId: p.uuid().nullable(),
    name: p.text(),
    /** What its address ends in. Whoever knows it can read the feed. */
    secret: p.text(),
    includesTitles: p.boolean(),
    /** Minutes before an event that an alarm rings; null for none. */
    reminderMinutes: p.integer().nullable(),
    lastFetchedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A secret address under which calendar programs read somebody's plans. */
export class CalendarFeed extends CalendarFeedSchema.class {
  /** Gives it a new address; the old one stops working at once. */
  rotate(): void {
    this.secret = newSecret();
  }
}

CalendarFeedSchema.setClass(CalendarFeed);

const SECRET_BYTES = 32;

/** The end of an address that nobody guesses. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');
