import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { NODE_KINDS } from '../src/nodes.ts';
import { globalId } from '../src/platform/global-id.ts';
import { buildGraphSchema } from '../src/schema.ts';
import { anApp, type Person, type TestApp } from './support/app.ts';
import { aLastingStorage } from './support/database.ts';
import { makePlan, moveTo, signedInAgain } from './support/journey.ts';

/** Where each parent has a page of its own, which is a statement of its own; all of them go in the same flight. */
const PAGES = ['Schedule.deliveries', 'User.deliveries', 'User.upcoming'];
/** One statement for each kind of subject that there is among the parents. */
const KINDS = ['Notification.subject'];
/** Nobody sees more than one: it is asked of the viewer. */
const OWN = ['User.safetyScreen'];

const schema: GraphQLSchema = buildGraphSchema();
let program: TestApp;
let admin: Person;
let drop: () => Promise<void>;

/** Plans are made by a program that works; one that does nothing by itself is asked, so that nobody else reads. */
beforeAll(async () => {
  const lasting = await aLastingStorage();
  drop = lasting.drop;
  const working = await anApp({ storage: lasting.storage });
  admin = await working.person({ roles: ['admin'] });
  const others = [1, 2].map(() => working.person({ tenantId: admin.tenantId }));
  for (const person of [admin, ...(await Promise.all(others))]) {
    await makePlan(working, person, { preferences: { commitmentLevel: 'LIGHT', durationDays: 14 } });
  }
  await moveTo(working, '2026-03-03T12:00:00Z');
  await working.stop();
  program = await anApp({ storage: lasting.storage, role: 'api', at: '2026-03-03T12:00:00Z' });
  admin = await signedInAgain(program, admin);
});
afterAll(async () => {
  await program.stop();
  await drop();
});

/** Identifiers of what there is in the tenant, by the name of its type. */
async function everything(): Promise<Map<string, string[]>> {
  const { database } = program.app.resources;
  const ids = new Map<string, string[]>();
  for (const kind of NODE_KINDS) {
    const meta = database.orm.getMetadata().find(kind.of as never);
    if (!meta || !('tenantId' in meta.properties)) continue;
    const rows: object[] = await database.duty((em) =>
      em.find<object>(kind.of as never, { tenantId: admin.tenantId } as never, { limit: 50 }),
    );
    for (const row of rows) {
      const name = kind.typeName(row as never);
      ids.set(name, [...(ids.get(name) ?? []), globalId(kind.kind, kind.key(row as never))]);
    }
  }
  return ids;
}

/** The least that can be asked inside a field. */
function inside(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named)) return '{ __typename ... on Node { id } }';
  const { nodes, ...fields } = named.getFields();
  if (nodes) return `{ totalCount nodes ${inside(nodes.type)} }`;
  const leaves = Object.values(fields).filter(
    (field) => isLeafType(getNamedType(field.type)) && isOptional(field),
  );
  return `{ __typename ${leaves.map(({ name }) => name).join(' ')} }`;
}

const isOptional = ({ args }: GraphQLField<unknown, unknown>): boolean => !args.some(isRequiredArgument);

/** Counts the statements of a question. */
async function statementsOf(query: string, ids: readonly string[]): Promise<number> {
  const { database } = program.app.resources;
  const connection = database.orm.em.getConnection();
  const [ask, execute] = [database.ask.bind(database), connection.execute.bind(connection)];
  let count = 0;
  const asks = vi.spyOn(database, 'ask').mockImplementation((rights, questions) => {
    count += questions.length;
    return ask(rights, questions);
  });
  const executes = vi
    .spyOn(connection, 'execute')
    .mockImplementation((...args: Parameters<typeof execute>) => {
      count += 1;
      return execute(...args) as never;
    });
  await admin.ask(query, { ids });
  asks.mockRestore();
  executes.mockRestore();
  return count;
}

/** The most statements that one parent takes. */
async function most(query: string, ids: readonly string[]): Promise<number> {
  let count = 0;
  for (const id of ids) count = Math.max(count, await statementsOf(query, [id]));
  return count;
}

test('a field asks as many statements for one parent as for many', async () => {
  const growing: string[] = [];
  let asked = 0;
  for (const [typeName, ids] of await everything()) {
    const type = schema.getType(typeName);
    if (!isObjectType(type) || ids.length < 2) continue;
    for (const field of Object.values(type.getFields()).filter(isOptional)) {
      const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${typeName} { ${field.name} ${inside(field.type)} } } }`;
      await statementsOf(query, ids.slice(0, 1));
      const [one, many] = [await statementsOf(query, ids.slice(0, 1)), await statementsOf(query, ids)];
      asked += one;
      // The first may have less to show than others.
      if (many > one && many > (await most(query, ids))) growing.push(`${typeName}.${field.name}`);
    }
  }
  expect(asked).toBeGreaterThan(200);
  expect(growing.sort()).toEqual([...PAGES, ...KINDS, ...OWN].sort());
});
