/** Where help can be found, by country. Written and checked by people; never by a model. */

/** A place to find help. */
export interface SafetyResource {
  readonly name: string;
  /** In the form people dial it there; null when it has none. */
  readonly phone: string | null;
  readonly url: string | null;
}

/** Counts up with each change of a number or a name. */
export const RESOURCES_VERSION = '2026-11';

const emergency = (phone: string): SafetyResource => ({ name: 'Emergency services', phone, url: null });
const samaritans = {
  name: 'Samaritans, day and night',
  phone: '116 123',
  url: 'https://www.samaritans.org',
};
const lifeline988 = (url: string): SafetyResource => ({
  name: '988 Suicide & Crisis Lifeline, call or text, day and night',
  phone: '988',
  url,
});

/** Lists helplines of more than 130 countries, so it is right wherever someone is. */
const ANYWHERE: SafetyResource = {
  name: 'Find A Helpline, for every country',
  phone: null,
  url: 'https://findahelpline.com',
};

/** By ISO 3166-1 alpha-2 code. */
const BY_COUNTRY: Readonly<Record<string, readonly SafetyResource[]>> = {
  AT: [{ name: 'TelefonSeelsorge', phone: '142', url: 'https://www.telefonseelsorge.at' }],
  AU: [
    { name: 'Lifeline, day and night', phone: '13 11 14', url: 'https://www.lifeline.org.au' },
    emergency('000'),
  ],
  BR: [
    { name: 'CVV, day and night', phone: '188', url: 'https://www.cvv.org.br' },
    { name: 'SAMU', phone: '192', url: null },
  ],
  CA: [lifeline988('https://988.ca'), emergency('911')],
  CH: [{ name: 'Die Dargebotene Hand', phone: '143', url: 'https://www.143.ch' }, emergency('112')],
  DE: [
    {
      name: 'TelefonSeelsorge, day and night',
      phone: '0800 111 0 111',
      url: 'https://www.telefonseelsorge.de',
    },
  ],
  ES: [{ name: 'Línea 024, day and night', phone: '024', url: null }],
  FR: [{ name: '3114, day and night', phone: '3114', url: 'https://3114.fr' }],
  GB: [samaritans, emergency('999')],
  IE: [samaritans],
  IN: [
    { name: 'Tele MANAS, day and night', phone: '14416', url: 'https://telemanas.mohfw.gov.in' },
    emergency('112'),
  ],
  NL: [{ name: '113 Zelfmoordpreventie, day and night', phone: '113', url: 'https://www.113.nl' }],
  NO: [{ name: 'Mental Helse', phone: '116 123', url: 'https://mentalhelse.no' }, emergency('112')],
  NZ: [
    { name: '1737, call or text, day and night', phone: '1737', url: 'https://1737.org.nz' },
    emergency('111'),
  ],
  US: [lifeline988('https://988lifeline.org'), emergency('911')],
};

const EUROPEAN_UNION = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/**
 * Help for a country, the nearest first; what is right everywhere comes last.
 *
 * @param country - ISO 3166-1 alpha-2 code in any case; null or an unknown one gives the worldwide list
 */
export function resourcesFor(country: string | null): readonly SafetyResource[] {
  const code = country?.toUpperCase() ?? '';
  const european = EUROPEAN_UNION.has(code) ? [emergency('112')] : [];
  return [...(BY_COUNTRY[code] ?? []), ...european, ANYWHERE];
}
