import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { asked, did, makePlan, moveTo, USER_ERRORS } from '../support/journey.ts';

let program: TestApp;
let person: Person;
beforeAll(async () => {
  program = await anApp({ at: '2026-03-02T06:00:00Z' });
  person = await program.person();
  await makePlan(program, person);
  program.clock.moveBy({ minutes: 15 });
});
afterAll(() => program.stop());

const ERRORS = `${USER_ERRORS.replace('message }', 'message ... on InvalidTransitionError { currentState allowedActions } }')}`;
const DELIVERY = `delivery { id status completedAt engagementDurationSeconds version feedback { score comment } }`;
const COMPLETE = `mutation ($input: CompleteDeliveryInput!) {
  completeDelivery(input: $input) {
    ${DELIVERY} dayPlan { completedCount pendingCount } schedule { completionPercentage lastActivityDate }
    streak { currentDays } ${ERRORS}
  }
}`;
const SKIP = `mutation ($input: SkipDeliveryInput!) {
  skipDelivery(input: $input) { ${DELIVERY} dayPlan { skippedCount } ${ERRORS} }
}`;

const complete = (input: object): Promise<object> => did<object>(person, COMPLETE, input);
const skip = (input: object): Promise<object> => did<object>(person, SKIP, input);

/** An activity that no test has touched yet. */
async function anOpenOne(): Promise<string> {
  const { viewer } = await asked<{ viewer: { upcoming: { nodes: { id: string }[] } } }>(
    person,
    '{ viewer { upcoming(first: 1) { nodes { id } } } }',
  );
  const [open] = viewer.upcoming.nodes;
  if (!open) throw new Error('Nothing is open.');
  return open.id;
}

async function stateOf(id: string): Promise<object> {
  const query = `query ($id: ID!) { delivery(id: $id) { status completedAt version feedback { score comment } asset { usageCount } } }`;
  return (await asked<{ delivery: object }>(person, query, { id })).delivery;
}

