import { User } from '../identity/index.ts';
import type { Resources } from '../platform/context.ts';
import { NotificationMessage } from './notification.entity.ts';
import { CATEGORIES } from './preferences.ts';
import { choose } from './update-settings.ts';

/** Words that end text messages, as carriers know them. */
const STOP_WORDS = new Set(['cancel', 'end', 'quit', 'stop', 'stopall', 'unsubscribe']);
const ARRIVED = 'delivered';
const LOST = ['failed', 'undelivered'];

/** Hears what became of a text, or what somebody answered to one. */
export async function hearText(resources: Resources, form: URLSearchParams): Promise<void> {
  const status = form.get('MessageStatus');
  if (status) return noteStatus(resources, form.get('MessageSid') ?? '', status);
  const word = (form.get('Body') ?? '').trim().toLowerCase();
  const from = form.get('From');
  if (from && STOP_WORDS.has(word)) await endTexts(resources, from);
}

function noteStatus({ database }: Resources, providerId: string, status: string): Promise<void> {
  return database.duty(async (em) => {
    const where = { providerId, channel: 'sms' as const, status: 'sent' as const };
    if (status === ARRIVED) await em.nativeUpdate(NotificationMessage, where, { status: 'delivered' });
    if (!LOST.includes(status)) return;
    const failureReason = `The text service reports: ${status}.`;
    await em.nativeUpdate(NotificationMessage, where, { status: 'failed', failureReason });
  });
}

/** Switches text messages off for everybody who has the number. */
function endTexts({ database, clock }: Resources, phoneNumber: string): Promise<void> {
  const now = clock.now();
  return database.duty(async (em) => {
    for (const { tenantId, id: userId } of await em.find(User, { phoneNumber })) {
      const off = CATEGORIES.map((category) => ({ category, channel: 'sms' as const, isEnabled: false }));
      await choose({ em, now }, { tenantId, userId }, off);
    }
  });
}
