import { defineEntity, p } from '@mikro-orm/core';

const PushSubscriptionSchema = defineEntity({
  name: 'PushSubscription',
  tableName: 'push_subscriptions',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    deviceName: p.text(),
    /** Address of the browser's push service. Whoever knows it and our key can write to the device. */
    endpoint: p.text(),
    /** Keys that encrypt messages for the browser. */
    p256dh: p.text(),
    auth: p.text(),
    createdAt: p.datetime(),
    /** When a message last got through. */
    lastSuccessAt: p.datetime().nullable(),
  },
});

/** A browser or device that receives push messages. */
export class PushSubscription extends PushSubscriptionSchema.class {}

PushSubscriptionSchema.setClass(PushSubscription);

const ContactCodeSchema = defineEntity({
  name: 'ContactCode',
  tableName: 'contact_codes',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    channel: p.text().$type<'email' | 'sms'>(),
    address: p.text(),
    codeHash: p.text(),
    /** How often it was tried in vain. */
    tries: p.integer(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
  },
});

/** A code that was sent to an address, to see whether it is the person's own. */
export class ContactCode extends ContactCodeSchema.class {}

ContactCodeSchema.setClass(ContactCode);

const DeadContactSchema = defineEntity({
  name: 'DeadContact',
  tableName: 'dead_contacts',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    channel: p.text().$type<'email' | 'sms'>().primary(),
    address: p.text().primary(),
    notedAt: p.datetime(),
  },
});

/** An address that a service said does not exist. Nothing is sent there until a code has arrived there again. */
export class DeadContact extends DeadContactSchema.class {}

DeadContactSchema.setClass(DeadContact);
