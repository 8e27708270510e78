import { defineEntity, p } from '@mikro-orm/core';
import type { RecurrencePattern } from '../discovery/index.ts';
import type { DayPart } from './day-order.ts';

const ActivitySchema = defineEntity({
  name: 'Activity',
  tableName: 'schedule_activities',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    scheduleId: p.uuid(),
    /** Stable name of its place in the day, such as `morning-1`. */
    slot: p.text(),
    dayPart: p.text().$type<DayPart>(),
    position: p.integer(),
    /** Wall-clock time in the schedule's zone. */
    startsAt: p.time(),
    durationMinutes: p.integer(),
    pattern: p.text().$type<RecurrencePattern>(),
    /** RFC 5545 text. */
    rule: p.text(),
    startsOn: p.date(),
  },
});

/** Something that recurs in a schedule. */
export class Activity extends ActivitySchema.class {}

ActivitySchema.setClass(Activity);

const ActivityAssetSchema = defineEntity({
  name: 'ActivityAsset',
  tableName: 'activity_assets',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    activityId: p.uuid().primary(),
    /** Its turn, from 0. */
    position: p.integer().primary(),
    assetId: p.uuid(),
  },
});

/** An asset that takes turns with others in an activity. */
export class ActivityAsset extends ActivityAssetSchema.class {}

ActivityAssetSchema.setClass(ActivityAsset);
