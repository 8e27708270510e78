/** Who may see and do what. Row level security is the second wall behind it. */
import type { Rights } from '../platform/database.ts';

/** How far someone sees: admins see everybody in their tenant, others themselves. */
export const reachOf = (roles: readonly string[]): Rights['reach'] =>
  roles.includes('admin') ? 'tenant' : 'self';

/** Whether the viewer may see what belongs to an owner in the same tenant. */
export const maySee = (viewer: Rights, ownerId: string): boolean =>
  viewer.userId === ownerId || viewer.reach === 'tenant';

/** Whether the viewer may act in an owner's name: nobody but the owner. */
export const mayAct = (viewer: Rights, ownerId: string): boolean => viewer.userId === ownerId;
