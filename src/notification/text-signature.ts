import { createHmac, timingSafeEqual } from 'node:crypto';

/** A request of the text service. */
export interface SignedRequest {
  /** As the service knows it. */
  readonly url: string;
  readonly form: URLSearchParams;
  readonly signature: string;
}

/**
 * Whether a request comes from whoever has the account's token.
 *
 * @see https://www.twilio.com/docs/usage/security – HMAC-SHA1 of the address and the sorted fields
 */
export function isSigned({ url, form, signature }: SignedRequest, authToken: string): boolean {
  const expected = Buffer.from(signatureOf(url, form, authToken));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The signature of a request. */
export function signatureOf(url: string, form: URLSearchParams, authToken: string): string {
  const fields = [...form].toSorted(([one], [other]) => (one < other ? -1 : Number(one > other)));
  const text = url + fields.map(([name, value]) => name + value).join('');
  return createHmac('sha1', authToken).update(text).digest('base64');
}
