import { join } from 'node:path';
import { z } from 'zod';
import { CHANNEL_FIELDS, type ChannelConfig, channelsOf } from './channel-config.ts';
import { withFiles } from './secret-files.ts';
import { price, trustedUrl, url, wholeNumber } from './setting.ts';

/** The settings, read once at start. `.env.example` lists them for operators. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Address that people and clients use, without a slash at the end; null for the one it listens on. */
  readonly publicUrl: string | null;
  /** Folder of the embedded database. */
  readonly dataDir: string;
  /** A PostgreSQL server; null for the embedded database. */
  readonly databaseUrl: string | null;
  /** Carries wake-ups between processes; null within one process. */
  readonly redisUrl: string | null;
  /** An issuer of tokens outside; null when the program issues its own. */
  readonly auth: {
    readonly jwksUrl: string;
    readonly issuer: string;
    readonly audience: string | null;
  } | null;
  /** A language model; null for the built-in composer. */
  readonly model: {
    readonly name: string;
    readonly baseUrl: string | null;
    readonly apiKey: string | null;
    readonly output: 'functionCalling' | 'jsonMode' | 'jsonSchema';
    /** For one call. */
    readonly timeoutSeconds: number;
    /** Calls at the same time. */
    readonly concurrency: number;
    /** What one plan may ask of it. */
    readonly perPlan: { readonly tokens: number; readonly seconds: number };
    /** Of a million tokens; null when nobody keeps account of money. */
    readonly prices: { readonly input: number; readonly cachedInput: number; readonly output: number } | null;
  } | null;
  /** Voices that read aloud. */
  readonly speech: {
    /** A service; null when none is set up. */
    readonly service: {
      readonly baseUrl: string | null;
      readonly apiKey: string | null;
      readonly model: string;
      readonly voices: readonly string[];
    } | null;
    /** Whether the voice of this installation is used, where it is installed. */
    readonly isLocal: boolean;
  };
  /** Sound and recordings. */
  readonly files: {
    /** Folder for them, and for what is still coming in. */
    readonly folder: string;
    /** Signs their addresses; null for one that the program makes once and keeps. */
    readonly secret: string | null;
    /** A bucket to keep them in; null for the folder. */
    readonly bucket: {
      readonly endpoint: string;
      readonly name: string;
      readonly region: string;
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
    } | null;
  };
  /** Ways to reach people outside of the app; null for those that are not set up. */
  readonly channels: ChannelConfig;
  /** How many days ahead, today included, plans are written out as activities that fall due. */
  readonly horizonDays: number;
  readonly logLevel: 'debug' | 'error' | 'fatal' | 'info' | 'silent' | 'trace' | 'warn';
}

/** Settings that are missing or wrong, each in a line of its own. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';

  constructor(readonly mistakes: readonly string[]) {
    super(`The settings cannot be used:\n${mistakes.map((mistake) => `  ${mistake}`).join('\n')}`);
  }
}

/** Exit code for settings that cannot be used (`EX_CONFIG` of sysexits.h). */
export const CONFIG_EXIT_CODE = 78;

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: 'must be a port from 0 to 65535' })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: 'must be a port from 0 to 65535' })
    .default(4000),
  PUBLIC_URL: url(['https:', 'http:'], 'https://attune.example.org').optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/attune').optional(),
  REDIS_URL: url(['redis:', 'rediss:'], 'redis://host:6379').optional(),
  AUTH_JWKS_URL: trustedUrl('https://issuer.example.org/.well-known/jwks.json').optional(),
  AUTH_ISSUER: z.string().optional(),
  AUTH_AUDIENCE: z.string().optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: url(['https:', 'http:'], 'http://127.0.0.1:11434/v1').optional(),
  OPENAI_MODEL: z.string().default('gpt-5-mini'),
  MODEL_OUTPUT: z
    .enum(['jsonSchema', 'functionCalling', 'jsonMode'], {
      error: 'must be jsonSchema, functionCalling or jsonMode',
    })
    .default('jsonSchema'),
  MODEL_TIMEOUT_SECONDS: wholeNumber(1, 3600).default(45),
  MODEL_CONCURRENCY: wholeNumber(1, 100).default(4),
  MODEL_TOKENS_PER_PLAN: wholeNumber(10_000, 100_000_000).default(150_000),
  MODEL_SECONDS_PER_PLAN: wholeNumber(1, 3600).default(120),
  MODEL_PRICE_INPUT: price.optional(),
  MODEL_PRICE_CACHED_INPUT: price.optional(),
  MODEL_PRICE_OUTPUT: price.optional(),
  SPEECH_BASE_URL: trustedUrl('https://speech.example.org/v1').optional(),
  SPEECH_API_KEY: z.string().optional(),
  SPEECH_MODEL: z.string().default('tts-1'),
  SPEECH_VOICES: z
    .string()
    .regex(/^[\w-]+(,[\w-]+)*$/, { error: 'must be names with commas between them, such as alloy,nova' })
    .default('alloy,nova'),
  LOCAL_VOICE: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  AUDIO_DIR: z.string().optional(),
  FILE_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  S3_ENDPOINT: trustedUrl('https://s3.eu-central-1.amazonaws.com').optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  ...CHANNEL_FIELDS,
  HORIZON_DAYS: wholeNumber(2, 366).default(14),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be trace, debug, info, warn, error, fatal or silent',
    })
    .default('info'),
});

