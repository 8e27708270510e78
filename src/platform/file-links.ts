/** Addresses of files: whoever has one may use it until it expires, and for nothing else. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Site } from './site.ts';

/** Path that addresses of files begin with. */
export const FILES_PATH = '/files';

/** An address, and when it stops working. */
export interface FileLink {
  readonly url: string;
  readonly expiresAt: Date;
}

/** What is to be sent to an address. */
export interface Expected {
  readonly mediaType: string;
  readonly byteSize: number;
}

/** What somebody comes with. */
export interface Claim {
  readonly method: 'GET' | 'PUT';
  readonly key: string;
  readonly query: Readonly<Record<string, unknown>>;
}

const HOUR_MS = 3_600_000;
/** An address to listen by works for six to seven hours. It is the same within an hour, so that caches can use it. */
export const LISTEN_HOURS = 7;
const UPLOAD_HOURS = 1;

/** Makes and checks addresses. The signature covers what may be done, to which file, until when. */
export class FileLinks {
  constructor(
    private readonly secret: string,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  /** An address to read a file from. */
  toRead(key: string): FileLink {
    const hour = Math.floor(this.clock.now().getTime() / HOUR_MS);
    return this.link('GET', key, (hour + LISTEN_HOURS) * HOUR_MS, {});
  }

  /** An address to send a file to. */
  toSend(key: string, { mediaType, byteSize }: Expected): FileLink {
    const expires = this.clock.now().getTime() + UPLOAD_HOURS * HOUR_MS;
    return this.link('PUT', key, expires, { type: mediaType, size: String(byteSize) });
  }

  /** Whether a claim is good: `forged` when we did not sign it, `expired` when its time is over. */
  check({ method, key, query }: Claim): 'expired' | 'forged' | 'good' {
    const { expires, signature, ...rest } = textsOf(query);
    if (expires === undefined || signature === undefined) return 'forged';
    const [given, own] = [signature, this.sign(method, key, expires, rest)].map((text) => Buffer.from(text));
    if (!given || !own || given.length !== own.length || !timingSafeEqual(given, own)) return 'forged';
    return Number(expires) * 1000 > this.clock.now().getTime() ? 'good' : 'expired';
  }

  private link(
    method: Claim['method'],
    key: string,
    expiresMs: number,
    terms: Record<string, string>,
  ): FileLink {
    const seconds = Math.floor(expiresMs / 1000);
    const signature = this.sign(method, key, String(seconds), terms);
    const query = new URLSearchParams({ ...terms, expires: String(seconds), signature });
    return { url: `${this.site.origin}${FILES_PATH}/${key}?${query}`, expiresAt: new Date(seconds * 1000) };
  }

  private sign(method: string, key: string, expires: string, terms: Record<string, string>): string {
    const sorted = Object.entries(terms).toSorted(([one], [other]) => (one < other ? -1 : 1));
    const signed = JSON.stringify([method, key, expires, sorted]);
    return createHmac('sha256', this.secret).update(signed).digest('base64url');
  }
}

/** Terms that are given twice are not texts, and so were never signed. */
const textsOf = (query: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
