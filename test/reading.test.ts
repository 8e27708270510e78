import {
  execute,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Delivery } from '../src/delivery/index.ts';
import { model } from '../src/orm.ts';
import { Context } from '../src/platform/context.ts';
import { GraphExecutor } from '../src/platform/graph-executor.ts';
import { buildGraphSchema } from '../src/schema.ts';
import { anApp, type Person, type TestApp } from './support/app.ts';
import { makePlan, moveTo } from './support/journey.ts';

let program: TestApp;
let person: Person;
let schema: GraphQLSchema;

beforeAll(async () => {
  program = await anApp();
  person = await program.person();
  await makePlan(program, person, { preferences: { commitmentLevel: 'LIGHT', durationDays: 14 } });
  await moveTo(program, '2026-03-03T12:00:00Z');
  schema = buildGraphSchema();
});
afterAll(() => program.stop());

function contextOf({ tenantId, userId }: Person): Context {
  const viewer = { tenantId, userId, reach: 'self' as const, roles: ['client'], expiresAt: null };
  return new Context({ ...viewer, timeZone: 'Europe/Berlin' }, program.app.resources);
}

describe('rows that are read for showing', () => {
  test.each(model.entities.map((entity) => [entity.name, entity] as const))(
    '%s are as the unit of work has them',
    async (_, entity) => {
      const { database } = program.app.resources;
      const meta = database.orm.getMetadata().get(entity);
      const order = meta.primaryKeys.map((key) => meta.properties[key]?.fieldNames[0]).join();
      const rows = await contextOf(person).find(entity, { text: `order by ${order} limit 50`, values: [] });
      const entities = await database.as({ ...person, reach: 'self' }, (em) =>
        em.find(
          entity,
          {},
          { orderBy: Object.fromEntries(meta.primaryKeys.map((key) => [key, 'asc'])), limit: 50 },
        ),
      );
      const plain = (all: readonly object[]) => all.map((each) => ({ ...each }));
      expect(plain(rows)).toEqual(plain(entities));
    },
  );

  test('have the methods of their class, and the class itself', async () => {
    const [delivery] = await contextOf(person).find(Delivery, { text: 'limit 1', values: [] });
    expect(delivery?.constructor).toBe(Delivery);
    expect(delivery?.day()).toBe(delivery?.localDate);
  });

  test('are those of the viewer, whatever is asked', async () => {
    const other = await program.person({ tenantId: person.tenantId });
    const question = 'select user_id from schedule_deliveries union all select id from users';
    const seen = await contextOf(other).rows<{ user_id: string }>(question, []);
    expect(new Set(seen.map((row) => row.user_id))).toEqual(new Set([other.userId]));
  });

  test('take any value as it is', async () => {
    const texts = ['', null, 'a,b', '{}', '"', '\\', 'null', 'two\nlines', 'π'];
    const now = program.clock.now();
    const [row] = await contextOf(person).rows<Record<string, unknown>>(
      'select ?::text[] as texts, ?::text as text, ?::timestamptz = ?::timestamptz as same, ?::text as nothing, ?::boolean as truth, ?::int as number',
      [texts, texts.join(), now, now.toISOString(), null, true, 7],
    );
    expect(row).toEqual({ texts, text: texts.join(), same: true, nothing: null, truth: true, number: 7 });
  });

  test('cannot be changed by a statement, and one that fails harms nobody after it', async () => {
    const deleting = contextOf(person).rows('delete from users returning id', []);
    await expect(deleting).rejects.toThrow('read-only');
    const ctx = contextOf(person);
    const [good, bad] = await Promise.allSettled([
      ctx.rows('select 1 as one', []),
      ctx.rows('select 1 / 0', []),
    ]);
    expect([good?.status, bad?.status]).toEqual(['rejected', 'rejected']);
    expect(await contextOf(person).rows('select 1 as one', [])).toEqual([{ one: 1 }]);
  });
});

/** Numbers that look drawn by lot and are the same each time. */
function drawn(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A selection of some fields of a type, with what is inside them. */
function selection(type: GraphQLOutputType, depth: number, draw: (below: number) => number): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  if (isAbstractType(named)) {
    const inner = schema
      .getPossibleTypes(named)
      .map((one) => `... on ${one.name} ${selection(one, depth, draw)}`);
    return `{ __typename ${inner.join(' ')} }`;
  }
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).filter(
    (field) => !field.args.some(isRequiredArgument) && (depth > 0 || isLeafType(getNamedType(field.type))),
  );
  const chosen = fields.filter(() => draw(3) === 0).slice(0, 8);
  const written = chosen.map((field, index) => {
    const alias = draw(4) === 0 ? `${field.name}${index}: ` : '';
    const flag = draw(6) === 0 ? ` @${draw(2) === 0 ? 'include' : 'skip'}(if: $flag)` : '';
    const conflicts = isAbstractType(getNullableType(field.type)) ? `a${index}: ` : alias;
    return `${conflicts}${field.name}${flag} ${selection(field.type, depth - 1, draw)}`;
  });
  return `{ __typename ${written.join(' ')} }`;
}

interface UpcomingPage {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: Record<string, unknown> }[];
}

