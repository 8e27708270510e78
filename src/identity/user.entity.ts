import { defineEntity, p } from '@mikro-orm/core';
import { secondsOf, timeAt } from '../platform/zone.ts';
import type { QuietHours } from './quiet-hours.ts';

/** What a person may do in a tenant. */
export type Role = 'admin' | 'client' | 'coach';

const UserSchema = defineEntity({
  name: 'User',
  tableName: 'users',
  properties: {
    tenantId: p.uuid().primary(),
    id: p.uuid().primary(),
    /** The person's identifier at whoever issues their tokens; unique within the tenant. */
    externalId: p.text().nullable(),
    displayName: p.text(),
    email: p.text().nullable(),
    /** E.164. */
    phoneNumber: p.text().nullable(),
    /** IANA name of the home time zone: days begin and end here. */
    timeZone: p.text(),
    /** BCP 47 language tag. */
    locale: p.text(),
    /** ISO 3166-1 alpha-2; decides which help is named in a crisis. */
    country: p.text().nullable(),
    roles: p.array<Role>(),
    /** When the hours begin in which the person is left alone; null for none. */
    quietFrom: p.time().nullable(),
    quietTo: p.time().nullable(),
    /** Zone of both; null for the home zone. */
    quietTimeZone: p.text().nullable(),
    createdAt: p.datetime(),
  },
});

/** A person. */
export class User extends UserSchema.class {
  /** The hours in which the person is left alone; null for none. */
  quietHours(): QuietHours | null {
    const { quietFrom, quietTo, quietTimeZone, timeZone } = this;
    if (!quietFrom || !quietTo) return null;
    const [startsAt, endsAt] = [timeAt(secondsOf(quietFrom)), timeAt(secondsOf(quietTo))];
    return { startsAt, endsAt, timeZone: quietTimeZone ?? timeZone };
  }
}

UserSchema.setClass(User);
