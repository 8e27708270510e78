/** Settings of the ways to reach people outside of the app. */
import { z } from 'zod';
import { trustedUrl, url } from './setting.ts';

/** Channels; null for those that are not set up. */
export interface ChannelConfig {
  readonly email: { readonly url: string; readonly from: string } | null;
  readonly push: {
    readonly publicKey: string;
    readonly privateKey: string;
    readonly subject: string;
  } | null;
  readonly sms: {
    readonly accountSid: string;
    readonly authToken: string;
    readonly from: string;
    readonly baseUrl: string;
  } | null;
}

/** Their settings in the environment. */
export const CHANNEL_FIELDS = {
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@host:587').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n]*$/, { error: 'must be an address such as Attune <hello@example.org>' })
    .optional(),
  VAPID_PUBLIC_KEY: z
    .string()
    .regex(/^[\w-]{87}$/, { error: 'must be a public key of 87 letters and digits, as base64url' })
    .optional(),
  VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{43}$/, { error: 'must be a private key of 43 letters and digits, as base64url' })
    .optional(),
  VAPID_SUBJECT: url(['mailto:', 'https:'], 'mailto:operator@example.org').optional(),
  TWILIO_ACCOUNT_SID: z.string().regex(/^\w+$/, { error: 'must be the identifier of an account' }).optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_FROM: z
    .string()
    .regex(/^(\+[1-9]\d{6,14}|MG\w+)$/, {
      error: 'must be a number such as +14155550100, or a messaging service',
    })
    .optional(),
  TWILIO_BASE_URL: trustedUrl('https://api.twilio.com').default('https://api.twilio.com'),
};

const Fields = z.object(CHANNEL_FIELDS);

/** Which channels are set up. */
export function channelsOf(env: z.output<typeof Fields>): ChannelConfig {
  const { SMTP_URL: smtpUrl, MAIL_FROM: mailFrom, VAPID_PUBLIC_KEY: publicKey } = env;
  const { VAPID_PRIVATE_KEY: privateKey, VAPID_SUBJECT: subject } = env;
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_FROM: from } = env;
  return {
    email: smtpUrl && mailFrom ? { url: smtpUrl, from: mailFrom } : null,
    push: publicKey && privateKey && subject ? { publicKey, privateKey, subject } : null,
    sms:
      accountSid && authToken && from
        ? { accountSid, authToken, from, baseUrl: env.TWILIO_BASE_URL.replace(/\/+$/, '') }
        : null,
  };
}