describe('today', () => {
  const SHORT = `id status localDate localTime dayPart scheduledFor windowEndsAt snoozedUntil completedAt deliveredAt
    asset { __typename id type title isFavorite durationSeconds energyLevel optimalTimeOfDay }`;
  const DAY = 'id date timeZone totalMinutes completedCount pendingCount missedCount skippedCount';
  const today = async (inside: string): Promise<Record<string, unknown>> => {
    const document = parse(`{ viewer { today { ${DAY} ${inside} } } }`);
    const { data, errors } = await execute({ schema, document, contextValue: contextOf(person) });
    expect(errors).toBeUndefined();
    return (data as { viewer: { today: Record<string, unknown> } }).viewer.today;
  };

  test('answers alike when little is read, when all is, and when nothing is read ahead', async () => {
    const short = await today(`deliveries { ${SHORT} }`);
    expect(short.deliveries).not.toEqual([]);
    const { more: _, ...whole } = await today(
      `deliveries { ${SHORT} } more: deliveries { version asset { content version } }`,
    );
    expect(whole).toEqual(short);
    const document = parse(
      `query ($date: LocalDate) { viewer { today(date: $date) { ${DAY} deliveries { ${SHORT} } } } }`,
    );
    const plain = await execute({ schema, document, contextValue: contextOf(person) });
    expect(plain).toEqual({ data: { viewer: { today: short } } });
  });

  test('and what comes next answers alike, on the first page and from a cursor', async () => {
    const upcoming = async (args: string, more: string) => {
      const document = parse(
        `{ viewer { upcoming(${args}) { totalCount edges { cursor node { ${SHORT} ${more} } } } } }`,
      );
      const { data, errors } = await execute({ schema, document, contextValue: contextOf(person) });
      expect(errors).toBeUndefined();
      const { totalCount, edges } = (data as { viewer: { upcoming: UpcomingPage } }).viewer.upcoming;
      return {
        totalCount,
        edges: edges.map(({ cursor, node: { version: _, ...node } }) => ({ cursor, node })),
      };
    };
    const short = await upcoming('first: 5', '');
    expect(short.edges).toHaveLength(5);
    expect(await upcoming('first: 5', 'version')).toEqual(short);
    const rest = await upcoming(`first: 4, after: "${short.edges[0]?.cursor}"`, '');
    expect(rest).toEqual({ ...short, edges: short.edges.slice(1) });
  });

  test('has all that each part of an operation asks for', async () => {
    const document = parse(`{
      little: viewer { today { deliveries { id asset { title } } } }
      more: viewer { today { deliveries { id version asset { title content } } } }
    }`);
    for (const run of [execute, new GraphExecutor(schema).execute]) {
      for (let use = 1; use <= 3; use += 1) {
        const { data, errors } = await run({ schema, document, contextValue: contextOf(person) });
        expect(errors).toBeUndefined();
        const { little, more } = data as Record<string, { today: { deliveries: { id: string }[] } }>;
        expect(more?.today.deliveries.map(({ id }) => id)).toEqual(
          little?.today.deliveries.map(({ id }) => id),
        );
      }
    }
  });

  test('has the texts of its assets where they are asked for', async () => {
    const { deliveries } = await today('deliveries { version asset { id content version } }');
    for (const { asset, version } of deliveries as { version: number; asset: { content: string } }[]) {
      expect([version, asset.content.length > 10]).toEqual([1, true]);
    }
  });
});

describe('resolvers', () => {
  const resolverOf = (type: string, field: string) => {
    const found = schema.getType(type);
    return isObjectType(found) ? found.getFields()[field]?.resolve : undefined;
  };

  test('are none where a field is a property', () => {
    expect([resolverOf('Delivery', 'localDate'), resolverOf('PageInfo', 'endCursor')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('are called with what their methods take, and answer at once what is known', async () => {
    const ctx = contextOf(person);
    const [delivery] = await ctx.find(Delivery, { text: 'limit 1', values: [] });
    const resolve = resolverOf('Delivery', 'feedback');
    expect(resolve?.(delivery, {}, ctx, {} as never)).toBeNull();
  });
});

describe('what is compiled and what is interpreted', () => {
  test('answer alike, over many documents', async () => {
    const executor = new GraphExecutor(schema);
    const viewer = schema.getQueryType()?.getFields().viewer;
    if (!viewer) throw new Error('The graph has no viewer.');
    let size = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const draw = drawn(seed);
      const document = parse(`query ($flag: Boolean!) { viewer ${selection(viewer.type, 3, draw)} }`);
      const args = { schema, document, variableValues: { flag: draw(2) === 0 } };
      const run = async (by: typeof execute, what = document) => {
        const { data, errors } = await by({ ...args, document: what, contextValue: contextOf(person) });
        const shown = errors?.map(({ message, path }) => ({ message, path })) ?? [];
        return JSON.stringify({
          data,
          errors: shown.sort((one, other) => `${one.path}`.localeCompare(`${other.path}`)),
        });
      };
      const interpreted = await run(execute);
      size += interpreted.length;
      for (let use = 1; use <= 3; use += 1) {
        expect(await run(executor.execute as typeof execute), `document ${seed}, use ${use}`).toBe(
          interpreted,
        );
      }
      // Only a function that was made before, and is known by the text, can answer a document without content.
      expect(await run(executor.execute as typeof execute, { ...document, definitions: [] })).toBe(
        interpreted,
      );
    }
    expect(size).toBeGreaterThan(20_000);
  });
});
