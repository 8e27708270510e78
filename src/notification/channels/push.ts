import { createHash } from 'node:crypto';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import webPush from 'web-push';
import type { Channels, Outcome, OutgoingMessage, PushAddress } from '../../platform/message-channel.ts';
import { isPrivateHost, PrivateAddress, publicLookup } from './public-lookup.ts';

/** Keys by which push services know this installation (RFC 8292). */
export interface PushSettings {
  readonly publicKey: string;
  readonly privateKey: string;
  /** Whom a push service may write to: `mailto:` or `https:`. */
  readonly subject: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
/** A reminder that could not be delivered for so long is of no use any more. */
const KEPT_SECONDS = 4 * 3600;
const GONE = [404, 410];
const TOO_MANY = 429;

/** How a host is reached. In tests, the push service is on this machine. */
export interface Network {
  readonly isPrivate: (hostname: string) => Promise<boolean>;
  readonly lookup: LookupFunction;
}

const INTERNET: Network = { isPrivate: isPrivateHost, lookup: publicLookup as LookupFunction };

/** Web Push: encrypted for the browser, signed for its push service. */
export function pushChannel(
  settings: PushSettings,
  network: Network = INTERNET,
): NonNullable<Channels['push']> {
  return {
    publicKey: settings.publicKey,
    send: async (to, message) => {
      const { hostname } = new URL(to.endpoint);
      if (await network.isPrivate(hostname)) return PRIVATE;
      try {
        return outcomeOf(await post(detailsOf(to, message, settings), settings, network));
      } catch (error) {
        return failureOf(error as NodeJS.ErrnoException);
      }
    },
    close: async () => undefined,
  };
}

/** What the service worker of a client is given. A later message with the same tag takes the place of this one. */
function detailsOf(
  to: PushAddress,
  message: OutgoingMessage,
  { publicKey, privateKey, subject }: PushSettings,
) {
  const { key, title, body, url } = message;
  const tag = createHash('sha256').update(key).digest('base64url').slice(0, 22);
  return webPush.generateRequestDetails(to, JSON.stringify({ title, body, url, tag }), {
    vapidDetails: { subject, publicKey, privateKey },
    TTL: KEPT_SECONDS,
    topic: tag,
    headers: { 'Idempotency-Key': key },
  });
}

interface Reply {
  readonly status: number;
  readonly location: string | null;
}

/** Posts, and reads no more of the answer than its head: whoever gave the address could send for ever. */
function post(
  { endpoint, method, headers, body }: webPush.RequestDetails,
  { timeoutMs = TIMEOUT_MS }: PushSettings,
  { lookup }: Network,
): Promise<Reply> {
  const request = endpoint.startsWith('https:') ? tlsRequest : plainRequest;
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve, reject) => {
    const sent = request(endpoint, { method, headers, lookup, signal, agent: false }, (response) => {
      const {
        statusCode: status = 0,
        headers: { location = null },
      } = response;
      resolve({ status, location });
      response.destroy();
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function outcomeOf({ status, location }: Reply): Outcome {
  if (status >= 200 && status < 300) return { kind: 'sent', providerId: location };
  const reason = `The push service answered ${status}.`;
  if (GONE.includes(status)) return { kind: 'failed', reason, isPassing: false, isGone: true };
  return { kind: 'failed', reason, isPassing: status === TOO_MANY || status >= 500 };
}

const PRIVATE: Outcome = {
  kind: 'failed',
  reason: 'The address of the push service leads into a private network.',
  isPassing: false,
  isGone: true,
};

function failureOf(error: NodeJS.ErrnoException): Outcome {
  if (error instanceof PrivateAddress) return PRIVATE;
  if (error.syscall === 'connect' || error.syscall === 'getaddrinfo') {
    return { kind: 'failed', reason: `The push service cannot be reached (${error.code}).`, isPassing: true };
  }
  return { kind: 'unsure', reason: 'The push service did not say whether it took the message.' };
}
