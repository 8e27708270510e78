import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { says } from '../support/conversations.ts';
import {
  answerScreen,
  asked,
  askForPlan,
  did,
  followRun,
  makePlan,
  takeIn,
  USER_ERRORS,
} from '../support/journey.ts';

const CRISIS = 'I want to end my life.';
const HEAVY = 'Everything feels hopeless.';
const NOTICE = 'safetyNotice { message resources { name phone url } }';

const COMPLETE = `mutation ($input: CompleteDeliveryInput!) {
  completeDelivery(input: $input) { delivery { id } ${NOTICE} ${USER_ERRORS} }
}`;
const SKIP = `mutation ($input: SkipDeliveryInput!) {
  skipDelivery(input: $input) { delivery { id } ${NOTICE} ${USER_ERRORS} }
}`;
const GENERATE = `mutation ($input: GenerateAssetsInput!) {
  generateAssets(input: $input) { generationRun { id } ${USER_ERRORS} }
}`;
const BUILD = `mutation ($input: BuildScheduleInput!) {
  buildSchedule(input: $input) { schedule { id } ${USER_ERRORS} }
}`;

interface Acted {
  readonly delivery: { readonly id: string } | null;
  readonly safetyNotice: {
    readonly message: string;
    readonly resources: readonly { readonly name: string }[];
  } | null;
}

let program: TestApp;
beforeAll(async () => {
  program = await anApp();
});
afterAll(() => program.stop());

/** Lets a minute go by, so that what follows is later than what was. */
function later(): void {
  program.clock.moveTo(new Date(program.clock.now().getTime() + 60_000).toISOString());
}

async function planned(): Promise<{ person: Person; sessionId: string; deliveryId: string }> {
  const person = await program.person();
  const { sessionId } = await makePlan(program, person);
  const { viewer } = await asked<{ viewer: { upcoming: { nodes: { id: string }[] } } }>(
    person,
    '{ viewer { upcoming(first: 1) { nodes { id } } } }',
  );
  later();
  return { person, sessionId, deliveryId: viewer.upcoming.nodes[0]?.id ?? '' };
}

const isCleared = async (person: Person): Promise<boolean> =>
  (
    await asked<{ viewer: { safetyScreen: { isCleared: boolean } } }>(
      person,
      '{ viewer { safetyScreen { isCleared } } }',
    )
  ).viewer.safetyScreen.isCleared;

const refusalOf = async (person: Person, mutation: string, input: object): Promise<string> =>
  (await did<object>(person, mutation, input)).userErrors[0]?.message ?? '';

