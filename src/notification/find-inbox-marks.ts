import type { SqlEntityManager } from '@mikro-orm/postgresql';

interface Row {
  readonly user_id: string;
  readonly mark: string;
}

/** Says for each person what came into their inbox of late: another mark than before means that something did. */
export async function findInboxMarks(
  em: SqlEntityManager,
  userIds: readonly string[],
  now: Date,
): Promise<Map<string, string>> {
  const rows = await em.execute<Row[]>(
    `select u.id as user_id, (
       select concat_ws(' ', count(*), max(n.created_at)) from notifications n
       where n.tenant_id = u.tenant_id and n.user_id = u.id and n.is_in_inbox
         and n.created_at > ?::timestamptz - interval '10 minutes'
     ) as mark
     from users u where u.id = any(array[?]::uuid[])`,
    [now, [...userIds]],
  );
  return new Map(rows.map(({ user_id, mark }) => [user_id, mark]));
}
