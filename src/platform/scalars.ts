/** The graph's scalars: well-known implementations, tightened where they accept what they do not mean. */
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import {
  GraphQLDateTimeISO,
  GraphQLEmailAddress,
  GraphQLLocalDate,
  GraphQLLocale,
  GraphQLLocalTime,
  GraphQLNonNegativeInt,
  GraphQLPositiveInt,
  GraphQLURL,
} from 'graphql-scalars';
import { isZone } from './zone.ts';

interface ScalarRules {
  readonly name: string;
  readonly description: string;
  readonly specifiedBy?: string;
  /** Turns what a client sent into what the program uses, or throws a TypeError that says what is expected. */
  readonly parse: (value: unknown) => unknown;
  /** Turns what the program has into what a client reads. */
  readonly serialize?: (value: unknown) => unknown;
}

function scalar({ name, description, specifiedBy, parse, serialize }: ScalarRules): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL: specifiedBy ?? null,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => {
      if (node.kind === Kind.VARIABLE) throw new GraphQLError(`${name} takes a value here.`);
      return parse(valueFromASTUntyped(node));
    },
    serialize: serialize ?? ((value) => value),
  });
}

function text(value: unknown, expectation: string): string {
  if (typeof value !== 'string') throw new TypeError(`Expected ${expectation}.`);
  return value;
}

function numberWithin(value: unknown, [from, to]: readonly [number, number], expectation: string): number {
  if (typeof value === 'number' && value >= from && value <= to) return value;
  throw new TypeError(`Expected ${expectation}, got ${JSON.stringify(value)}.`);
}

const RFC_3339 = 'https://www.rfc-editor.org/rfc/rfc3339';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

export const DateTime = scalar({
  name: 'DateTime',
  description:
    'An instant, written as an RFC 3339 date-time with offset. Responses are always in UTC (`2026-11-22T08:00:00.000Z`).',
  specifiedBy: RFC_3339,
  parse: (value) => GraphQLDateTimeISO.parseValue(text(value, 'a date-time such as `2026-11-22T08:00:00Z`')),
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
});

export const LocalDate = scalar({
  name: 'LocalDate',
  description: 'A calendar date without time or zone, such as `2026-11-22`.',
  specifiedBy: `${RFC_3339}#section-5.6`,
  parse: (value) => GraphQLLocalDate.parseValue(text(value, 'a calendar date such as `2026-11-22`')),
});

export const LocalTime = scalar({
  name: 'LocalTime',
  description:
    'A wall-clock time without date or zone, such as `08:00` or `08:00:30`. Responses use `HH:mm`.',
  specifiedBy: `${RFC_3339}#section-5.6`,
  parse: (value) => {
    const time = text(value, 'a wall-clock time such as `08:00`');
    if (!/^\d\d:\d\d(:\d\d)?$/.test(time))
      throw new TypeError(`Expected a wall-clock time such as \`08:00\`, got "${time}".`);
    return GraphQLLocalTime.parseValue(time);
  },
  serialize: (value) => String(value).slice(0, 5),
});

export const TimeZone = scalar({
  name: 'TimeZone',
  description:
    'An IANA time zone name such as `Europe/Berlin`. Fixed offsets such as `+02:00` are refused, because they cannot follow daylight saving.',
  specifiedBy: 'https://www.iana.org/time-zones',
  parse: (value) => {
    const zone = text(value, 'a time zone such as `Europe/Berlin`');
    if (isZone(zone)) return zone;
    throw new TypeError(
      `There is no time zone called "${zone}". Use an IANA name such as \`Europe/Berlin\`.`,
    );
  },
});

export const UrlScalar = scalar({
  name: 'URL',
  description:
    'An absolute `https:` URL (`http:` is accepted for loopback hosts only; `webcal:` where a field says so).',
  specifiedBy: 'https://url.spec.whatwg.org/',
  parse: (value) => {
    const url = GraphQLURL.parseValue(text(value, 'an absolute URL')) as URL;
    if (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname)))
      return url.href;
    throw new TypeError('Expected an absolute `https:` URL.');
  },
});

export const EmailAddress = scalar({
  name: 'EmailAddress',
  description: 'An email address.',
  specifiedBy: 'https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address',
  parse: (value) => GraphQLEmailAddress.parseValue(value),
});

export const PhoneNumber = scalar({
  name: 'PhoneNumber',
  description: 'A telephone number in E.164 form, such as `+491701234567`.',
  specifiedBy: 'https://www.itu.int/rec/T-REC-E.164/',
  parse: (value) => {
    const number = text(value, 'a telephone number such as `+491701234567`');
    if (/^\+[1-9]\d{6,14}$/.test(number)) return number;
    throw new TypeError(
      'Expected a telephone number such as `+491701234567`, with the country and no spaces.',
    );
  },
});

export const Locale = scalar({
  name: 'Locale',
  description: 'A BCP 47 language tag such as `en-GB`.',
  specifiedBy: 'https://www.rfc-editor.org/rfc/rfc5646',
  parse: (value) => {
    const [tag] = Intl.getCanonicalLocales(
      String(GraphQLLocale.parseValue(text(value, 'a language tag such as `en-GB`'))),
    );
    return tag;
  },
});

export const PositiveInt = scalar({
  name: 'PositiveInt',
  description: 'An integer greater than zero.',
  parse: (value) => GraphQLPositiveInt.parseValue(value),
});

export const NonNegativeInt = scalar({
  name: 'NonNegativeInt',
  description: 'An integer of zero or more.',
  parse: (value) => GraphQLNonNegativeInt.parseValue(value),
});

export const GasLevelScalar = scalar({
  name: 'GasLevel',
  description:
    'A Goal Attainment Scaling level: an integer from -2 (much less than expected) over 0 (the expected level) to 2 (much more than expected).',
  parse: (value) => {
    const level = numberWithin(value, [-2, 2], 'an integer from -2 to 2');
    if (Number.isInteger(level)) return level;
    throw new TypeError(`Expected an integer from -2 to 2, got ${level}.`);
  },
});

export const UnitInterval = scalar({
  name: 'UnitInterval',
  description: 'A number from 0 to 1, both included.',
  parse: (value) => numberWithin(value, [0, 1], 'a number from 0 to 1'),
});

export const Percentage = scalar({
  name: 'Percentage',
  description: 'A number from 0 to 100, both included.',
  parse: (value) => numberWithin(value, [0, 100], 'a number from 0 to 100'),
});

export const JSONObject = scalar({
  name: 'JSONObject',
  description:
    'A JSON object. Used only where the shape belongs to someone else, such as provider-specific voice options.',
  specifiedBy: 'https://www.rfc-editor.org/rfc/rfc8259',
  parse: (value) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    throw new TypeError('Expected a JSON object.');
  },
});

export const RecurrenceRule = scalar({
  name: 'RecurrenceRule',
  description:
    'An RFC 5545 recurrence rule value without the `RRULE:` prefix, such as `FREQ=WEEKLY;BYDAY=MO,WE,FR`.',
  specifiedBy: 'https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10',
  parse: (value) => text(value, 'a recurrence rule such as `FREQ=WEEKLY;BYDAY=MO`'),
});
