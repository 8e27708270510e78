import { randomUUIDv7 } from 'node:crypto';
import { Context, type Resources } from '../platform/context.ts';
import { type CalledFor, findCalledFor } from './find-called-for.ts';
import { COOL_DOWN_DAYS } from './reassessment.ts';

/** That a reassessment came up. */
export const REASSESSMENT_DUE = 'reassessment.due';

/**
 * Notes every reassessment that a running plan calls for by now: by its dates, or because too little of it is done.
 * Done again, or by several workers at once, it adds nothing.
 *
 * @returns how many came up
 */
export async function noteReassessments(parts: Resources): Promise<number> {
  let noted = 0;
  for await (const called of findCalledFor(parts)) if (await note(parts, called)) noted += 1;
  return noted;
}

/** Notes one with its event, unless it is there or one of its kind came up a short time before. */
async function note(parts: Resources, called: CalledFor): Promise<boolean> {
  const { tenantId, userId, scheduleId, aroseOn, grounds } = called;
  const { reason } = grounds;
  const ctx = new Context({ tenantId, userId, reach: 'self', roles: [], expiresAt: null }, parts);
  return ctx.change(async ({ em, now, record }) => {
    const row = [tenantId, userId, randomUUIDv7(), scheduleId, aroseOn, reason, JSON.stringify(grounds), now];
    const [written] = await em.execute<{ id: string }[]>(
      `insert into reassessments
         (tenant_id, user_id, id, schedule_id, status, arose_on, reason, grounds, created_at)
       select ?::uuid, ?::uuid, ?::uuid, ?::uuid, 'due', ?::date, ?, ?::jsonb, ?::timestamptz
       where not exists (
         select 1 from reassessments
         where tenant_id = ? and user_id = ? and reason = ? and reason <> 'scheduled'
           and abs(arose_on - ?::date) < ?)
       on conflict (tenant_id, user_id, schedule_id, reason, arose_on) do nothing
       returning id`,
      [...row, tenantId, userId, reason, aroseOn, COOL_DOWN_DAYS],
    );
    if (!written) return false;
    await record({ tenantId, userId }, { kind: REASSESSMENT_DUE, subjectId: written.id, occurredAt: now });
    return true;
  });
}
