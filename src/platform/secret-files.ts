import { readFileSync } from 'node:fs';

/** Settings that may be kept in a file: `NAME_FILE` holds its path. */
const SECRETS = [
  'DATABASE_URL',
  'REDIS_URL',
  'OPENAI_API_KEY',
  'SPEECH_API_KEY',
  'FILE_SECRET',
  'S3_SECRET_ACCESS_KEY',
  'SMTP_URL',
  'VAPID_PRIVATE_KEY',
  'TWILIO_AUTH_TOKEN',
];

/** Puts in what files hold. A variable that is set to nothing counts as not set. */
export function withFiles(env: NodeJS.ProcessEnv): { values: Record<string, string>; mistakes: string[] } {
  const mistakes: string[] = [];
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value) values[name] = value;
  for (const name of SECRETS) {
    const path = values[`${name}_FILE`];
    if (path === undefined) continue;
    if (values[name] !== undefined) mistakes.push(`${name} and ${name}_FILE are both set; keep one of them.`);
    try {
      values[name] = readFileSync(path, 'utf8').trim();
    } catch (error) {
      const why = error instanceof Error && 'code' in error ? error.code : error;
      mistakes.push(`${name}_FILE names a file that cannot be read (${why}).`);
    }
  }
  return { values, mistakes };
}
