import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { changeQuietHours } from '../delivery/index.ts';
import type { AskedQuietHours } from '../identity/index.ts';
import type { Change, Context } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import type { Owner } from '../platform/event-log.ts';
import { type Choice, isLocked } from './preferences.ts';
import { NotificationChoice, NotificationSettingsRow } from './settings.entity.ts';

/** What to change; what is left out stays as it is. */
export interface SettingsChanges {
  readonly preferences?: readonly Choice[] | undefined;
  /** Null for none. */
  readonly quietHours?: AskedQuietHours | null | undefined;
  readonly dailyDigest?: boolean | undefined;
  readonly leadTimeMinutes?: number | undefined;
}

const QUIET_FIELD = ['input', 'quietHours'];
const LONGEST_LEAD_MINUTES = 120;
const SECRET_BYTES = 16;

/**
 * Changes how the viewer wants to be told. Plans keep to new quiet hours at once.
 *
 * @throws Refusal when a value is not acceptable, something is switched off that cannot be, or quiet hours leave a
 *   plan no room
 */
export async function updateSettings(ctx: Context, changes: SettingsChanges): Promise<void> {
  const { preferences = [], quietHours, leadTimeMinutes } = changes;
  checkLead(leadTimeMinutes ?? 0);
  preferences.forEach(checkChoice);
  const { tenantId, userId } = ctx.viewer;
  const owner = { tenantId, userId };
  await ctx.change(async (change) => {
    // First, because plans are locked before anything else of a person.
    if (quietHours !== undefined)
      await changeQuietHours(change, owner, { hours: quietHours, field: QUIET_FIELD });
    const row = await settingsRow(change, owner);
    row.dailyDigest = changes.dailyDigest ?? row.dailyDigest;
    row.leadTimeMinutes = leadTimeMinutes ?? row.leadTimeMinutes;
    row.updatedAt = change.now;
    await choose(change, owner, preferences);
  });
}

/** Notes what somebody wants by which channel. */
export async function choose(
  { em, now }: Pick<Change, 'em' | 'now'>,
  { tenantId, userId }: Owner,
  choices: readonly Choice[],
): Promise<void> {
  // Of one that is given twice the last counts.
  const last = new Map(choices.map((choice) => [`${choice.category} ${choice.channel}`, choice]));
  if (last.size === 0) return;
  const rows = [...last.values()].map((choice) => ({ tenantId, userId, ...choice, chosenAt: now }));
  await em.upsertMany(NotificationChoice, rows);
}

/** The settings of somebody, made now if there are none. */
export async function settingsRow(
  { em, now }: { readonly em: SqlEntityManager; readonly now: Date },
  { tenantId, userId }: Owner,
): Promise<NotificationSettingsRow> {
  await em.execute(
    `insert into notification_settings (tenant_id, user_id, daily_digest, lead_time_minutes, mail_secret, updated_at)
     values (?, ?, false, 0, ?, ?) on conflict do nothing`,
    [tenantId, userId, randomBytes(SECRET_BYTES).toString('base64url'), now],
  );
  return em.findOneOrFail(NotificationSettingsRow, { tenantId, userId });
}

function checkLead(minutes: number): void {
  if (minutes <= LONGEST_LEAD_MINUTES) return;
  throw invalid(
    ['input', 'leadTimeMinutes'],
    `A reminder comes at most ${LONGEST_LEAD_MINUTES} minutes before an activity.`,
    { code: 'TOO_LARGE', maximum: LONGEST_LEAD_MINUTES },
  );
}

function checkChoice({ category, channel, isEnabled }: Choice, index: number): void {
  if (isEnabled || !isLocked(category, channel)) return;
  throw invalid(
    ['input', 'preferences', String(index), 'isEnabled'],
    'Mail about the account cannot be switched off: it tells of sign-ins, exports and erasure.',
  );
}