describe('a free text that shows danger', () => {
  test.each<[string, string, (deliveryId: string) => object]>([
    [
      'a remark beside an activity',
      COMPLETE,
      (deliveryId) => ({ deliveryId, feedback: { comment: CRISIS } }),
    ],
    ['the reason for leaving one out', SKIP, (deliveryId) => ({ deliveryId, reason: CRISIS })],
  ])('%s is kept, answered with help, and stops plans and hypnosis', async (_, mutation, inputOf) => {
    const { person, sessionId, deliveryId } = await planned();
    expect(await isCleared(person)).toBe(true);

    const acted = await did<Acted>(person, mutation, inputOf(deliveryId));

    expect(acted).toMatchObject({ delivery: { id: deliveryId }, userErrors: [] });
    expect(acted.safetyNotice?.resources.length).toBeGreaterThan(0);
    expect(await isCleared(person)).toBe(false);
    expect(await refusalOf(person, GENERATE, { discoverySessionId: sessionId })).toContain('findahelpline');
    expect(await refusalOf(person, BUILD, { guideId: person.guideId, preferences: {} })).toContain(
      'worries us',
    );
  });

  test('the name of a plan stops that plan', async () => {
    const { person } = await planned();
    const input = { guideId: person.guideId, preferences: {}, name: CRISIS };
    expect(await refusalOf(person, BUILD, input)).toContain('worries us');
  });

  test('a wish for a plan stops that plan', async () => {
    const { person, sessionId } = await planned();
    const input = { discoverySessionId: sessionId, preferences: { focusAreas: [CRISIS] } };
    expect(await refusalOf(person, GENERATE, input)).toContain('worries us');
  });

  test('it counts even when the request it came with is refused', async () => {
    const { person } = await planned();
    const acted = await did<Acted>(person, COMPLETE, {
      deliveryId: 'dlv_none',
      feedback: { comment: CRISIS },
    });

    expect(acted.userErrors[0]?.__typename).toBe('NotFoundError');
    expect(acted.safetyNotice).not.toBeNull();
    expect(await isCleared(person)).toBe(false);
  });

  test('a new screen lifts it, time does not', async () => {
    const { person, sessionId, deliveryId } = await planned();
    await did<Acted>(person, SKIP, { deliveryId, reason: CRISIS });
    later();
    expect(await refusalOf(person, GENERATE, { discoverySessionId: sessionId })).toContain('worries us');

    await answerScreen(person, ['self_harm']);
    expect(await refusalOf(person, GENERATE, { discoverySessionId: sessionId })).toContain('worries us');
    later();
    await answerScreen(person);
    await askForPlan(person, sessionId);
  });

  test('said in one conversation it stops a plan from another', async () => {
    const { person, sessionId } = await planned();
    await takeIn(person, says('I want to sleep better.', CRISIS));
    expect(await refusalOf(person, GENERATE, { discoverySessionId: sessionId })).toContain('worries us');
  });

  test('what was said in danger is no material for goals', async () => {
    const person = await program.person();
    const sessionId = await takeIn(person, says(`I want to sleep better. ${CRISIS}`, 'I want to run more.'));
    const { node } = await asked<{ node: { goals: { statement: string }[] } }>(
      person,
      'query ($id: ID!) { node(id: $id) { ... on DiscoverySession { goals { statement } } } }',
      { id: sessionId },
    );
    expect(node.goals.map(({ statement }) => statement).join()).not.toMatch(/life|sleep/);
  });
});

test('a heavy remark is answered with help, and the next plan steadies until a new screen', async () => {
  const { person, sessionId, deliveryId } = await planned();
  const { safetyNotice } = await did<Acted>(person, COMPLETE, { deliveryId, feedback: { comment: HEAVY } });

  expect(safetyNotice?.message).toContain('a lot to carry');
  expect(await isCleared(person)).toBe(true);
  expect(await sessionsIn(person, sessionId)).toEqual({ completed: 2, total: 2 });

  later();
  await answerScreen(person);
  expect(await sessionsIn(person, sessionId)).toEqual({ completed: 3, total: 3 });
});

/** How many hypnosis sessions the next plan has. */
async function sessionsIn(person: Person, sessionId: string) {
  const states = await followRun(program, person, await askForPlan(person, sessionId));
  const { completed, total } =
    states.at(-1)?.run.stages.find(({ stage }) => stage === 'HYPNOSIS_SCRIPTS') ?? {};
  return { completed, total };
}

test('an ordinary remark is answered with nothing beside it', async () => {
  const { person, deliveryId } = await planned();
  const { safetyNotice } = await did<Acted>(person, COMPLETE, {
    deliveryId,
    feedback: { comment: 'This killed me, my legs are dead tired!' },
  });
  expect(safetyNotice).toBeNull();
});

test('a remark that speaks against hypnosis leaves the sessions out of the next plan', async () => {
  const { person, sessionId, deliveryId } = await planned();
  await did<Acted>(person, COMPLETE, { deliveryId, feedback: { comment: 'I had a seizure yesterday.' } });

  expect(await isCleared(person)).toBe(false);
  const states = await followRun(program, person, await askForPlan(person, sessionId));
  expect(states.at(-1)?.run.stages.find(({ stage }) => stage === 'HYPNOSIS_SCRIPTS')).toMatchObject({
    total: 0,
  });
});

test('naming a subject as a topic asks for care, not for alarm', async () => {
  const { person, sessionId } = await planned();
  await askForPlan(person, sessionId, { preferences: { focusAreas: ['self-harm'] } });
  expect(await isCleared(person)).toBe(true);
});
