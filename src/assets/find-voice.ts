import type { Context } from '../platform/context.ts';
import { conflict, invalid, unavailable } from '../platform/errors.ts';
import type { SpeechEngine, Voice } from '../platform/speech-engine.ts';

/** A voice, and the engine that has it. */
export interface FoundVoice {
  readonly engine: SpeechEngine;
  readonly voice: Voice;
}

/** What is wanted of a voice. */
export interface VoiceWanted {
  /** What the caller asked for; null for whatever fits. */
  readonly asked: string | null;
  /** The guide's own; null when it has none. */
  readonly ofGuide: string | null;
  readonly locale: string;
  /** Whether the person agrees that texts leave the installation. */
  readonly mayLeave: boolean;
}

/** Every voice there is. */
export async function findVoices(ctx: Context): Promise<FoundVoice[]> {
  const found = await Promise.all(
    ctx.speech.map(async (engine) => (await engine.voices()).map((voice) => ({ engine, voice }))),
  );
  return found.flat();
}

/** Voices of a language. Those of a service speak whatever language they are given. */
export async function findVoicesOf(ctx: Context, locale: string | null): Promise<Voice[]> {
  const all = await findVoices(ctx);
  if (locale === null) return all.map(({ voice }) => voice);
  return all.flatMap(({ engine, voice }) => {
    if (engine.isOutside) return [{ ...voice, locale }];
    return fits(voice.locale, locale) ? [voice] : [];
  });
}

/**
 * Chooses who reads: the voice asked for, else the guide's own, else a service's where the person agrees to that,
 * else one of this installation that speaks the language.
 *
 * @throws Refusal when there is no voice, or the one asked for is not there or needs a consent that is not given
 */
export async function findVoice(ctx: Context, wanted: VoiceWanted): Promise<FoundVoice> {
  const all = await findVoices(ctx);
  if (all.length === 0) throw unavailable('speech', 'Nothing can be read aloud here: speech is not set up.');
  const { asked, ofGuide, locale, mayLeave } = wanted;
  if (asked !== null) return askedVoice(all, asked, mayLeave);
  const allowed = all.filter(({ engine }) => mayLeave || !engine.isOutside);
  const found =
    allowed.find(({ voice }) => voice.key === ofGuide) ??
    allowed.find(({ engine }) => engine.isOutside) ??
    allowed.find(({ voice }) => voice.locale === locale) ??
    allowed.find(({ voice }) => usual(voice.locale) === usual(locale)) ??
    allowed.find(({ voice }) => language(voice.locale) === language(locale));
  if (found) return found;
  if (allowed.length === 0) throw noConsent(null);
  throw invalid(
    ['input', 'voiceKey'],
    `No voice here speaks ${locale}. Choose one of \`voices\` all the same.`,
  );
}

function askedVoice(all: readonly FoundVoice[], key: string, mayLeave: boolean): FoundVoice {
  const found = all.find(({ voice }) => voice.key === key);
  if (!found)
    throw invalid(['input', 'voiceKey'], 'There is no such voice here. Take the key of one of `voices`.');
  if (found.engine.isOutside && !mayLeave) throw noConsent(['input', 'voiceKey']);
  return found;
}

/** That the text would leave the installation without the person's consent. */
export const noConsent = (field: string[] | null): Error =>
  conflict(
    field,
    'This voice is a service outside, and the text would be sent there. Agree to `AI_PROCESSING` first ' +
      '(`recordConsent`), or choose a voice of this installation.',
  );

const language = (locale: string): string => new Intl.Locale(locale).language;

/** The language with its usual script and region, so that `en` meets `en-US`. */
const usual = (locale: string): string => new Intl.Locale(locale).maximize().baseName;

/** Whether a voice speaks a language: the same one, and the same region where one is named. */
function fits(voice: string, asked: string): boolean {
  const [one, other] = [new Intl.Locale(voice), new Intl.Locale(asked)];
  return (
    one.language === other.language && (other.region === undefined || one.maximize().region === other.region)
  );
}
