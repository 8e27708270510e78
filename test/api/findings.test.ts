import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { GOOD_TALK as TALK } from '../support/conversations.ts';
import { asked, takeIn } from '../support/journey.ts';

let program: TestApp;
beforeAll(async () => {
  program = await anApp();
});
afterAll(() => program.stop());

describe('what was found', () => {
  const SESSION = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    discoverySession(id: $id) {
      messages(first: $first, after: $after, last: $last, before: $before) {
        totalCount nodes { text } edges { cursor node { text } }
        pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
      }
    }
  }`;
  interface Page {
    readonly totalCount: number;
    readonly nodes: readonly { readonly text: string }[];
    readonly edges: readonly { readonly cursor: string }[];
    readonly pageInfo: {
      readonly startCursor: string | null;
      readonly endCursor: string | null;
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
    };
  }
  const textsOf = ({ nodes }: Page): string[] => nodes.map(({ text }) => text);
  const TEXTS = TALK.map(({ text }) => text);

  test('messages are read forwards page by page, each once', async () => {
    const person = await program.person();
    const id = await takeIn(person);
    const texts: string[] = [];
    let page = await pageOf(person, { id, first: 3 });
    expect(page.pageInfo.hasPreviousPage).toBe(false);
    texts.push(...textsOf(page));
    while (page.pageInfo.hasNextPage) {
      page = await pageOf(person, { id, first: 3, after: page.pageInfo.endCursor });
      expect(page.pageInfo.hasPreviousPage).toBe(true);
      texts.push(...textsOf(page));
    }
    expect(texts).toEqual(TEXTS);
    expect(page.totalCount).toBe(TEXTS.length);
  });

  test('messages are read backwards page by page, each page in the order of the talk', async () => {
    const person = await program.person();
    const id = await takeIn(person);
    let page = await pageOf(person, { id, last: 3 });
    expect(page.pageInfo.hasNextPage).toBe(false);
    let texts = textsOf(page);
    while (page.pageInfo.hasPreviousPage) {
      page = await pageOf(person, { id, last: 3, before: page.pageInfo.startCursor });
      texts = [...textsOf(page), ...texts];
    }
    expect(texts).toEqual(TEXTS);
  });

  test('every edge has the cursor of its own place', async () => {
    const person = await program.person();
    const id = await takeIn(person);
    const { edges } = await pageOf(person, { id, first: 100 });
    for (const [index, { cursor }] of edges.entries()) {
      const [next = null] = textsOf(await pageOf(person, { id, first: 1, after: cursor }));
      expect(next).toBe(TEXTS[index + 1] ?? null);
    }
  });

  test('goals and beliefs can be asked for again, one by one and from the person', async () => {
    const person = await program.person();
    await takeIn(person);
    const { viewer } = await asked<{
      viewer: {
        goals: { nodes: { id: string }[] };
        currentBeliefGraph: { id: string; beliefs: { id: string }[] };
      };
    }>(person, '{ viewer { goals { nodes { id } } currentBeliefGraph { id beliefs { id } } } }');
    const [goal] = viewer.goals.nodes;
    const { id: graphId, beliefs } = viewer.currentBeliefGraph;

    const query = `query ($goal: ID!, $graph: ID!, $ids: [ID!]!) {
      goal(id: $goal) { id statement status currentLevel } beliefGraph(id: $graph) { id version }
      nodes(ids: $ids) { __typename id }
    }`;
    const ids = beliefs.map(({ id }) => id);
    expect(await asked(person, query, { goal: goal?.id, graph: graphId, ids })).toEqual({
      goal: {
        id: goal?.id,
        statement: 'I want to speak up in our team meetings',
        status: 'ACTIVE',
        currentLevel: -1,
      },
      beliefGraph: { id: graphId, version: 1 },
      nodes: ids.map((id) => ({ __typename: 'Belief', id })),
    });
  });

  test('sessions are listed newest first, and by guide', async () => {
    const person = await program.person();
    const neighbour = await program.person({ tenantId: person.tenantId });
    const first = await takeIn(person);
    const second = await takeIn({ ...person, guideId: neighbour.guideId });

    expect(await sessionsWith(null)).toEqual([second, first]);
    expect(await sessionsWith(person.guideId)).toEqual([first]);
    expect(await sessionsWith('guide_unknown')).toEqual([]);

    async function sessionsWith(guideId: string | null): Promise<string[]> {
      const query =
        'query ($guideId: ID) { viewer { discoverySessions(guideId: $guideId) { nodes { id } } } }';
      const { viewer } = await asked<{ viewer: { discoverySessions: { nodes: { id: string }[] } } }>(
        person,
        query,
        {
          guideId,
        },
      );
      return viewer.discoverySessions.nodes.map(({ id }) => id);
    }
  });

  async function pageOf(person: Person, variables: object): Promise<Page> {
    const { discoverySession } = await asked<{ discoverySession: { messages: Page } }>(
      person,
      SESSION,
      variables,
    );
    return discoverySession.messages;
  }
});
