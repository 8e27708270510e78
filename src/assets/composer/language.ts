/** The language of a text: the person's own where it can be written in that, else English. */

/** What is said in texts of one kind, by language, such as `de`: another language is another entry. */
export type ByLanguage<Texts> = Readonly<Record<string, Texts>> & { readonly en: Texts };

/** @param locale - the person's, with a region or without */
export const textsFor = <Texts>(texts: ByLanguage<Texts>, locale: string): Texts =>
  (isWrittenIn(Object.keys(texts), locale) ? texts[languageOf(locale)] : undefined) ?? texts.en;

/**
 * The locale of a text: the person's, which names their region, where there are words in their language.
 *
 * @param languages - those there are words in, without a region
 */
export const writtenIn = (languages: readonly string[], locale: string): string =>
  isWrittenIn(languages, locale) ? locale : 'en';

const isWrittenIn = (languages: readonly string[], locale: string): boolean =>
  languages.includes(languageOf(locale));

const languageOf = (locale: string): string => new Intl.Locale(locale).language;
