import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import type { Message } from '../support/conversations.ts';
import { answerScreen, asked, did, takeIn, USER_ERRORS } from '../support/journey.ts';

/** Two goals, a belief against and a belief for them. */
const TALK: readonly Message[] = [
  { author: 'USER', text: 'I want to speak up in our team meetings. I think I’m not good enough.' },
  { author: 'USER', text: 'My sister believes in me. I know I can do it.' },
  { author: 'USER', text: 'I also want to sleep better.' },
];
const CRISIS = 'I want to end my life.';
const NOTICE = 'safetyNotice { message resources { name phone url } }';
const GOAL = `id statement priority status targetDate baselineLevel currentLevel levels { level description }
  ratings(first: 20) { totalCount nodes { id level note source ratedAt } }`;
const RATE = `mutation ($input: RateGoalInput!) {
  rateGoal(input: $input) { goal { ${GOAL} } rating { id level note source ratedAt } ${NOTICE} ${USER_ERRORS} }
}`;
const UPDATE = `mutation ($input: UpdateGoalInput!) {
  updateGoal(input: $input) { goal { ${GOAL} } ${NOTICE} ${USER_ERRORS} }
}`;

interface Rating {
  readonly id: string;
  readonly level: number;
  readonly note: string | null;
  readonly source: string;
  readonly ratedAt: string;
}
interface Goal {
  readonly id: string;
  readonly statement: string;
  readonly priority: number;
  readonly status: string;
  readonly targetDate: string | null;
  readonly currentLevel: number;
  readonly levels: readonly { readonly level: number; readonly description: string }[];
  readonly ratings: { readonly totalCount: number; readonly nodes: readonly Rating[] };
}
interface Notice {
  readonly safetyNotice: { readonly message: string; readonly resources: readonly object[] } | null;
}
type Rated = Notice & { readonly goal: Goal | null; readonly rating: Rating | null };
type Updated = Notice & { readonly goal: Goal | null };

let program: TestApp;
beforeAll(async () => {
  program = await anApp();
});
afterAll(() => program.stop());

async function goalsOf(person: Person): Promise<Goal[]> {
  const query = `{ viewer { goals { nodes { ${GOAL} } } } }`;
  const { viewer } = await asked<{ viewer: { goals: { nodes: Goal[] } } }>(person, query);
  return viewer.goals.nodes;
}

async function withGoals(): Promise<{ person: Person; first: Goal; second: Goal }> {
  const person = await program.person();
  await takeIn(person, TALK);
  const [first, second] = await goalsOf(person);
  if (!first || !second) throw new Error('The conversation names two goals.');
  return { person, first, second };
}

const rate = (person: Person, input: object) => did<Rated>(person, RATE, input);
const update = (person: Person, input: object) => did<Updated>(person, UPDATE, input);

async function revisionsOf(person: Person): Promise<object[]> {
  return program.app.resources.database.duty((em) =>
    em.execute(
      'select number, statement, priority, status from goal_revisions where user_id = ? order by goal_id, number',
      [person.userId],
    ),
  );
}

async function isScreenCleared(person: Person): Promise<boolean> {
  const { viewer } = await asked<{ viewer: { safetyScreen: { isCleared: boolean } } }>(
    person,
    '{ viewer { safetyScreen { isCleared } } }',
  );
  return viewer.safetyScreen.isCleared;
}

