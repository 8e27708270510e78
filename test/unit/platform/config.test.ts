import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigProblem, readConfig } from '../../../src/platform/config.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attune-config-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const mistakesOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigProblem) return error.mistakes;
    throw error;
  }
  return [];
};

describe('readConfig', () => {
  test('needs nothing: an embedded database, the built-in composer, tokens of its own', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      dataDir: './data',
      databaseUrl: null,
      auth: null,
      model: null,
    });
  });

  test('names every mistake at once, each with its variable', () => {
    const mistakes = mistakesOf({
      PORT: 'http',
      DATABASE_URL: 'mysql://x',
      AUTH_ISSUER: 'me',
      LOG_LEVEL: 'loud',
    });
    expect(mistakes.map((mistake) => mistake.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'LOG_LEVEL',
      'AUTH_JWKS_URL',
    ]);
    expect(mistakesOf({ AUTH_ISSUER: 'me' })).toEqual(['AUTH_JWKS_URL is needed beside AUTH_ISSUER.']);
  });

  test.each(['', '65536', '-1', '4000.5'])('takes the port "%s" for no port', (PORT) => {
    expect(mistakesOf({ PORT })).toHaveLength(PORT === '' ? 0 : 1);
  });

  test('sets limits and prices of a model, which are either all there or none', () => {
    const model = { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' };
    expect(readConfig(model).model).toMatchObject({
      timeoutSeconds: 45,
      concurrency: 4,
      perPlan: { tokens: 150_000, seconds: 120 },
      prices: null,
    });
    const prices = { MODEL_PRICE_INPUT: '0.25', MODEL_PRICE_OUTPUT: '2' };
    expect(readConfig({ ...model, ...prices, MODEL_TOKENS_PER_PLAN: '20000' }).model).toMatchObject({
      perPlan: { tokens: 20_000 },
      prices: { input: 0.25, cachedInput: 0.25, output: 2 },
    });
    const wrong = { MODEL_PRICE_INPUT: 'cheap', MODEL_TIMEOUT_SECONDS: '0', MODEL_CONCURRENCY: '1.5' };
    expect(mistakesOf({ ...model, ...wrong }).map((mistake) => mistake.split(' ')[0])).toEqual([
      'MODEL_TIMEOUT_SECONDS',
      'MODEL_CONCURRENCY',
      'MODEL_PRICE_INPUT',
      'MODEL_PRICE_OUTPUT',
    ]);
  });

  test('believes keys only from an encrypted address, or from this machine', () => {
    const from = (AUTH_JWKS_URL: string) => mistakesOf({ AUTH_JWKS_URL, AUTH_ISSUER: 'me' });
    expect(from('http://keys.example.org/jwks')).toHaveLength(1);
    expect(from('https://keys.example.org/jwks')).toEqual([]);
    expect(from('http://127.0.0.1:9000/jwks')).toEqual([]);
  });

  test('reads a secret from a file, and says when it cannot', () => {
    const file = join(folder, 'key');
    writeFileSync(file, 'sk-secret\n');
    expect(readConfig({ OPENAI_API_KEY_FILE: file }).model?.apiKey).toBe('sk-secret');
    expect(mistakesOf({ OPENAI_API_KEY_FILE: join(folder, 'none') })).toEqual([
      'OPENAI_API_KEY_FILE names a file that cannot be read (ENOENT).',
    ]);
    expect(mistakesOf({ OPENAI_API_KEY: 'a', OPENAI_API_KEY_FILE: file })).toHaveLength(1);
  });

  test('never repeats a value, which may be a secret', () => {
    expect(mistakesOf({ DATABASE_URL: 'mysql://root:hunter2@x', REDIS_URL: 'hunter2' }).join()).not.toContain(
      'hunter2',
    );
  });
});
