import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { GOOD_TALK, SLEEP_TALK } from '../support/conversations.ts';
import { answerScreen, asked, askForPlan, did, followRun, takeIn } from '../support/journey.ts';

const BELIEF = 'id kind statement strength reframe goals { statement } evidence { quote message { text } }';
const GRAPH = `id version conflictScore incoherence isExact beliefs { ${BELIEF} }
  links { relation weight source { id } target { id } } tensions { tension relief belief { id } }`;
const REVISE = `mutation ($input: ReviseBeliefInput!) {
  reviseBelief(input: $input) {
    belief { ${BELIEF} } safetyNotice { message resources { name } }
    userErrors { __typename code field message ... on StaleObjectError { currentVersion } }
  }
}`;

interface Belief {
  readonly id: string;
  readonly kind: string;
  readonly statement: string;
  readonly strength: number;
  readonly reframe: string | null;
  readonly goals: readonly object[];
  readonly evidence: readonly { readonly quote: string; readonly message: { readonly text: string } }[];
}
interface Graph {
  readonly id: string;
  readonly version: number;
  readonly conflictScore: number;
  readonly incoherence: number;
  readonly beliefs: readonly Belief[];
  readonly links: readonly {
    readonly relation: string;
    readonly source: { readonly id: string };
    readonly target: { readonly id: string };
  }[];
  readonly tensions: readonly { readonly belief: { readonly id: string } }[];
}
interface Revised {
  readonly belief: Belief | null;
  readonly safetyNotice: { readonly message: string } | null;
}

let program: TestApp;
beforeAll(async () => {
  program = await anApp();
});
afterAll(() => program.stop());

async function graphOf(person: Person): Promise<Graph> {
  const query = `{ viewer { currentBeliefGraph { ${GRAPH} } } }`;
  const { viewer } = await asked<{ viewer: { currentBeliefGraph: Graph } }>(person, query);
  return viewer.currentBeliefGraph;
}

function ofKind({ beliefs }: Graph, ...kinds: string[]): Belief {
  const found = beliefs.find(({ kind }) => kinds.includes(kind));
  if (!found) throw new Error(`The conversation yields no belief of kind ${kinds.join(' or ')}.`);
  return found;
}

async function withGraph() {
  const person = await program.person();
  await takeIn(person, GOOD_TALK);
  const graph = await graphOf(person);
  return {
    person,
    graph,
    hindering: ofKind(graph, 'CORE', 'LIMITING'),
    helping: ofKind(graph, 'EMPOWERING'),
    goal: ofKind(graph, 'GOAL'),
  };
}

const revise = (person: Person, input: object) => did<Revised>(person, REVISE, input);