describe('rateGoal', () => {
  test('adds a rating and leaves the baseline and all before it', async () => {
    const { person, first } = await withGoals();
    const once = await rate(person, { goalId: first.id, level: 0, note: ' It went well. ' });
    const twice = await rate(person, { goalId: first.id, level: 1 });

    expect(once).toMatchObject({ userErrors: [], safetyNotice: null, goal: { currentLevel: 0 } });
    expect(once.rating).toMatchObject({ level: 0, note: 'It went well.', source: 'SELF' });
    expect(twice.goal?.currentLevel).toBe(1);
    expect(twice.goal).toMatchObject({ baselineLevel: -1 });
    expect(twice.goal?.ratings.nodes.map(({ level, source }) => [level, source])).toEqual([
      [-1, 'DISCOVERY'],
      [0, 'SELF'],
      [1, 'SELF'],
    ]);
    expect(twice.goal?.ratings.nodes.at(-1)).toEqual(twice.rating);
  });

  test('two ratings of one operation are both there, in order', async () => {
    const { person, first } = await withGoals();
    const both = await asked<{ one: Rated; two: Rated }>(
      person,
      `mutation ($one: RateGoalInput!, $two: RateGoalInput!) {
        one: rateGoal(input: $one) { goal { ${GOAL} } } two: rateGoal(input: $two) { goal { ${GOAL} } }
      }`,
      { one: { goalId: first.id, level: 2 }, two: { goalId: first.id, level: -2 } },
    );
    expect([both.one.goal?.currentLevel, both.two.goal?.currentLevel]).toEqual([2, -2]);
    expect(both.two.goal?.ratings.nodes.map(({ level }) => level)).toEqual([-1, 2, -2]);
  });

  test('the same key gives the first rating again; with another level it is refused', async () => {
    const { person, first } = await withGoals();
    const input = { goalId: first.id, level: 1, idempotencyKey: 'today' };
    const [one, again] = [await rate(person, input), await rate(person, input)];
    expect(again.rating?.id).toBe(one.rating?.id);
    expect(again.goal?.ratings.totalCount).toBe(2);

    const other = await rate(person, { ...input, level: 2 });
    expect(other.rating).toBeNull();
    expect(other.userErrors).toMatchObject([{ code: 'CONFLICT', field: ['input', 'idempotencyKey'] }]);
  });

  test('ratings at once are all kept, and the last of them is the present level', async () => {
    const { person, first } = await withGoals();
    await Promise.all([-2, 0, 1, 2].map((level) => rate(person, { goalId: first.id, level })));
    const [goal] = await goalsOf(person);
    expect(goal?.ratings.nodes.map(({ level }) => level).toSorted()).toEqual([-1, -2, 0, 1, 2].toSorted());
    expect(goal?.currentLevel).toBe(goal?.ratings.nodes.at(-1)?.level);
    expect(new Set(goal?.ratings.nodes.map(({ ratedAt }) => ratedAt)).size).toBe(5);
  });

  test.each([3, -3, 0.5])('level %d is none', async (level) => {
    const { person, first } = await withGoals();
    const { errors } = await person.ask(RATE, { input: { goalId: first.id, level } });
    expect(errors).toMatchObject([{ message: expect.stringContaining('from -2 to 2') }]);
    expect((await goalsOf(person))[0]?.ratings.totalCount).toBe(1);
  });

  test('a remark of 2,001 characters or with a null character is refused', async () => {
    const { person, first } = await withGoals();
    const long = await rate(person, { goalId: first.id, level: 0, note: 'a'.repeat(2_001) });
    expect(long.userErrors).toMatchObject([{ code: 'TOO_LARGE', field: ['input', 'note'] }]);
    const broken = await rate(person, { goalId: first.id, level: 0, note: 'a\0b' });
    expect(broken.userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'note'] }]);
    expect((await goalsOf(person))[0]?.ratings.totalCount).toBe(1);
  });

  test('a closed goal is not rated, and it is said what can be done', async () => {
    const { person, first } = await withGoals();
    await update(person, { goalId: first.id, status: 'ATTAINED' });
    const { userErrors } = await rate(person, { goalId: first.id, level: 0 });
    expect(userErrors).toMatchObject([
      { __typename: 'InvalidTransitionError', code: 'CONFLICT', field: ['input', 'goalId'] },
    ]);
    await update(person, { goalId: first.id, status: 'ACTIVE' });
    expect((await rate(person, { goalId: first.id, level: 0 })).userErrors).toEqual([]);
  });

  test('danger in a remark is answered with help, and hypnosis waits for a new screen', async () => {
    const { person, first } = await withGoals();
    await answerScreen(person);
    program.clock.moveBy({ minutes: 1 });
    const { rating, safetyNotice } = await rate(person, { goalId: first.id, level: -2, note: CRISIS });
    expect(rating?.level).toBe(-2);
    expect(safetyNotice?.message).toContain('people can');
    expect(safetyNotice?.resources.length).toBeGreaterThan(0);
    expect(await isScreenCleared(person)).toBe(false);
  });
});

