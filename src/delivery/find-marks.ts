import type { SqlEntityManager } from '@mikro-orm/postgresql';

interface Row {
  readonly user_id: string;
  readonly mark: string;
}

/**
 * Says for each person how far what happens to them is, in one statement: the last event, the last delivery
 * that the due log has passed, and the last window that has closed. A mark that is another one than before
 * means that something happened.
 */
export async function findMarks(
  em: SqlEntityManager,
  userIds: readonly string[],
  now: Date,
): Promise<Map<string, string>> {
  const rows = await em.execute<Row[]>(
    `select u.id as user_id, concat_ws(' ',
       (select max(position) from events e where e.tenant_id = u.tenant_id and e.user_id = u.id),
       (select d.id from schedule_deliveries d join delivery_cursor c on c.shard = d.shard
        where d.tenant_id = u.tenant_id and d.user_id = u.id and d.scheduled_for <= ?
          and (d.scheduled_for, d.id) <= (c.through, c.through_id)
        order by d.scheduled_for desc, d.id desc limit 1),
       (select max(window_ends_at) from schedule_deliveries d
        where d.tenant_id = u.tenant_id and d.user_id = u.id and d.window_ends_at <= ?)
     ) as mark
     from users u where u.id = any(array[?]::uuid[])`,
    [now, now, [...userIds]],
  );
  return new Map(rows.map(({ user_id, mark }) => [user_id, mark]));
}
