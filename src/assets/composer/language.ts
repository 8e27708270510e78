/** The language of a text: the person's own where it can be written in that, else English. */

/**
 * The locale of a text: the person's, which names their region, where there are words in their language.
 *
 * @param languages - those there are words in, without a region
 */
export const writtenIn = (languages: readonly string[], locale: string): string =>
  languages.includes(new Intl.Locale(locale).language) ? locale : 'en';
