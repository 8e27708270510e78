import type { MessageChannel, Outcome } from '../../platform/message-channel.ts';

/** An account with Twilio, or with whatever speaks its interface. */
export interface SmsSettings {
  readonly accountSid: string;
  readonly authToken: string;
  /** Number, or name of a messaging service, that texts come from. */
  readonly from: string;
  readonly baseUrl: string;
  /** Where it tells what became of a text; null for nowhere. */
  readonly statusUrl: () => string | null;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
/** One text, of the letters that all phones know. */
const LONGEST = 160;
const TOO_MANY = 429;

/** Text messages by Twilio's interface. */
export function smsChannel(settings: SmsSettings): MessageChannel<string> {
  const { accountSid, authToken, from, baseUrl, statusUrl, timeoutMs = TIMEOUT_MS } = settings;
  const url = `${baseUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  return {
    send: async (to, { key, title, body, url: link }) => {
      const callback = statusUrl();
      const form = new URLSearchParams({
        To: to,
        [from.startsWith('MG') ? 'MessagingServiceSid' : 'From']: from,
        Body: textOf({ title, body, link }),
        ...(callback && { StatusCallback: callback }),
      });
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { authorization, 'Idempotency-Key': key },
          body: form,
          signal: AbortSignal.timeout(timeoutMs),
        });
        return await outcomeOf(answer);
      } catch (error) {
        return failureOf(error as Error);
      }
    },
    close: async () => undefined,
  };
}

/** Twilio: the number is none (21211), or cannot receive texts (21614). */
const NO_SUCH_NUMBER = [21211, 21614];

const STOP = ' Reply STOP to end.';

/** The words of a text message: one text in all, and how to end them in every one. */
export function textOf({ title, body, link }: { title: string; body: string; link: string | null }): string {
  const words = plain(`Attune: ${title}. ${body}`);
  const room = LONGEST - STOP.length;
  const linked = link ? `${words} ${link}` : words;
  return `${linked.length <= room ? linked : words.slice(0, room)}${STOP}`;
}

/** Without letters that would make it a text of 70: those of a phone's own alphabet are kept. */
const plain = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/…/g, '...')
    .normalize('NFC')
    .replace(/[^\n -_a-zäöüÄÖÜßñÑàèéùìòå£¥Å§¿¡æÆøØÉ]/g, '?');

async function outcomeOf(answer: Response): Promise<Outcome> {
  if (answer.ok) {
    const { sid = null } = (await answer.json()) as { sid?: string | null };
    return { kind: 'sent', providerId: sid };
  }
  const reason = `The text service answered ${answer.status}.`;
  const isPassing = answer.status === TOO_MANY || answer.status >= 500;
  const { code } = (await answer.json().catch(() => ({}))) as { code?: number };
  const isGone = !isPassing && NO_SUCH_NUMBER.includes(code ?? 0);
  return isGone ? { kind: 'failed', reason, isPassing, isGone } : { kind: 'failed', reason, isPassing };
}

function failureOf(error: Error): Outcome {
  const { syscall, code } = (error.cause ?? {}) as NodeJS.ErrnoException;
  if (syscall === 'connect' || syscall === 'getaddrinfo') {
    return { kind: 'failed', reason: `The text service cannot be reached (${code}).`, isPassing: true };
  }
  return { kind: 'unsure', reason: 'The text service did not say whether it took the message.' };
}