describe('reviseBelief', () => {
  test('makes a new version of the graph, and the one before stays as it was', async () => {
    const { person, graph, hindering } = await withGraph();
    const { belief, userErrors } = await revise(person, { beliefId: hindering.id, strength: 0.1 });
    const now = await graphOf(person);

    expect(userErrors).toEqual([]);
    expect(belief).toMatchObject({
      statement: hindering.statement,
      strength: 0.1,
      reframe: hindering.reframe,
    });
    expect(belief?.evidence).toEqual(hindering.evidence);
    expect(belief?.goals).toEqual(hindering.goals);
    expect(now.version).toBe(2);
    expect(now.conflictScore).toBeLessThan(graph.conflictScore);
    expect(now.beliefs.map(({ statement }) => statement)).toEqual(
      graph.beliefs.map(({ statement }) => statement),
    );
    expect(now.links).toHaveLength(graph.links.length);
    expect(now.tensions.every(({ belief: { id } }) => now.beliefs.some((each) => each.id === id))).toBe(true);

    const { before } = await asked<{ before: Graph }>(
      person,
      `query ($id: ID!) { before: beliefGraph(id: $id) { ${GRAPH} } }`,
      { id: graph.id },
    );
    expect(before).toEqual(graph);
  });

  test('a belief that helps after all supports its goals, and one that hinders blocks them', async () => {
    const { person, hindering } = await withGraph();
    const helps = await revise(person, { beliefId: hindering.id, kind: 'EMPOWERING' });
    const helped = await graphOf(person);
    expect(helps.belief).toMatchObject({ kind: 'EMPOWERING', reframe: null });
    const relationsOf = (graph: Graph, id: string | undefined) =>
      graph.links
        .filter(({ source, target }) => source.id === id && target.id === ofKind(graph, 'GOAL').id)
        .map(({ relation }) => relation);
    expect(relationsOf(helped, helps.belief?.id)).toEqual(['SUPPORTS']);

    const hinders = await revise(person, { beliefId: helps.belief?.id, kind: 'LIMITING' });
    const hindered = await graphOf(person);
    expect(relationsOf(hindered, hinders.belief?.id)).toEqual(['BLOCKS']);
    expect(hindered.conflictScore).toBeGreaterThan(helped.conflictScore);
    expect(hindered.version).toBe(3);
  });

  test('other words for what holds back get a helpful way to put it of their own, or none', async () => {
    const { person, hindering } = await withGraph();
    const { belief } = await revise(person, { beliefId: hindering.id, statement: 'I can’t speak in public' });
    expect(belief?.statement).toBe('I can’t speak in public');
    expect(belief?.reframe).not.toBe(hindering.reframe);
    expect(belief?.reframe ?? 'I').toMatch(/^I\b/);
  });

  test('what says so already makes no version, however often and by whichever identifier', async () => {
    const { person, hindering } = await withGraph();
    await revise(person, { beliefId: hindering.id, strength: hindering.strength });
    await revise(person, { beliefId: hindering.id });
    expect((await graphOf(person)).version).toBe(1);

    const input = { beliefId: hindering.id, strength: 0.2 };
    const [one, again] = [await revise(person, input), await revise(person, input)];
    expect(again.belief?.id).toBe(one.belief?.id);
    expect((await graphOf(person)).version).toBe(2);
  });

  test('a belief read in an older version can be revised as long as it has not changed since', async () => {
    const { person, hindering, helping } = await withGraph();
    await revise(person, { beliefId: hindering.id, strength: 0.2 });
    const { belief } = await revise(person, { beliefId: helping.id, strength: 0.9 });
    const now = await graphOf(person);
    expect(belief?.strength).toBe(0.9);
    expect(now.version).toBe(3);
    expect(ofKind(now, 'CORE', 'LIMITING').strength).toBe(0.2);

    const { belief: refused, userErrors } = await revise(person, { beliefId: hindering.id, strength: 0.7 });
    expect(refused).toBeNull();
    expect(userErrors).toMatchObject([
      { __typename: 'StaleObjectError', code: 'STALE', field: ['input', 'beliefId'], currentVersion: 3 },
    ]);
  });

  test('a belief that a later conversation did not bring up is stale', async () => {
    const { person, hindering } = await withGraph();
    program.clock.moveBy({ minutes: 1 });
    await takeIn(person, SLEEP_TALK);
    const { userErrors } = await revise(person, { beliefId: hindering.id, strength: 0.2 });
    expect(userErrors).toMatchObject([{ code: 'STALE', currentVersion: 2 }]);
  });

  test('revisions at once of two beliefs make two versions, of one belief one and a refusal', async () => {
    const { person, hindering, helping } = await withGraph();
    await Promise.all([
      revise(person, { beliefId: hindering.id, strength: 0.2 }),
      revise(person, { beliefId: helping.id, strength: 0.9 }),
    ]);
    const both = await graphOf(person);
    expect(both.version).toBe(3);
    expect([ofKind(both, 'CORE', 'LIMITING').strength, ofKind(both, 'EMPOWERING').strength]).toEqual([
      0.2, 0.9,
    ]);

    const { id: beliefId } = ofKind(both, 'EMPOWERING');
    const answers = await Promise.all([0.1, 0.3].map((strength) => revise(person, { beliefId, strength })));
    expect(answers.map(({ belief }) => belief !== null).toSorted()).toEqual([false, true]);
    expect((await graphOf(person)).version).toBe(4);
  });

  test('a revision and a conversation at once make two versions', async () => {
    const { person, hindering } = await withGraph();
    await Promise.all([
      takeIn(person, SLEEP_TALK),
      revise(person, { beliefId: hindering.id, strength: 0.2 }),
    ]);
    const versions = await program.app.resources.database.duty((em) =>
      em.execute<{ version: number }[]>(
        'select version from belief_graphs where user_id = ? order by version',
        [person.userId],
      ),
    );
    expect(versions.map(({ version }) => version).slice(0, 2)).toEqual([1, 2]);
    expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length);
  });

  test('the conversation shows the newest version', async () => {
    const { person, hindering } = await withGraph();
    const { belief } = await revise(person, { beliefId: hindering.id, statement: 'I am too quiet' });
    const { viewer } = await asked<{
      viewer: { discoverySessions: { nodes: { beliefGraph: { version: number; beliefs: Belief[] } }[] } };
    }>(
      person,
      `{ viewer { discoverySessions { nodes { beliefGraph { version beliefs { ${BELIEF} } } } } } }`,
    );
    expect(viewer.discoverySessions.nodes[0]?.beliefGraph).toMatchObject({ version: 2 });
    expect(viewer.discoverySessions.nodes[0]?.beliefGraph.beliefs).toContainEqual(belief);
  });

  test('what is made afterwards rests on the newest version', async () => {
    const person = await program.person();
    const sessionId = await takeIn(person, GOOD_TALK);
    await answerScreen(person);
    const { id: beliefId } = ofKind(await graphOf(person), 'CORE', 'LIMITING');
    const revised = await revise(person, { beliefId, statement: 'I am too quiet' });
    await followRun(program, person, await askForPlan(person, sessionId));

    const { viewer } = await asked<{
      viewer: { assets: { nodes: { beliefs: { id: string; statement: string }[] }[] } };
    }>(person, '{ viewer { assets(first: 100) { nodes { beliefs { id statement } } } } }');
    const present = new Set((await graphOf(person)).beliefs.map(({ id }) => id));
    const used = viewer.assets.nodes.flatMap(({ beliefs }) => beliefs);
    expect(used.map(({ id }) => id)).toContain(revised.belief?.id);
    expect(used.every(({ id }) => present.has(id))).toBe(true);
  });

  test.each<[string, 'goal' | 'hindering', object, string, string]>([
    ['a blank statement', 'hindering', { statement: ' ' }, 'BLANK', 'statement'],
    ['a statement of 501 characters', 'hindering', { statement: 'a'.repeat(501) }, 'TOO_LARGE', 'statement'],
    ['a null character', 'hindering', { statement: 'a\0' }, 'INVALID', 'statement'],
    ['a belief as a goal', 'hindering', { kind: 'GOAL' }, 'INVALID', 'kind'],
    ['a goal as a belief', 'goal', { kind: 'VALUE' }, 'INVALID', 'kind'],
    ['other words for a goal', 'goal', { statement: 'I want to be rich' }, 'INVALID', 'statement'],
  ])('%s is refused at its field', async (_, which, change, code, field) => {
    const found = await withGraph();
    const { belief, userErrors } = await revise(found.person, { beliefId: found[which].id, ...change });
    expect(belief).toBeNull();
    expect(userErrors).toMatchObject([{ code, field: ['input', field] }]);
    expect((await graphOf(found.person)).version).toBe(1);
  });

  test.each([-0.1, 1.1])('a strength of %d is none', async (strength) => {
    const { person, hindering } = await withGraph();
    const { errors } = await person.ask(REVISE, { input: { beliefId: hindering.id, strength } });
    expect(errors).toMatchObject([{ message: expect.stringContaining('from 0 to 1') }]);
  });

  test('a stranger finds no belief to revise, in this tenant or another', async () => {
    const { person, graph, hindering } = await withGraph();
    const others = [
      await program.person({ tenantId: person.tenantId }),
      await program.person({ tenantId: person.tenantId, roles: ['admin'] }),
      await program.person(),
    ];
    for (const other of others) {
      const { userErrors } = await revise(other, { beliefId: hindering.id, strength: 0 });
      expect(userErrors).toMatchObject([{ __typename: 'NotFoundError', field: ['input', 'beliefId'] }]);
    }
    expect(await graphOf(person)).toEqual(graph);
    expect((await revise(person, { beliefId: graph.id })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('words that show danger become no belief; help is shown, and hypnosis waits', async () => {
    const { person, graph, hindering } = await withGraph();
    await answerScreen(person);
    program.clock.moveBy({ minutes: 1 });
    const revised = await revise(person, { beliefId: hindering.id, statement: 'I want to kill myself' });
    expect(revised.belief).toBeNull();
    expect(revised.userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'statement'] }]);
    expect(revised.safetyNotice?.message).toContain('people can');
    expect(await graphOf(person)).toEqual(graph);
    const { viewer } = await asked<{ viewer: { safetyScreen: { isCleared: boolean } } }>(
      person,
      '{ viewer { safetyScreen { isCleared } } }',
    );
    expect(viewer.safetyScreen.isCleared).toBe(false);
  });
});

describe('tensions of a graph', () => {
  test('come as many as asked for, five when nothing is said, and never above 20', async () => {
    const { person, graph } = await withGraph();
    const ask = (first: number | null) =>
      person.ask<{ viewer: { currentBeliefGraph: { tensions: object[] } } }>(
        'query ($first: Int) { viewer { currentBeliefGraph { tensions(first: $first) { tension } } } }',
        { first },
      );
    expect(graph.tensions.length).toBeGreaterThan(0);
    expect((await ask(0)).data?.viewer.currentBeliefGraph.tensions).toEqual([]);
    expect((await ask(null)).data?.viewer.currentBeliefGraph.tensions).toHaveLength(graph.tensions.length);
    for (const first of [-1, 21]) {
      expect((await ask(first)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});
