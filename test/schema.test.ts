import { readFileSync } from 'node:fs';
import {
  type GraphQLField,
  type GraphQLInputField,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildGraphSchema } from '../src/schema.ts';

const schema = buildGraphSchema();

/** Every name in the graph that a reader of the introspection meets, with its description. */
function* described(): Generator<[name: string, description: string | null | undefined]> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
      continue;
    if (!['Query', 'Mutation', 'Subscription'].includes(type.name)) yield [type.name, type.description];
    if (isEnumType(type)) {
      for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
    }
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    const fields: (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values(type.getFields());
    for (const field of fields) {
      yield [`${type.name}.${field.name}`, field.description];
      for (const arg of 'args' in field ? field.args : []) {
        yield [`${type.name}.${field.name}(${arg.name}:)`, arg.description];
      }
    }
  }
}

describe('the graph', () => {
  test('is what schema.graphql says', () => {
    const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;
    expect(printed, 'Run `npm run schema` and commit what it writes.').toBe(
      readFileSync('schema.graphql', 'utf8'),
    );
  });

  test('describes every type, field, argument and value', () => {
    const silent = [...described()].filter(([, description]) => !description).map(([name]) => name);
    expect(silent).toEqual([]);
  });

  test('has mutations with one input and one payload that may be null', () => {
    const wrong = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
      ({ name, args, type }) => {
        const payload = `${name[0]?.toUpperCase()}${name.slice(1)}Payload`;
        return args.length !== 1 || args[0]?.name !== 'input' || String(type) !== payload;
      },
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});
