import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import {
  type Asked,
  type Behaviour,
  type ScriptedEndpoint,
  scriptedEndpoint,
} from '../support/chat-model.ts';
import { asked, makePlan } from '../support/journey.ts';
import { consent } from '../support/run-by-hand.ts';
import { goodWords } from '../support/scripted-words.ts';

/** How the endpoint behaves from now on. */
const behaviour: [Behaviour] = ['ok'];
let endpoint: ScriptedEndpoint;
let program: TestApp;

beforeAll(async () => {
  endpoint = await scriptedEndpoint({ answer: wordsForAssets, behaviour });
  program = await anApp({ env: { OPENAI_BASE_URL: endpoint.url, OPENAI_MODEL: 'wordsmith' } });
});
beforeEach(() => {
  behaviour[0] = 'ok';
});
afterAll(async () => {
  await program.stop();
  await endpoint.close();
});

/** Words for every kind of asset; what else is asked is left to the rules. */
const wordsForAssets = (question: Asked): unknown => (isAboutAssets(question) ? goodWords(question) : {});
const isAboutAssets = ({ user }: Asked): boolean => user.includes('"slot"');

interface Made {
  readonly type: string;
  readonly content: string;
  readonly provenance: { readonly model: string; readonly promptVersion: string; readonly isEdited: boolean };
}

/** Everything that a plan of the person consists of. */
async function plan(person: Person): Promise<Made[]> {
  const { runId } = await makePlan(program, person);
  const { generationRun } = await asked<{ generationRun: { assets: { nodes: Made[] } } }>(
    person,
    `query ($id: ID!) {
      generationRun(id: $id) {
        assets(first: 100) { nodes { type content provenance { model promptVersion isEdited } } }
      }
    }`,
    { id: runId },
  );
  return generationRun.assets.nodes;
}

const FULL_SET = { AFFIRMATION: 21, HYPNOSIS_SCRIPT: 3, DAILY_PRACTICE: 5, VISUALIZATION: 3 };

function countsOf(assets: readonly Made[]): Record<string, number> {
  const byType = Map.groupBy(assets, ({ type }) => type);
  return Object.fromEntries([...byType].map(([type, { length }]) => [type, length]));
}

const authors = (assets: readonly Made[]): string[] => [
  ...new Set(assets.map(({ provenance }) => provenance.model)),
];

describe('a model that is set up', () => {
  test('is asked nothing without consent, and the plan is complete', async () => {
    const before = endpoint.asked.length;
    const assets = await plan(await program.person());

    expect(endpoint.asked.length - before).toBe(0);
    expect(countsOf(assets)).toEqual(FULL_SET);
    expect(authors(assets)).toEqual(['built-in']);
  });

  test('words the assets of who agrees, and each says whose words it has', async () => {
    const person = await program.person();
    await consent(person, true);
    const assets = await plan(person);

    expect(countsOf(assets)).toEqual(FULL_SET);
    const words = assets.filter(({ provenance }) => provenance.model === 'wordsmith');
    expect(Object.keys(countsOf(words)).toSorted()).toEqual(Object.keys(FULL_SET).toSorted());
    const affirmations = words.filter(({ type }) => type === 'AFFIRMATION');
    expect(affirmations.length).toBeGreaterThan(10);
    expect(affirmations.map(({ content }) => content).join()).toContain('ask a simple question early');
    const questions = endpoint.asked.filter(isAboutAssets);
    expect(questions.map(({ body }) => body.model)).toContain('wordsmith');
    expect(questions.every(({ user }) => user.includes('speak up in our team meetings'))).toBe(true);
  });

  test('is asked nothing any more when the consent is withdrawn', async () => {
    const person = await program.person();
    await consent(person, true);
    program.clock.moveBy({ seconds: 1 });
    await consent(person, false);
    const before = endpoint.asked.length;

    expect(authors(await plan(person))).toEqual(['built-in']);
    expect(endpoint.asked.length - before).toBe(0);
  });

  test.each<Behaviour>(['html', 'wrongshape', '401'])(
    'that fails (%s) leaves a complete plan in the composer’s words, and a line for the operator',
    async (failure) => {
      const person = await program.person();
      await consent(person, true);
      behaviour[0] = failure;
      const [before, lines] = [endpoint.asked.length, program.lines.length];

      const assets = await plan(person);

      expect(endpoint.asked.length).toBeGreaterThan(before);
      expect(countsOf(assets)).toEqual(FULL_SET);
      expect(authors(assets)).toEqual(['built-in']);
      const events = program.lines.slice(lines).map(({ level, event }) => `${level} ${event}`);
      expect(events).toContain('warn assets.model_failed');
      expect(events).not.toContain('error jobs.failed');
    },
  );
});