describe('updateGoal', () => {
  const LEVELS = ['no meeting', '1 meeting', '2 meetings', '3 meetings', '4 meetings or more'].map(
    (description, at) => ({ level: at - 2, description }),
  );

  test('changes what is named and leaves the rest; what was said before is kept', async () => {
    const { person, first } = await withGoals();
    const { goal, userErrors } = await update(person, {
      goalId: first.id,
      statement: '  I want to say one thing in every meeting ',
      targetDate: '2026-06-01',
      levels: LEVELS.toReversed(),
    });
    expect(userErrors).toEqual([]);
    expect(goal).toMatchObject({
      statement: 'I want to say one thing in every meeting',
      targetDate: '2026-06-01',
      levels: LEVELS,
      status: 'ACTIVE',
      priority: 1,
      ratings: { totalCount: 1 },
    });
    expect(await revisionsOf(person)).toEqual([
      { number: 1, statement: first.statement, priority: 1, status: 'active' },
    ]);
  });

  test('the levels that a conversation led to may be sent back with one of them changed', async () => {
    const { person, first } = await withGoals();
    const levels = first.levels.map((each) =>
      each.level === 2 ? { ...each, description: 'I chair a team meeting' } : each,
    );
    const { goal, userErrors } = await update(person, { goalId: first.id, levels });
    expect(userErrors).toEqual([]);
    expect(goal?.levels).toEqual(levels);
  });

  test('a date of null is taken away, other nulls change nothing', async () => {
    const { person, first } = await withGoals();
    await update(person, { goalId: first.id, targetDate: '2026-06-01' });
    const nulls = { statement: null, priority: null, status: null, levels: null };
    const { goal } = await update(person, { goalId: first.id, targetDate: null, ...nulls });
    expect(goal).toMatchObject({
      targetDate: null,
      statement: first.statement,
      priority: 1,
      status: 'ACTIVE',
    });
  });

  test('the same change again makes no further revision', async () => {
    const { person, first } = await withGoals();
    const input = { goalId: first.id, statement: 'I want to be heard', status: 'RETIRED', levels: LEVELS };
    await update(person, input);
    expect((await update(person, input)).goal?.statement).toBe('I want to be heard');
    await update(person, { goalId: first.id });
    expect(await revisionsOf(person)).toHaveLength(1);
  });

  test('every change is kept, in order, also when they come at once', async () => {
    const { person, first } = await withGoals();
    const words = ['I want to be heard', 'I want to be asked', 'I want to be there'];
    await Promise.all(words.map((statement) => update(person, { goalId: first.id, statement })));
    const kept = (await revisionsOf(person)) as { number: number; statement: string }[];
    const [now] = await goalsOf(person);
    expect(kept.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect([...kept.map(({ statement }) => statement), now?.statement].toSorted()).toEqual(
      [first.statement, ...words].toSorted(),
    );
  });

  test('a goal that moves up makes the others close up', async () => {
    const { person, first, second } = await withGoals();
    expect((await update(person, { goalId: second.id, priority: 1 })).goal?.priority).toBe(1);
    const ranks = (await goalsOf(person)).map(({ id, priority }) => [id, priority]);
    expect(ranks).toEqual([
      [second.id, 1],
      [first.id, 2],
    ]);
    expect(await revisionsOf(person)).toHaveLength(2);

    const { userErrors } = await update(person, { goalId: second.id, priority: 3 });
    expect(userErrors).toMatchObject([{ code: 'TOO_LARGE', field: ['input', 'priority'] }]);
  });

  test('new words reach the belief graph, in a new version of it', async () => {
    const { person, first } = await withGoals();
    await update(person, { goalId: first.id, statement: 'I want to be heard' });
    const { viewer } = await asked<{
      viewer: { currentBeliefGraph: { version: number; beliefs: { kind: string; statement: string }[] } };
    }>(person, '{ viewer { currentBeliefGraph { version beliefs { kind statement } } } }');
    expect(viewer.currentBeliefGraph.version).toBe(2);
    expect(viewer.currentBeliefGraph.beliefs).toContainEqual({
      kind: 'GOAL',
      statement: 'I want to be heard',
    });
  });

  test.each<[string, object, string, string[]]>([
    ['a blank statement', { statement: ' \n' }, 'BLANK', ['input', 'statement']],
    ['a statement of 501 characters', { statement: 'a'.repeat(501) }, 'TOO_LARGE', ['input', 'statement']],
    ['half a character', { statement: 'I want \ud800' }, 'INVALID', ['input', 'statement']],
    ['a day that is past', { targetDate: '2026-03-01' }, 'INVALID', ['input', 'targetDate']],
    ['four levels', { levels: LEVELS.slice(1) }, 'INVALID', ['input', 'levels']],
    ['a level twice', { levels: [...LEVELS.slice(1), LEVELS[1]] }, 'INVALID', ['input', 'levels']],
    [
      'a blank level',
      { levels: LEVELS.map((each) => (each.level === 1 ? { ...each, description: '' } : each)) },
      'BLANK',
      ['input', 'levels', '3', 'description'],
    ],
    [
      'a vague level',
      { levels: LEVELS.map((each) => (each.level === 1 ? { ...each, description: 'better' } : each)) },
      'INVALID',
      ['input', 'levels', '3', 'description'],
    ],
    [
      'levels that overlap',
      { levels: LEVELS.map((each) => (each.level === 1 ? { ...each, description: '2 meetings' } : each)) },
      'INVALID',
      ['input', 'levels', '3', 'description'],
    ],
  ])('%s is refused at its field, and nothing changes', async (_, change, code, field) => {
    const { person, first } = await withGoals();
    const { goal, userErrors } = await update(person, { goalId: first.id, status: 'RETIRED', ...change });
    expect(goal).toBeNull();
    expect(userErrors).toMatchObject([{ code, field }]);
    expect((await goalsOf(person))[0]).toEqual(first);
    expect(await revisionsOf(person)).toEqual([]);
  });

  test('words that show danger become no goal; help is shown, and hypnosis waits', async () => {
    const { person, first } = await withGoals();
    await answerScreen(person);
    program.clock.moveBy({ minutes: 1 });
    const { goal, safetyNotice, userErrors } = await update(person, { goalId: first.id, statement: CRISIS });
    expect(goal).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'statement'] }]);
    expect(safetyNotice?.message).toContain('people can');
    expect((await goalsOf(person))[0]?.statement).toBe(first.statement);
    expect(await isScreenCleared(person)).toBe(false);
  });
});

describe('a stranger', () => {
  test('finds no goal to rate or change, in this tenant or another', async () => {
    const { person, first } = await withGoals();
    const neighbour = await program.person({ tenantId: person.tenantId });
    const admin = await program.person({ tenantId: person.tenantId, roles: ['admin'] });
    const stranger = await program.person();
    for (const other of [neighbour, admin, stranger]) {
      const refused = [
        await rate(other, { goalId: first.id, level: 2 }),
        await update(other, { goalId: first.id, statement: 'I want nothing' }),
      ];
      for (const { userErrors } of refused) {
        expect(userErrors).toMatchObject([{ __typename: 'NotFoundError', field: ['input', 'goalId'] }]);
      }
    }
    expect((await goalsOf(person))[0]).toEqual(first);
  });

  test.each(['goal_unknown', '', 'user_x'])('an identifier such as "%s" leads nowhere', async (goalId) => {
    const person = await program.person();
    expect((await rate(person, { goalId, level: 0 })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await update(person, { goalId })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