describe('completeDelivery', () => {
  test('marks it as done now, and tells what changed with it', async () => {
    const deliveryId = await anOpenOne();
    const now = program.clock.now().toISOString();
    const feedback = { score: 5, comment: 'That did me good.' };
    expect(await complete({ deliveryId, engagementDurationSeconds: 90, feedback })).toMatchObject({
      delivery: {
        id: deliveryId,
        status: 'COMPLETED',
        completedAt: now,
        engagementDurationSeconds: 90,
        feedback,
      },
      dayPlan: { completedCount: 1, pendingCount: 6 },
      schedule: { completionPercentage: expect.any(Number), lastActivityDate: '2026-03-02' },
      streak: { currentDays: 1 },
      userErrors: [],
    });
    expect(await stateOf(deliveryId)).toMatchObject({ status: 'COMPLETED', asset: { usageCount: 1 } });
  });

  test('done twice, it keeps the first time and takes feedback that was missing', async () => {
    const deliveryId = await anOpenOne();
    const first = program.clock.now().toISOString();
    await complete({ deliveryId });

    program.clock.moveBy({ minutes: 1 });
    const feedback = { score: 4, comment: null };
    expect(await complete({ deliveryId, feedback })).toMatchObject({
      delivery: { status: 'COMPLETED', completedAt: first, feedback },
      userErrors: [],
    });
    expect(await complete({ deliveryId, feedback: { score: 1, comment: 'late' } })).toMatchObject({
      delivery: { feedback: { score: 4, comment: 'late' } },
    });
    expect(await stateOf(deliveryId)).toMatchObject({ asset: { usageCount: 1 } });
  });

  test('two devices at once complete it once', async () => {
    const deliveryId = await anOpenOne();
    const answers = await Promise.all([1, 2, 3].map(() => complete({ deliveryId })));
    for (const answer of answers) expect(answer).toMatchObject({ userErrors: [] });
    expect(await stateOf(deliveryId)).toMatchObject({ asset: { usageCount: 1 } });
  });

  test('a time of a little while ago is kept, as a phone without a net sends it', async () => {
    const deliveryId = await anOpenOne();
    const completedAt = '2026-03-02T06:10:00.000Z';
    expect(await complete({ deliveryId, completedAt })).toMatchObject({ delivery: { completedAt } });
  });

  test('the same key does it once; another activity needs another key', async () => {
    const deliveryId = await anOpenOne();
    const input = { deliveryId, idempotencyKey: 'once' };
    const first = await complete(input);
    expect(await complete(input)).toEqual(first);
    expect(await complete({ ...input, deliveryId: await anOpenOne() })).toMatchObject({
      delivery: null,
      userErrors: [{ code: 'CONFLICT', field: ['input', 'idempotencyKey'] }],
    });
  });

  test.each<[string, object, string, string[]]>([
    ['a time to come', { completedAt: '2026-03-02T07:00:00Z' }, 'INVALID', ['completedAt']],
    ['a time before the plan', { completedAt: '2026-03-01T07:00:00Z' }, 'INVALID', ['completedAt']],
    ['six stars', { feedback: { score: 6 } }, 'TOO_LARGE', ['feedback', 'score']],
    [
      'a remark of 2,001 letters',
      { feedback: { comment: 'x'.repeat(2_001) } },
      'TOO_LARGE',
      ['feedback', 'comment'],
    ],
  ])('%s is refused at its field, and nothing is done', async (_, more, code, field) => {
    const deliveryId = await anOpenOne();
    const before = await stateOf(deliveryId);
    expect(await complete({ deliveryId, ...more })).toMatchObject({
      delivery: null,
      dayPlan: null,
      schedule: null,
      streak: null,
      userErrors: [{ __typename: 'ValidationError', code, field: ['input', ...field] }],
    });
    expect(await stateOf(deliveryId)).toEqual(before);
  });

  test('no star at all is refused with 400', async () => {
    const input = { deliveryId: await anOpenOne(), feedback: { score: 0 } };
    expect(await person.ask(COMPLETE, { input })).toMatchObject({
      status: 400,
      data: null,
      errors: [{ message: expect.stringContaining('score'), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});

describe('skipDelivery', () => {
  test('leaves it out; doing it again changes nothing', async () => {
    const deliveryId = await anOpenOne();
    const first = await skip({ deliveryId, reason: 'I am travelling.' });
    expect(first).toMatchObject({ delivery: { status: 'SKIPPED' }, userErrors: [] });
    expect(await skip({ deliveryId, reason: 'Another reason.' })).toEqual(first);
  });

  test('a reason of 201 letters is refused', async () => {
    const deliveryId = await anOpenOne();
    expect(await skip({ deliveryId, reason: 'x'.repeat(201) })).toMatchObject({
      delivery: null,
      userErrors: [{ code: 'TOO_LARGE', field: ['input', 'reason'] }],
    });
    expect(await stateOf(deliveryId)).toMatchObject({ status: 'PENDING' });
  });
});

describe('what is closed', () => {
  test('a skipped activity is not completed, and the answer says what is possible', async () => {
    const deliveryId = await anOpenOne();
    await skip({ deliveryId });
    expect(await complete({ deliveryId })).toMatchObject({
      delivery: null,
      userErrors: [
        {
          __typename: 'InvalidTransitionError',
          code: 'CONFLICT',
          field: ['input', 'deliveryId'],
          message: 'This activity is skipped; it cannot be completed now.',
          currentState: 'SKIPPED',
          allowedActions: ['undoDelivery'],
        },
      ],
    });
    expect(await stateOf(deliveryId)).toMatchObject({ status: 'SKIPPED', completedAt: null });
  });

  test('a completed activity is not skipped', async () => {
    const deliveryId = await anOpenOne();
    await complete({ deliveryId });
    expect(await skip({ deliveryId })).toMatchObject({
      userErrors: [
        { __typename: 'InvalidTransitionError', currentState: 'COMPLETED', allowedActions: ['undoDelivery'] },
      ],
    });
    expect(await stateOf(deliveryId)).toMatchObject({ status: 'COMPLETED' });
  });

  test('a missed activity is not skipped, but it can still be completed', async () => {
    const somebody = await program.person();
    await makePlan(program, somebody);
    const mine = '{ viewer { today { deliveries { id status windowEndsAt } } } }';
    interface Mine {
      readonly viewer: { readonly today: { readonly deliveries: { id: string; windowEndsAt: string }[] } };
    }
    const [first] = (await asked<Mine>(somebody, mine)).viewer.today.deliveries;
    await moveTo(program, first?.windowEndsAt ?? '');

    expect(await did(somebody, SKIP, { deliveryId: first?.id })).toMatchObject({
      userErrors: [
        {
          __typename: 'InvalidTransitionError',
          currentState: 'MISSED',
          allowedActions: ['completeDelivery'],
        },
      ],
    });
    expect(await did(somebody, COMPLETE, { deliveryId: first?.id })).toMatchObject({
      delivery: { status: 'COMPLETED' },
      streak: { currentDays: 1 },
      userErrors: [],
    });
  });
});

describe('what is not one’s own', () => {
  test.each([
    ['completeDelivery', COMPLETE],
    ['skipDelivery', SKIP],
  ])('%s does not find it', async (_, mutation) => {
    const deliveryId = await anOpenOne();
    const before = await stateOf(deliveryId);
    const neighbour = await program.person({ tenantId: person.tenantId });
    for (const [somebody, id] of [
      [neighbour, deliveryId],
      [person, 'dlv_unknown'],
      [person, person.id],
    ] as const) {
      expect(await did(somebody, mutation, { deliveryId: id })).toMatchObject({
        delivery: null,
        userErrors: [{ __typename: 'NotFoundError', code: 'NOT_FOUND', field: ['input', 'deliveryId'] }],
      });
    }
    expect(await stateOf(deliveryId)).toEqual(before);
  });
});
