import type { EntityClass, QueryOrderMap } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import type { Context } from '../platform/context.ts';
import type { Key } from '../platform/global-id.ts';
import { maySee } from './access.ts';

/** A row that belongs to one person. */
export interface OwnedRow {
  readonly tenantId: string;
  readonly userId: string;
  readonly id: string;
}

type OneLoader<T> = DataLoader<Key, T | null, string>;
type ManyLoader<T> = DataLoader<Key, T[], string>;

const cacheKeyFn = ({ userId, id }: Key): string => `${userId}/${id}`;
const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/**
 * Finds rows by key, all that one step of an operation asks for in one statement.
 *
 * What does not exist and what the viewer may not see are both null. Use it with `ctx.once`.
 */
export function ownedLoader<T extends OwnedRow>(entity: EntityClass<T>): (ctx: Context) => OneLoader<T> {
  return (ctx) =>
    new DataLoader<Key, T | null, string>(
      async (keys) => {
        const rows = await findOwned(ctx, entity, keys, 'id');
        const byId = new Map(rows.map((row) => [row.id, row]));
        return keys.map(({ userId, id }) => {
          const row = byId.get(id);
          return row?.userId === userId ? row : null;
        });
      },
      { cacheKeyFn },
    );
}

/** Which rows are whose children, and in what order they come. */
export interface Children<T> {
  /** Property of a child that holds its parent's id. */
  readonly parent: keyof T & string;
  readonly orderBy: QueryOrderMap<T>;
}

/** Finds the children of rows, all that one step of an operation asks for in one statement. */
export function childrenLoader<T extends OwnedRow | Omit<OwnedRow, 'id'>>(
  entity: EntityClass<T>,
  { parent, orderBy }: Children<T>,
): (ctx: Context) => ManyLoader<T> {
  return (ctx) =>
    new DataLoader<Key, T[], string>(
      async (keys) => {
        const rows = await findOwned(ctx, entity, keys, parent, orderBy);
        const byParent = Map.groupBy(rows, (row) => row[parent] as string);
        return keys.map(({ id }) => byParent.get(id) ?? []);
      },
      { cacheKeyFn },
    );
}

async function findOwned<T extends Omit<OwnedRow, 'id'>>(
  ctx: Context,
  entity: EntityClass<T>,
  keys: readonly Key[],
  property: string,
  orderBy: QueryOrderMap<T> = {},
): Promise<T[]> {
  const visible = keys.filter(({ userId }) => maySee(ctx.viewer, userId));
  if (visible.length === 0) return [];
  const owners = distinct(visible.map(({ userId }) => userId));
  const ids = distinct(visible.map(({ id }) => id));
  const order = Object.entries(orderBy).map(
    ([name, direction]) => `${ctx.column(entity, name)} ${direction}`,
  );
  return ctx.find(entity, {
    text: `where tenant_id = ? and user_id = any(?::uuid[]) and ${ctx.column(entity, property)} = any(?::uuid[])
      ${order.length > 0 ? `order by ${order.join(', ')}` : ''}`,
    values: [ctx.viewer.tenantId, owners, ids],
  });
}
