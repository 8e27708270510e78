/**
 * Identifiers as clients see them: opaque, and unique over all types.
 *
 * An identifier carries the kind of thing, its owner and the thing itself, so that one look at a
 * primary key finds it – on one shard, where tables are distributed by tenant and user.
 */

/** A row of one person. Things of the whole tenant carry the nil UUID as owner. */
export interface Key {
  readonly userId: string;
  readonly id: string;
}

/** Owner of what belongs to the tenant as a whole. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const GLOBAL_ID = /^([a-z]{2,5})_([A-Za-z0-9_-]{43})$/;

/**
 * @param kind - two to five small letters naming the type, such as `goal`
 */
export function globalId(kind: string, key: Key): string {
  return `${kind}_${Buffer.from((key.userId + key.id).replaceAll('-', ''), 'hex').toString('base64url')}`;
}

/** The kind and key behind an identifier; null when it is not one of ours. */
export function readGlobalId(text: string): (Key & { kind: string }) | null {
  const [, kind, body] = GLOBAL_ID.exec(text) ?? [];
  if (!kind || !body) return null;
  const hex = Buffer.from(body, 'base64url').toString('hex');
  return { kind, userId: uuid(hex.slice(0, 32)), id: uuid(hex.slice(32, 64)) };
}

/** The key behind an identifier of the kind expected; null when it is of another kind or none. */
export function keyOf(kind: string, text: string): Key | null {
  const found = readGlobalId(text);
  return found?.kind === kind ? { userId: found.userId, id: found.id } : null;
}

/** Whether a text is a UUID in its usual form. */
export const isUuid = (text: string): boolean => UUID.test(text);

function uuid(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
