import { User } from '../identity/index.ts';
import type { Change, Context } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import { isZone } from '../platform/zone.ts';
import { findResumption, holdPlans, isRunning, type Schedule, scheduleStatus } from '../schedule/index.ts';
import { placeDeliveries } from './place-deliveries.ts';

/** What to change about a person; null leaves it as it is. */
export interface UpdateProfile {
  readonly displayName: string | null;
  readonly locale: string | null;
  readonly timeZone: string | null;
}

const MAX_NAME_LENGTH = 200;

/**
 * Changes how the viewer is called, their language or their home. Who moves to another zone takes the plans along:
 * open activities keep their wall-clock time there, those that the clock has skipped are left out, and what is
 * behind stays as it was.
 *
 * @throws Refusal when the name is blank or too long, or there is no such zone
 */
export async function updateProfile(ctx: Context, input: UpdateProfile): Promise<User> {
  const { tenantId, userId } = ctx.viewer;
  const displayName = input.displayName === null ? null : checkedName(input.displayName);
  if (input.timeZone !== null && !isZone(input.timeZone)) {
    throw invalid(
      ['input', 'timeZone'],
      `There is no time zone called "${input.timeZone}". Use an IANA name such as Europe/Berlin.`,
    );
  }
  await ctx.change(async (change) => {
    const { em, now, record } = change;
    const plans = input.timeZone === null ? [] : await holdPlans(change, ctx.viewer);
    const person = await em.findOneOrFail(User, { tenantId, id: userId });
    if (displayName !== null) person.displayName = displayName;
    if (input.locale !== null) person.locale = input.locale;
    if (input.timeZone === null || input.timeZone === person.timeZone) return;
    person.timeZone = input.timeZone;
    await em.flush();
    // A plan that ran to its end stays where it was.
    for (const plan of plans) if (isRunning(plan, now)) await move(change, plan, input.timeZone);
    await record({ tenantId, userId }, { kind: 'person.moved', subjectId: userId, occurredAt: now });
  });
  return ctx.read((em) => em.findOneOrFail(User, { tenantId, id: userId }));
}

function checkedName(asked: string): string {
  const name = asked.trim();
  const field = ['input', 'displayName'];
  if (name === '') throw invalid(field, 'A name needs a word.', { code: 'BLANK' });
  if (name.length > MAX_NAME_LENGTH) {
    const maximum = MAX_NAME_LENGTH;
    throw invalid(field, `A name has at most ${maximum} characters.`, { code: 'TOO_LARGE', maximum });
  }
  return name;
}

async function move(change: Change, plan: Schedule, timeZone: string): Promise<void> {
  const { em, now } = change;
  const before = { timeZone: plan.timeZone, obsolete: [] };
  if (before.timeZone === timeZone) return;
  if (scheduleStatus(plan, now) === 'active' && plan.status === 'paused') plan.goOn(now);
  Object.assign(plan, { timeZone, preferences: { ...plan.preferences, timeZone }, updatedAt: now });
  if (plan.resumesAt) plan.resumesAt = await findResumption(em, plan);
  await em.flush();
  await placeDeliveries(change, plan, before);
}
