import { Context, type Resources } from '../platform/context.ts';
import { findStreakMoments, type MomentOf } from './find-streak-moments.ts';

/**
 * Notes every moment of a streak that people are told of by now. Done again, it adds nothing.
 *
 * @returns how many there were
 */
export async function noteStreaks(parts: Resources): Promise<number> {
  let noted = 0;
  for await (const found of findStreakMoments(parts)) if (await note(parts, found)) noted += 1;
  return noted;
}

/** Notes one as an event, unless it is noted. */
function note(parts: Resources, { tenantId, userId, moment }: MomentOf): Promise<boolean> {
  const ctx = new Context({ tenantId, userId, reach: 'self', roles: [], expiresAt: null }, parts);
  const { days, date } = moment;
  const kind = `streak.${moment.kind}`;
  return ctx.change(async ({ em, now, record }) => {
    await em.execute('select 1 from users where tenant_id = ? and id = ? for no key update', [
      tenantId,
      userId,
    ]);
    const [known] = await em.execute<{ id: string }[]>(
      `select id from events where tenant_id = ? and user_id = ? and subject_id = ? and kind = ? and data->>'date' = ?`,
      [tenantId, userId, userId, kind, date],
    );
    if (known) return false;
    await record({ tenantId, userId }, { kind, subjectId: userId, occurredAt: now, data: { days, date } });
    return true;
  });
}
