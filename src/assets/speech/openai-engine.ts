/** Voices behind the address `/v1/audio/speech`, which hosted services and local servers offer alike. */
import type OpenAI from 'openai';
import { z } from 'zod';
import { boundedFetch } from '../../platform/bounded-fetch.ts';
import { AnswerTooLarge } from '../../platform/model-failure.ts';
import {
  type EngineOptions,
  ownName,
  type Sound,
  type SpeechEngine,
  SpeechFailure,
  type SpeechRequest,
} from '../../platform/speech-engine.ts';
import { readWave } from './wave.ts';

/** Where a speech service is, and what it has. */
export interface SpeechService {
  readonly baseUrl: string | null;
  readonly apiKey: string | null;
  readonly model: string;
  /** Names of its voices, the usual one first. */
  readonly voices: readonly string[];
}

/** Speeds that the interface allows. */
const SPEEDS = { least: 0.25, most: 4 } as const;
const TIMEOUT_MS = 60_000;
const RETRIES = 2;
/** Ten minutes of sound; a passage is a few sentences. */
const LARGEST_BYTES = 32 << 20;

const Options = z.strictObject({ instructions: z.string().min(1).max(1000).optional() });

/** Speech of a service. Its voices speak whatever language they are given; `en` stands for all of them. */
export function openaiEngine(service: SpeechService): SpeechEngine {
  let client: Promise<OpenAI> | null = null;
  const engine: SpeechEngine = {
    name: 'openai',
    isOutside: true,
    tempo: 0.8,
    voices: async () =>
      service.voices.map((name) => ({ key: `openai:${name}`, name: capitalized(name), locale: 'en' })),
    objection: (options: EngineOptions) =>
      Options.safeParse(options).success
        ? null
        : 'The speech service takes `instructions`, a text of at most 1000 characters.',
    speak: async (request, signal) => {
      client ??= openClient(service);
      const api = await client;
      try {
        const response = await api.audio.speech.create(bodyOf(engine, service, request), { signal });
        return soundOf(new Uint8Array(await response.arrayBuffer()));
      } catch (error) {
        throw signal.aborted ? new SpeechFailure('Reading aloud was given up.', true) : failureOf(error);
      }
    },
    close: async () => undefined,
  };
  return engine;
}

/** The library is loaded when somebody wants something read, and not before. */
async function openClient({ baseUrl, apiKey }: SpeechService): Promise<OpenAI> {
  const { default: Client } = await import('openai');
  return new Client({
    apiKey: apiKey ?? 'none',
    ...(baseUrl !== null && { baseURL: baseUrl }),
    maxRetries: RETRIES,
    timeout: TIMEOUT_MS,
    fetch: boundedFetch(LARGEST_BYTES),
  });
}

function bodyOf(engine: SpeechEngine, { model }: SpeechService, request: SpeechRequest) {
  const { instructions } = Options.parse(request.options);
  const speed = Math.min(SPEEDS.most, Math.max(SPEEDS.least, request.pace));
  return {
    model,
    voice: ownName(engine, request.voiceKey) ?? '',
    input: request.text,
    speed: Math.round(speed * 1000) / 1000,
    response_format: 'wav' as const,
    ...(instructions !== undefined && { instructions }),
  };
}

function soundOf(bytes: Uint8Array): Sound {
  try {
    return readWave(bytes);
  } catch (cause) {
    throw new SpeechFailure('The speech service answered something that is not sound.', false, { cause });
  }
}

function failureOf(cause: unknown): SpeechFailure {
  if (cause instanceof SpeechFailure) return cause;
  const status = cause instanceof Error && 'status' in cause ? Number(cause.status) : Number.NaN;
  if (status === 401 || status === 403) {
    return new SpeechFailure('The speech service does not accept our key.', false, { cause });
  }
  if (status === 429)
    return new SpeechFailure('The speech service has no capacity for us at the moment.', true, { cause });
  if (status >= 400 && status < 500 && status !== 408) {
    return new SpeechFailure(`The speech service does not accept the request (${status}).`, false, { cause });
  }
  const isTooLarge =
    cause instanceof AnswerTooLarge || (cause instanceof Error && cause.cause instanceof AnswerTooLarge);
  if (isTooLarge)
    return new SpeechFailure('The speech service answered more sound than a text can have.', false, {
      cause,
    });
  return new SpeechFailure('The speech service does not answer.', true, { cause });
}

const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
