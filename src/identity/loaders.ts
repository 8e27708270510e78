import DataLoader from 'dataloader';
import type { Context, Viewer } from '../platform/context.ts';
import { type Key, NOBODY } from '../platform/global-id.ts';
import { maySee } from './access.ts';
import { Consent } from './consent.entity.ts';
import { Guide } from './guide.entity.ts';
import { childrenLoader } from './owned-loader.ts';
import { Tenant } from './tenant.entity.ts';
import { User } from './user.entity.ts';

/** People by their id. */
export const userLoader = (ctx: Context): DataLoader<string, User | null> =>
  new DataLoader(async (ids) => {
    const visible = ids.filter((id) => maySee(ctx.viewer, id));
    const users = await ctx.find(User, {
      text: 'where tenant_id = ? and id = any(?::uuid[])',
      values: [ctx.viewer.tenantId, visible],
    });
    const own = users.find(({ id }) => id === ctx.viewer.userId);
    if (own && isStill(ctx.viewer, own)) ctx.viewer.readAt = ctx.clock.now();
    return ids.map((id) => users.find((user) => user.id === id) ?? null);
  });

/** Whether somebody is what they were when they were signed in. */
const isStill = ({ roles, timeZone }: Viewer, user: User): boolean =>
  timeZone === user.timeZone && roles.join() === user.roles.join();

/** Guides of the viewer's tenant by their id. */
export const guideLoader = (ctx: Context): DataLoader<string, Guide | null> =>
  new DataLoader(async (ids) => {
    const guides = await ctx.find(Guide, {
      text: 'where tenant_id = ? and id = any(?::uuid[])',
      values: [ctx.viewer.tenantId, ids],
    });
    return ids.map((id) => guides.find((guide) => guide.id === id) ?? null);
  });

/** What people have answered about consent, oldest first, by the person's id. */
export const consentLoader = childrenLoader(Consent, {
  parent: 'userId',
  orderBy: { recordedAt: 'asc', id: 'asc' },
});

/** The viewer's tenant. */
export const findTenant = (ctx: Context): Promise<Tenant | null> =>
  ctx.read((em) => em.findOne(Tenant, { id: ctx.viewer.tenantId }));

/** All guides of the viewer's tenant, oldest first. */
export const findGuides = (ctx: Context): Promise<Guide[]> =>
  ctx.read((em) =>
    em.find(Guide, { tenantId: ctx.viewer.tenantId }, { orderBy: { createdAt: 'asc', id: 'asc' } }),
  );

/** The guide behind a key; null when the key is not a guide's or the guide is of another tenant. */
export const findGuide = (ctx: Context, key: Key): Promise<Guide | null> =>
  key.userId === NOBODY ? ctx.once(guideLoader).load(key.id) : Promise.resolve(null);
