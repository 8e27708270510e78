import { defineEntity, p } from '@mikro-orm/core';

const TenantSchema = defineEntity({
  name: 'Tenant',
  tableName: 'tenants',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    locale: p.text(),
    createdAt: p.datetime(),
  },
});

/** An organisation. Nothing crosses from one tenant to another. */
export class Tenant extends TenantSchema.class {}

TenantSchema.setClass(Tenant);
