import { createTransport, type SendMailOptions } from 'nodemailer';
import type { MessageChannel, Outcome, OutgoingMessage } from '../../platform/message-channel.ts';

/** Where mail goes out. */
export interface EmailSettings {
  /** `smtp://user:password@host:587`, or `smtps:` */
  readonly url: string;
  /** Who it is from, such as `Attune <hello@example.org>`. */
  readonly from: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;

/** Mail over SMTP. */
export function emailChannel({ url, from, timeoutMs = TIMEOUT_MS }: EmailSettings): MessageChannel<string> {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  return {
    send: async (to, message) => {
      // Loaded with the first mail: most processes send none.
      const { mailOf } = await import('./mail.ts');
      const content = await mailOf(message);
      try {
        const { messageId } = await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject: message.title,
          ...content,
          headers: headersOf(message),
        });
        return { kind: 'sent', providerId: messageId };
      } catch (error) {
        return failureOf(error as SmtpError);
      }
    },
    close: async () => transport.close(),
  };
}

function headersOf({ key, unsubscribeUrl }: OutgoingMessage): NonNullable<SendMailOptions['headers']> {
  const headers = { 'X-Delivery-Id': key, 'Auto-Submitted': 'auto-generated' };
  if (unsubscribeUrl === null) return headers;
  return {
    ...headers,
    // As it is: a folded line can break the signature that the mail server puts on it.
    'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` },
    'List-Unsubscribe-Post': { prepared: true, value: 'List-Unsubscribe=One-Click' },
  };
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  /** What the server answered, such as `550 5.1.1 No such user`. */
  readonly response?: string;
  readonly syscall?: string;
  readonly timeoutType?: string;
}

/** Failures before anything of the mail was sent. */
const BEFORE = new Set(['EAUTH', 'EDNS', 'ENOAUTH', 'ETLS']);
const PERMANENT = 500;
/** RFC 3463: the address is bad (5.1.x) or its mailbox is disabled (5.2.1), and will be tomorrow. */
const NO_SUCH_MAILBOX = /^5\d\d[ -]5\.(1\.(1|2|3|6|10)|2\.1)\b/;

function failureOf({ message, code, responseCode, response, syscall, timeoutType }: SmtpError): Outcome {
  // What a server says may name the person; its code says enough.
  if (responseCode !== undefined) {
    const reason = `The mail server answered ${responseCode}.`;
    const isPassing = responseCode < PERMANENT || code === 'EAUTH';
    const isGone = code === 'EENVELOPE' && NO_SUCH_MAILBOX.test(response ?? '');
    return isGone ? { kind: 'failed', reason, isPassing, isGone } : { kind: 'failed', reason, isPassing };
  }
  if (code === 'EENVELOPE')
    return { kind: 'failed', reason: 'The address cannot be written to.', isPassing: false };
  const isBefore =
    BEFORE.has(code ?? '') || syscall === 'connect' || (timeoutType ?? 'SOCKET_TIMEOUT') !== 'SOCKET_TIMEOUT';
  if (isBefore)
    return {
      kind: 'failed',
      reason: `The mail server cannot be reached (${code ?? message}).`,
      isPassing: true,
    };
  return { kind: 'unsure', reason: 'The mail server did not say whether it took the message.' };
}
