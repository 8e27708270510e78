/** What single settings may be, in words for whoever got one wrong. */
import { z } from 'zod';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An address with one of some protocols. */
export const url = (protocols: readonly string[], example: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address such as ${example}`,
  });

/** An address that is read over the network and believed: encrypted, or on this machine. */
export const trustedUrl = (example: string) =>
  url(['https:', 'http:'], example).refine(
    (text) => {
      const { protocol, hostname } = new URL(text);
      return protocol === 'https:' || LOOPBACK.has(hostname);
    },
    { error: 'must begin with https:// unless it is on this machine' },
  );

/** A whole number within limits, both included. */
export function wholeNumber(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .refine((number) => number >= least && number <= most, { error });
}

/** What a million tokens cost. */
export const price = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,9})?$/, { error: 'must be the price of a million tokens, such as 0.25' })
  .transform(Number);
