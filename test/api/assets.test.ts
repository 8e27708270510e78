import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { asked, did, makePlan, type Plan, USER_ERRORS } from '../support/journey.ts';

let program: TestApp;
let person: Person;
let plan: Plan;
beforeAll(async () => {
  program = await anApp();
  person = await program.person();
  plan = await makePlan(program, person);
});
afterAll(() => program.stop());

interface Found {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly content: string;
  readonly durationSeconds: number;
  readonly energyLevel: string;
  readonly optimalTimeOfDay: string;
  readonly isFavorite: boolean;
  readonly goal: { readonly id: string } | null;
  readonly beliefs: readonly { readonly id: string }[];
}
interface Gallery {
  readonly totalCount: number;
  readonly countsByType: readonly { readonly type: string; readonly count: number }[];
  readonly nodes: readonly Found[];
  readonly pageInfo: {
    readonly startCursor: string | null;
    readonly endCursor: string | null;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
}

const GALLERY = `query ($filter: AssetFilter, $orderBy: AssetOrder, $first: Int, $after: String, $last: Int, $before: String) {
  viewer {
    assets(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount countsByType { type count } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
      nodes {
        id type title content durationSeconds energyLevel optimalTimeOfDay isFavorite goal { id } beliefs { id }
      }
    }
  }
}`;

async function gallery(variables: object): Promise<Gallery> {
  return (await asked<{ viewer: { assets: Gallery } }>(person, GALLERY, variables)).viewer.assets;
}
const allAssets = async (): Promise<readonly Found[]> => (await gallery({ first: 100 })).nodes;
const titlesOf = (assets: readonly Found[]): string[] => assets.map(({ title }) => title);

describe('the gallery', () => {
  test('has the full set, counted by type', async () => {
    const { totalCount, countsByType } = await gallery({ first: 1 });
    expect(totalCount).toBe(32);
    expect(countsByType).toEqual([
      { type: 'AFFIRMATION', count: 21 },
      { type: 'HYPNOSIS_SCRIPT', count: 3 },
      { type: 'DAILY_PRACTICE', count: 5 },
      { type: 'VISUALIZATION', count: 3 },
    ]);
  });

  test.each<[string, object, (asset: Found) => boolean]>([
    ['types', { types: ['AFFIRMATION', 'VISUALIZATION'] }, ({ type }) => /^[AV]/.test(type)],
    ['energies', { energyLevels: ['CALM'] }, ({ energyLevel }) => energyLevel === 'CALM'],
    ['times of day', { timesOfDay: ['MORNING'] }, ({ optimalTimeOfDay }) => optimalTimeOfDay === 'MORNING'],
    ['length', { maxDurationSeconds: 420 }, ({ durationSeconds }) => durationSeconds <= 420],
    [
      'words',
      { search: ' Team MEETINGS ' },
      ({ title, content }) => /team meetings/i.test(`${title} ${content}`),
    ],
    [
      'two conditions',
      { types: ['AFFIRMATION'], energyLevels: ['CALM'] },
      (asset) => isCalmAffirmation(asset),
    ],
    ['no sound', { hasAudio: false }, () => true],
  ])('is narrowed by %s to what matches, and counts only that', async (_, filter, isWanted) => {
    const wanted = (await allAssets()).filter(isWanted);
    const { nodes, totalCount, countsByType } = await gallery({ filter, first: 100 });
    expect(wanted.length).toBeGreaterThan(0);
    expect(nodes).toEqual(wanted);
    expect(totalCount).toBe(wanted.length);
    expect(countsByType.reduce((sum, { count }) => sum + count, 0)).toBe(wanted.length);
  });

  const isCalmAffirmation = ({ type, energyLevel }: Found): boolean =>
    type === 'AFFIRMATION' && energyLevel === 'CALM';

  test.each([
    ['sound', { hasAudio: true }],
    ['archived ones', { statuses: ['ARCHIVED'] }],
    ['no type at all', { types: [] }],
    ['a goal that is not there', { goalIds: ['goal_unknown'] }],
    ['words nobody said', { search: 'xylophone' }],
  ])('is empty where nothing matches: %s', async (_, filter) => {
    expect(await gallery({ filter })).toMatchObject({ totalCount: 0, nodes: [] });
  });

  test('is narrowed by guide, goal and belief', async () => {
    const all = await allAssets();
    expect((await gallery({ filter: { guideIds: [person.guideId] } })).totalCount).toBe(32);

    const goalId = all.find(({ goal }) => goal)?.goal?.id;
    const ofGoal = all.filter(({ goal }) => goal?.id === goalId);
    expect((await gallery({ filter: { goalIds: [goalId] }, first: 100 })).nodes).toEqual(ofGoal);

    const beliefId = all.find(({ beliefs }) => beliefs.length > 0)?.beliefs[0]?.id;
    const ofBelief = all.filter(({ beliefs }) => beliefs.some(({ id }) => id === beliefId));
    expect((await gallery({ filter: { beliefIds: [beliefId] }, first: 100 })).nodes).toEqual(ofBelief);
  });

  test('is ordered as asked, either way', async () => {
    const byTitle = { field: 'TITLE', direction: 'ASC' };
    const titles = titlesOf((await gallery({ orderBy: byTitle, first: 100 })).nodes).map((t) =>
      t.toLowerCase(),
    );
    expect(titles).toEqual(titles.toSorted((a, b) => (a < b ? -1 : 1)));

    const byLength = { field: 'DURATION', direction: 'DESC' };
    const lengths = (await gallery({ orderBy: byLength, first: 100 })).nodes.map(
      (asset) => asset.durationSeconds,
    );
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
  });

  test('is read page by page in both directions, each asset once', async () => {
    const orderBy = { field: 'TITLE', direction: 'ASC' };
    const { nodes: all } = await gallery({ orderBy, first: 100 });

    let page = await gallery({ orderBy, first: 10 });
    let forwards = [...page.nodes];
    while (page.pageInfo.hasNextPage) {
      page = await gallery({ orderBy, first: 10, after: page.pageInfo.endCursor });
      forwards = [...forwards, ...page.nodes];
    }
    expect(forwards).toEqual(all);

    page = await gallery({ orderBy, last: 10 });
    let backwards = [...page.nodes];
    while (page.pageInfo.hasPreviousPage) {
      page = await gallery({ orderBy, last: 10, before: page.pageInfo.startCursor });
      backwards = [...page.nodes, ...backwards];
    }
    expect(backwards).toEqual(all);
  });

  test('the run and the goal show their own part of it', async () => {
    const all = await allAssets();
    const goalId = all.find(({ goal }) => goal)?.goal?.id;
    const data = await asked<Record<'generationRun' | 'goal', { assets: { totalCount: number } }>>(
      person,
      `query ($run: ID!, $goal: ID!) {
        generationRun(id: $run) { assets(filter: { types: [DAILY_PRACTICE] }) { totalCount } }
        goal(id: $goal) { assets { totalCount } }
      }`,
      { run: plan.runId, goal: goalId },
    );
    expect(data.generationRun.assets.totalCount).toBe(5);
    expect(data.goal.assets.totalCount).toBe(all.filter(({ goal }) => goal?.id === goalId).length);
  });
});

describe('setAssetFavorite', () => {
  const FAVOR = `mutation ($input: SetAssetFavoriteInput!) {
    setAssetFavorite(input: $input) { asset { id isFavorite } ${USER_ERRORS} }
  }`;

  test('marks an asset, and takes the mark away; doing it twice changes nothing', async () => {
    const [asset] = await allAssets();
    const filter = { isFavorite: true };
    for (const isFavorite of [true, true]) {
      expect(await did(person, FAVOR, { assetId: asset?.id, isFavorite })).toEqual({
        asset: { id: asset?.id, isFavorite: true },
        userErrors: [],
      });
    }
    expect((await gallery({ filter })).nodes.map(({ id }) => id)).toEqual([asset?.id]);
    expect((await gallery({ filter: { isFavorite: false } })).totalCount).toBe(31);

    await did(person, FAVOR, { assetId: asset?.id, isFavorite: false });
    expect((await gallery({ filter })).totalCount).toBe(0);
  });

  test('does not find an asset that is not there', async () => {
    expect(await did(person, FAVOR, { assetId: 'asset_unknown', isFavorite: true })).toMatchObject({
      asset: null,
      userErrors: [{ __typename: 'NotFoundError', code: 'NOT_FOUND', field: ['input', 'assetId'] }],
    });
  });
});

describe('what is made', () => {
  /** Rules that make an asset better, but may be broken. */
  const MAY_BE_BROKEN = ['A11', 'A12', 'P7', 'V7', 'C6'];
  interface Made {
    readonly __typename: string;
    readonly content: string;
    readonly kind: string;
    readonly dayNumber: number;
    readonly phases: readonly { readonly kind: string; readonly durationSeconds: number }[];
    readonly durationSeconds: number;
    readonly safetyNote: string;
    readonly ssml: string;
    readonly steps: readonly object[];
    readonly scenes: readonly object[];
    readonly provenance: {
      readonly checks: readonly { readonly rule: string; readonly isPassed: boolean }[];
      readonly generationRun: { readonly id: string };
    };
  }
  const MADE = `query ($types: [AssetType!]) {
    viewer { assets(filter: { types: $types }, first: 100) { nodes {
      __typename content durationSeconds
      provenance { model promptVersion isEdited generationRun { id } checks { rule isPassed detail } }
      ... on Affirmation { kind dayNumber countersBelief { id kind } }
      ... on HypnosisScript { sessionKind safetyNote ssml phases { kind durationSeconds segments { startMs durationMs } } }
      ... on DailyPractice { practiceKind: kind steps { instruction } }
      ... on Visualization { scenes { guidance } }
    } } }
  }`;
  const made = async (types: string[] | null = null): Promise<Made[]> =>
    (await asked<{ viewer: { assets: { nodes: Made[] } } }>(person, MADE, { types })).viewer.assets.nodes;

  const upTo = (letter: string, last: number): string[] =>
    Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);
  const RULES: Readonly<Record<string, string[]>> = {
    Affirmation: upTo('A', 14),
    HypnosisScript: upTo('H', 11),
    DailyPractice: upTo('P', 7),
    Visualization: upTo('V', 7),
  };

  test('keeps the rules, and says how it was made', async () => {
    for (const { __typename, provenance } of await made()) {
      expect(new Set(provenance.checks.map(({ rule }) => rule))).toEqual(new Set(RULES[__typename]));
      const broken = provenance.checks.filter(({ isPassed }) => !isPassed).map(({ rule }) => rule);
      expect(broken.filter((rule) => !MAY_BE_BROKEN.includes(rule))).toEqual([]);
      expect(provenance).toMatchObject({ isEdited: false, model: expect.any(String) });
      expect(provenance.generationRun.id).toBe(plan.runId);
    }
  });

  test('speaks in the person’s own words', async () => {
    const texts = (await made()).map(({ content }) => content).join('\n');
    expect(texts).toContain('speak up in our team meetings');
  });

  test('are affirmations of every kind, one for each of twenty-one days', async () => {
    const affirmations = await made(['AFFIRMATION']);
    const days = affirmations.map(({ dayNumber }) => dayNumber).toSorted((a, b) => a - b);
    expect(days).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
    const kinds = Map.groupBy(affirmations, ({ kind }) => kind);
    expect([...kinds.keys()].toSorted()).toEqual(['ACTION', 'GRATITUDE', 'IDENTITY', 'PROCESS']);
    expect([...kinds.values()].every((each) => each.length >= 3)).toBe(true);
  });

  test('are sessions of four timed phases, with what to read before the first time', async () => {
    for (const { phases, durationSeconds, safetyNote, ssml } of await made(['HYPNOSIS_SCRIPT'])) {
      expect(phases.map(({ kind }) => kind)).toEqual(['INDUCTION', 'DEEPENING', 'SUGGESTION', 'EMERGENCE']);
      const seconds = phases.reduce((sum, phase) => sum + phase.durationSeconds, 0);
      expect(Math.abs(seconds - durationSeconds)).toBeLessThanOrEqual(4);
      expect(safetyNote).toMatch(/driv/i);
      expect(ssml).toMatch(/^<speak/);
    }
  });

  test('are practices with steps, and inner pictures with scenes', async () => {
    for (const { steps } of await made(['DAILY_PRACTICE'])) expect(steps.length).toBeGreaterThanOrEqual(3);
    for (const { scenes } of await made(['VISUALIZATION'])) expect(scenes.length).toBeGreaterThan(0);
  });
});