/** Settings that are of use only beside another. */
const NEEDED_BESIDE: readonly (readonly [name: string, other: string])[] = [
  ['AUTH_ISSUER', 'AUTH_JWKS_URL'],
  ['AUTH_JWKS_URL', 'AUTH_ISSUER'],
  ['AUTH_JWKS_URL', 'AUTH_AUDIENCE'],
  ['MODEL_PRICE_INPUT', 'MODEL_PRICE_OUTPUT'],
  ['MODEL_PRICE_OUTPUT', 'MODEL_PRICE_INPUT'],
  ['MODEL_PRICE_INPUT', 'MODEL_PRICE_CACHED_INPUT'],
  ['S3_BUCKET', 'S3_ENDPOINT'],
  ['S3_ENDPOINT', 'S3_BUCKET'],
  ['S3_ACCESS_KEY_ID', 'S3_BUCKET'],
  ['S3_SECRET_ACCESS_KEY', 'S3_BUCKET'],
  ['MAIL_FROM', 'SMTP_URL'],
  ['VAPID_PRIVATE_KEY', 'VAPID_PUBLIC_KEY'],
  ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY'],
  ['VAPID_SUBJECT', 'VAPID_PUBLIC_KEY'],
  ['TWILIO_AUTH_TOKEN', 'TWILIO_ACCOUNT_SID'],
  ['TWILIO_FROM', 'TWILIO_ACCOUNT_SID'],
];

/**
 * Reads the settings: the only reader of the environment.
 *
 * @throws ConfigProblem naming every mistake at once
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const { values, mistakes } = withFiles(env);
  const read = Environment.safeParse(values);
  const wrong = read.success
    ? []
    : read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
  // Not within the schema, which looks at no setting beside another while one is wrong by itself.
  const missing = NEEDED_BESIDE.filter(([name, other]) => values[other] && !values[name]);
  const alone = missing.map(([name, other]) => `${name} is needed beside ${other}.`);
  const all = [...mistakes, ...wrong, ...alone];
  if (!read.success || all.length > 0) throw new ConfigProblem(all);
  return configOf(read.data);
}

function configOf(env: z.output<typeof Environment>): Config {
  const { AUTH_JWKS_URL: jwksUrl, AUTH_ISSUER: issuer } = env;
  const hasModel = env.OPENAI_API_KEY !== undefined || env.OPENAI_BASE_URL !== undefined;
  return Object.freeze({
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL ?? null,
    redisUrl: env.REDIS_URL ?? null,
    auth: jwksUrl && issuer ? { jwksUrl, issuer, audience: env.AUTH_AUDIENCE ?? null } : null,
    model: hasModel ? modelOf(env) : null,
    speech: speechOf(env),
    files: filesOf(env),
    channels: channelsOf(env),
    horizonDays: env.HORIZON_DAYS,
    logLevel: env.LOG_LEVEL,
  });
}

function modelOf(env: z.output<typeof Environment>): Config['model'] {
  const { MODEL_PRICE_INPUT: input, MODEL_PRICE_OUTPUT: output } = env;
  const cachedInput = env.MODEL_PRICE_CACHED_INPUT ?? input;
  const isPriced = input !== undefined && output !== undefined && cachedInput !== undefined;
  return {
    name: env.OPENAI_MODEL,
    baseUrl: env.OPENAI_BASE_URL ?? null,
    apiKey: env.OPENAI_API_KEY ?? null,
    output: env.MODEL_OUTPUT,
    timeoutSeconds: env.MODEL_TIMEOUT_SECONDS,
    concurrency: env.MODEL_CONCURRENCY,
    perPlan: { tokens: env.MODEL_TOKENS_PER_PLAN, seconds: env.MODEL_SECONDS_PER_PLAN },
    prices: isPriced ? { input, cachedInput, output } : null,
  };
}

function speechOf(env: z.output<typeof Environment>): Config['speech'] {
  const { SPEECH_BASE_URL: baseUrl = null, SPEECH_API_KEY: apiKey = null } = env;
  const voices = env.SPEECH_VOICES.split(',');
  const hasService = baseUrl !== null || apiKey !== null;
  return {
    service: hasService ? { baseUrl, apiKey, model: env.SPEECH_MODEL, voices } : null,
    isLocal: env.LOCAL_VOICE === 'on',
  };
}

function filesOf(env: z.output<typeof Environment>): Config['files'] {
  const { S3_ENDPOINT, S3_BUCKET: name, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION: region } = env;
  const isBucket = S3_ENDPOINT && name && S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY;
  const keys = { accessKeyId: S3_ACCESS_KEY_ID ?? '', secretAccessKey: S3_SECRET_ACCESS_KEY ?? '' };
  return {
    folder: env.AUDIO_DIR ?? join(env.DATA_DIR, 'audio'),
    secret: env.FILE_SECRET ?? null,
    bucket: isBucket ? { endpoint: S3_ENDPOINT.replace(/\/+$/, ''), name, region, ...keys } : null,
  };
}
