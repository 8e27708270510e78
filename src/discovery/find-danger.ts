import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { User } from '../identity/index.ts';
import { conflict, type FieldPath } from '../platform/errors.ts';
import type { Owner } from '../platform/event-log.ts';
import { resourcesFor } from './safety-resource.ts';

/** When the program last learnt of something; a conversation taken in later counts from then. */
export interface LastSaid {
  /** Something that shows that someone may be in danger. */
  readonly alarmingAt: Date | null;
  /** Something that speaks against hypnosis. */
  readonly cautionAt: Date | null;
}

/** When a person last said or wrote something alarming, in a conversation or beside an activity. */
export async function lastSaid(em: SqlEntityManager, { tenantId, userId }: Owner): Promise<LastSaid> {
  const [row] = await em.execute<{ alarming_at: string | null; caution_at: string | null }[]>(
    `select max(at) filter (where safety_tier = 'critical') as alarming_at,
            max(at) filter (where is_hypnosis_caution) as caution_at
     from (
       select greatest(m.created_at, s.created_at) as at, m.safety_tier, m.is_hypnosis_caution
       from discovery_messages m
       join discovery_sessions s on s.tenant_id = m.tenant_id and s.user_id = m.user_id and s.id = m.session_id
       where m.tenant_id = ? and m.user_id = ? and (m.safety_tier = 'critical' or m.is_hypnosis_caution)
       union all
       select raised_at, safety_tier, is_hypnosis_caution from safety_alarms where tenant_id = ? and user_id = ?
     ) said`,
    [tenantId, userId, tenantId, userId],
  );
  const dateOf = (at: string | null | undefined) => (at ? new Date(at) : null);
  return { alarmingAt: dateOf(row?.alarming_at), cautionAt: dateOf(row?.caution_at) };
}

/** Whether something alarming was said that no later screen has cleared. Time alone clears nothing. */
export async function isInDanger(em: SqlEntityManager, owner: Owner): Promise<boolean> {
  const { alarmingAt } = await lastSaid(em, owner);
  return alarmingAt !== null && !(await isClearedSince(em, owner, alarmingAt));
}

/**
 * Whether something heavy was said that no later screen has cleared: then what is made steadies, and stirs
 * nothing up.
 */
export async function isDistressed(em: SqlEntityManager, owner: Owner): Promise<boolean> {
  const { tenantId, userId } = owner;
  const [row] = await em.execute<{ heavy_at: string | null }[]>(
    `select max(at) as heavy_at
     from (
       select greatest(m.created_at, s.created_at) as at
       from discovery_messages m
       join discovery_sessions s on s.tenant_id = m.tenant_id and s.user_id = m.user_id and s.id = m.session_id
       where m.tenant_id = ? and m.user_id = ? and m.author = 'user' and m.safety_tier = 'elevated'
       union all
       select raised_at from safety_alarms where tenant_id = ? and user_id = ? and safety_tier = 'elevated'
     ) said`,
    [tenantId, userId, tenantId, userId],
  );
  const heavyAt = row?.heavy_at ? new Date(row.heavy_at) : null;
  return heavyAt !== null && !(await isClearedSince(em, owner, heavyAt));
}

async function isClearedSince(em: SqlEntityManager, owner: Owner, since: Date): Promise<boolean> {
  const cleared = await em.execute<object[]>(
    `select 1 from safety_screens where tenant_id = ? and user_id = ? and answered_at >= ?
     and answers @> '[{"key": "self_harm", "applies": false}]'::jsonb limit 1`,
    [owner.tenantId, owner.userId, since],
  );
  return cleared.length > 0;
}

/**
 * Stops work on a plan while its person may be in danger.
 *
 * @throws Refusal that names help in the person's country, and the way on
 */
export async function checkDanger(em: SqlEntityManager, owner: Owner, field: FieldPath): Promise<void> {
  if (!(await isInDanger(em, owner))) return;
  const person = await em.findOne(User, { tenantId: owner.tenantId, id: owner.userId });
  const help = resourcesFor(person?.country ?? null).map(
    ({ name, phone, url }) => `${name}: ${phone ?? url}`,
  );
  throw conflict(
    field,
    'Something you said worries us, and that matters more than any plan, so none is made now. ' +
      `Please talk to someone today. ${help.join('; ')}. ` +
      'When things have settled, answer the safety screen again (`answerSafetyScreen`), and a plan can be made.',
  );
}
