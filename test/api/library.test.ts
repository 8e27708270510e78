import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AssetRevision } from '../../src/assets/index.ts';
import { keyOf, readGlobalId } from '../../src/platform/global-id.ts';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { asked, did, makePlan, moveTo, USER_ERRORS } from '../support/journey.ts';

interface Kept {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly content: string;
  readonly status: string;
  readonly version: number;
  readonly optimalTimeOfDay: string;
  readonly provenance: {
    readonly isEdited: boolean;
    readonly checks: readonly { readonly rule: string; readonly isPassed: boolean }[];
  };
  readonly steps?: readonly { readonly instruction: string }[];
}
interface Answered {
  readonly asset: Kept | null;
}

const ASSET = `id type title content status version optimalTimeOfDay
  provenance { isEdited checks { rule isPassed } } ... on DailyPractice { steps { instruction } }`;
const mutation = (
  name: string,
): string => `mutation ($input: ${name.replace(/^./, (first) => first.toUpperCase())}Input!) {
  ${name}(input: $input) { asset { ${ASSET} } ${USER_ERRORS} }
}`;
const UPDATE = mutation('updateAsset');
const STALE = `mutation ($input: UpdateAssetInput!) {
  updateAsset(input: $input) { asset { id } userErrors { code field ... on StaleObjectError { currentVersion } } }
}`;

let program: TestApp;
let person: Person;
/** Somebody else, whose plan is changed and whose words are heard: making one for each test takes longest. */
let other: { readonly person: Person; readonly scheduleId: string };
beforeAll(async () => {
  program = await anApp();
  person = await program.person();
  await makePlan(program, person);
  const second = await program.person();
  other = { person: second, scheduleId: (await makePlan(program, second)).scheduleId };
});
afterAll(() => program.stop());

async function library(types: string[]): Promise<Kept[]> {
  const data = await asked<{ viewer: { assets: { nodes: Kept[] } } }>(
    person,
    `query ($types: [AssetType!]) {
      viewer { assets(filter: { types: $types }, first: 100) { nodes { ${ASSET} } } }
    }`,
    { types },
  );
  return data.viewer.assets.nodes;
}

async function one(type: string, at = 0): Promise<Kept> {
  const asset = (await library([type]))[at];
  if (!asset) throw new Error(`There is no ${type}.`);
  return asset;
}

function revisionsOf(assetId: string): Promise<AssetRevision[]> {
  const id = keyOf('asset', assetId)?.id ?? '';
  return program.app.resources.database.duty((em) =>
    em.find(AssetRevision, { assetId: id }, { orderBy: { number: 'asc' } }),
  );
}

describe('updateAsset', () => {
  test('takes own words, keeps what was there, and says that they are a person’s', async () => {
    const before = await one('AFFIRMATION');
    const content = 'My voice counts in this team, and I do not have to be perfect.';
    const { asset, userErrors } = await did<Answered>(person, UPDATE, {
      assetId: before.id,
      content,
      version: before.version,
    });
    expect(userErrors).toEqual([]);
    expect(asset).toMatchObject({ content, title: content, status: 'ACTIVE', version: before.version + 1 });
    expect(asset?.provenance).toMatchObject({ isEdited: true });
    // Own words may break what binds us; the asset says so.
    expect(asset?.provenance.checks).toContainEqual({ rule: 'A3', isPassed: false });
    expect(asset?.provenance.checks.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['A8', 'A9', 'A14']),
    );

    await did(person, UPDATE, { assetId: before.id, title: ' My  voice ', optimalTimeOfDay: 'NIGHT' });
    expect(await revisionsOf(before.id)).toMatchObject([
      { number: 1, content: before.content, isEdited: false },
      { number: 2, content, title: content, isEdited: true },
    ]);
    expect((await library(['AFFIRMATION'])).find(({ id }) => id === before.id)).toMatchObject({
      title: 'My voice',
      content,
      optimalTimeOfDay: 'NIGHT',
    });
  });

  test('changes nothing when everything is so already', async () => {
    const { id, content, title, version } = await one('AFFIRMATION', 1);
    const { asset } = await did<Answered>(person, UPDATE, { assetId: id, content: `\n${content} `, title });
    expect(asset).toMatchObject({ version, provenance: { isEdited: false } });
    expect(await revisionsOf(id)).toEqual([]);
  });

  test('reads the steps of a practice from its text', async () => {
    const { id } = await one('DAILY_PRACTICE');
    const content = 'For the morning.\n\n1. Stand up.\n2. Look out of the window.';
    const { asset } = await did<Answered>(person, UPDATE, { assetId: id, content });
    expect(asset).toMatchObject({
      content,
      steps: [{ instruction: 'Stand up.' }, { instruction: 'Look out of the window.' }],
    });
  });

  test('lets one of two changes at once win, and tells the other the version', async () => {
    const { id, version } = await one('AFFIRMATION', 2);
    const inputs = ['One of two.', 'Two of two.'].map((title) => ({ assetId: id, title, version }));
    const answers = await Promise.all(
      inputs.map((input) => did<{ asset: object | null }>(person, STALE, input)),
    );
    expect(answers.filter(({ asset }) => asset)).toHaveLength(1);
    expect(answers.find(({ asset }) => !asset)?.userErrors).toEqual([
      { code: 'STALE', field: ['input', 'version'], currentVersion: version + 1 },
    ]);
  });

  test('keeps a session safe to listen to, and takes everything else', async () => {
    const { id, content } = await one('HYPNOSIS_SCRIPT');
    const [safety = '', ...rest] = content.split('\n\n');
    expect(await did<Answered>(person, UPDATE, { assetId: id, content: rest.join('\n\n') })).toMatchObject({
      asset: null,
      userErrors: [
        {
          code: 'INVALID',
          field: ['input', 'content'],
          message: expect.stringMatching(/H1:.*lacks: driving/),
        },
      ],
    });
    for (const [marker, complaint] of [
      ['[pause 40s]', /at most 30 seconds/],
      ['[pose 4s]', /unknown pacing marker \[pose 4s\]/],
      ['[rate 3]', /from 0.7 to 1.1/],
    ] as const) {
      const marked = [safety, marker, ...rest].join('\n\n');
      expect(await did<Answered>(person, UPDATE, { assetId: id, content: marked })).toMatchObject({
        userErrors: [{ field: ['input', 'content'], message: expect.stringMatching(complaint) }],
      });
    }
    const mine = [safety, 'You hear the rain on the roof.', ...rest].join('\n\n');
    const { asset } = await did<Answered>(person, UPDATE, { assetId: id, content: mine });
    expect(asset?.content).toContain('rain on the roof');
    expect(asset?.provenance.checks.filter(({ rule }) => /^H(1|2|4|5|10|11)$/.test(rule))).toSatisfy(
      (checks: { isPassed: boolean }[]) => checks.every(({ isPassed }) => isPassed),
    );
  });

  test('lets a session for the night end in sleep, in the evening only, and awake again as it was', async () => {
    const { id, content } = await one('HYPNOSIS_SCRIPT', 1);
    const time = (optimalTimeOfDay: string) =>
      did<Answered>(person, UPDATE, { assetId: id, optimalTimeOfDay });
    const { asset, userErrors } = await time('NIGHT');
    expect(userErrors).toEqual([]);
    expect(asset?.content).toMatch(/drift off to sleep/);
    expect(asset?.content).not.toMatch(/Five\. Eyes open/);
    expect(asset?.provenance).toMatchObject({ isEdited: false });
    expect(asset?.provenance.checks.filter(({ isPassed }) => !isPassed)).toEqual([]);

    const schedule = await asked<{ viewer: { currentSchedule: { id: string } } }>(
      person,
      '{ viewer { currentSchedule { id } } }',
    );
    const fill = (dayPart: string, startsAt: string) =>
      did(
        person,
        `mutation ($input: UpdateScheduleInput!) {
          updateSchedule(input: $input) { schedule { id } ${USER_ERRORS} }
        }`,
        {
          scheduleId: schedule.viewer.currentSchedule.id,
          slots: [{ dayPart, startsAt, assetIds: [id] }],
        },
      );
    expect(await fill('MORNING', '08:00')).toMatchObject({
      schedule: null,
      userErrors: [
        {
          code: 'INVALID',
          field: ['input', 'slots', '0', 'startsAt'],
          message: expect.stringContaining('ends in sleep, so it has its place in the evening only'),
        },
      ],
    });
    expect(await fill('EVENING', '21:00')).toMatchObject({ userErrors: [] });
    const due = await asked<{ viewer: { upcoming: { nodes: { id: string; localDate: string }[] } } }>(
      person,
      '{ viewer { upcoming(first: 1) { nodes { id localDate } } } }',
    );
    const [{ id: deliveryId, localDate } = { id: '', localDate: '' }] = due.viewer.upcoming.nodes;
    const move = (localTime: string) =>
      did(
        person,
        `mutation ($input: RescheduleDeliveryInput!) {
          rescheduleDelivery(input: $input) { delivery { id } ${USER_ERRORS} }
        }`,
        { deliveryId, localDate, localTime },
      );
    expect(await move('09:30')).toMatchObject({
      userErrors: [{ field: ['input', 'localTime'], message: expect.stringContaining('09:30 is none') }],
    });
    expect(await move('22:00')).toMatchObject({ userErrors: [] });
    expect((await time('EVENING')).asset).toMatchObject({ content, optimalTimeOfDay: 'EVENING' });

    expect(await fill('MORNING', '08:00')).toMatchObject({ userErrors: [] });
    expect(await time('NIGHT')).toMatchObject({
      asset: null,
      userErrors: [
        { code: 'CONFLICT', message: expect.stringMatching(/ends in sleep, and .+ has this one at 08:00/) },
      ],
    });
  });

  const REFUSED: readonly [string, object, object][] = [
    ['no such asset', { assetId: 'asset_unknown' }, { code: 'NOT_FOUND', field: ['input', 'assetId'] }],
    ['a blank title', { title: ' ' }, { code: 'BLANK', field: ['input', 'title'] }],
    ['a long title', { title: 'x'.repeat(121) }, { code: 'TOO_LARGE', field: ['input', 'title'] }],
    ['a blank text', { content: '\n' }, { code: 'BLANK', field: ['input', 'content'] }],
    ['a long sentence', { content: 'x'.repeat(301) }, { code: 'TOO_LARGE', field: ['input', 'content'] }],
    [
      'a text of a megabyte',
      { content: 'x'.repeat(1 << 20) },
      { code: 'TOO_LARGE', field: ['input', 'content'] },
    ],
    ['hidden characters', { content: 'I rest\u202e.' }, { code: 'INVALID', field: ['input', 'content'] }],
  ];
  test('refuses in words what cannot be taken, and changes nothing', async () => {
    const { id, version } = await one('AFFIRMATION', 3);
    for (const [what, change, refused] of REFUSED) {
      expect(await did(person, UPDATE, { assetId: id, ...change }), what).toMatchObject({
        asset: null,
        userErrors: [{ ...refused, message: expect.any(String) }],
      });
    }
    expect((await one('AFFIRMATION', 3)).version).toBe(version);
  });
});

describe('publishAsset', () => {
  const PUBLISH = mutation('publishAsset');
  test('is for coaches and admins: others are told so, strangers find nothing', async () => {
    const { id } = await one('VISUALIZATION');
    const row = keyOf('asset', id)?.id ?? '';
    await program.app.resources.database.duty((em) =>
      em.execute(`update asset_library set status = 'draft' where id = ?`, [row]),
    );
    const own = await person.ask(PUBLISH, { input: { assetId: id } });
    expect(own.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await did(await program.person({ roles: ['admin'] }), PUBLISH, { assetId: id })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    expect(await did(person, mutation('restoreAsset'), { assetId: id })).toMatchObject({
      userErrors: [{ __typename: 'InvalidTransitionError', code: 'CONFLICT' }],
    });

    const admin = await program.person({ tenantId: person.tenantId, roles: ['admin'] });
    for (const _ of [1, 2]) {
      expect(await did(admin, PUBLISH, { assetId: id })).toMatchObject({
        asset: { id, status: 'ACTIVE' },
        userErrors: [],
      });
    }
    expect((await library(['VISUALIZATION'])).map((asset) => asset.id)).toContain(id);
  });
});

interface Planned {
  readonly id: string;
  readonly status: string;
  readonly scheduledFor: string;
  readonly version: number;
  readonly asset: { readonly id: string; readonly type: string };
}
const PLANNED = 'id status scheduledFor version asset { id type }';

async function deliveries(who: Person, assetId: string): Promise<Planned[]> {
  const { viewer } = await asked<{ viewer: { deliveries: { nodes: Planned[] } } }>(
    who,
    `query ($first: Int) { viewer { deliveries(first: $first) { nodes { ${PLANNED} } } } }`,
    { first: 100 },
  );
  return viewer.deliveries.nodes.filter(({ asset }) => asset.id === assetId);
}

describe('archiveAsset', () => {
  const ARCHIVE = `mutation ($input: ArchiveAssetInput!) {
    archiveAsset(input: $input) { asset { ${ASSET} } affectedDeliveries { ${PLANNED} } ${USER_ERRORS} }
  }`;
  interface Archived extends Answered {
    readonly affectedDeliveries: readonly Planned[];
  }
  const COMPLETE = `mutation ($input: CompleteDeliveryInput!) {
    completeDelivery(input: $input) { delivery { id } ${USER_ERRORS} }
  }`;

  test('leaves a place empty where nothing else of its kind is there, and the plan says so', async () => {
    const { viewer } = await asked<{ viewer: { assets: { nodes: Kept[] } } }>(
      other.person,
      `{ viewer { assets(filter: { types: [VISUALIZATION] }) { nodes { ${ASSET} } } } }`,
    );
    for (const { id } of viewer.assets.nodes) {
      const put = await did<Archived>(other.person, ARCHIVE, { assetId: id });
      expect(put).toMatchObject({ asset: { status: 'ARCHIVED' }, userErrors: [] });
      expect(await deliveries(other.person, id)).toEqual([]);
    }
    const [{ warnings } = { warnings: [] }] = await program.app.resources.database.duty((em) =>
      em.execute<{ warnings: { code: string; message: string }[] }[]>(
        'select warnings from personalized_schedules where id = ?',
        [readGlobalId(other.scheduleId)?.id],
      ),
    );
    expect(warnings.map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringMatching(/was put away, and nothing else of its kind/)]),
    );
  });

  test('puts another one into what is open, and leaves what was done', async () => {
    const who = other.person;
    const { viewer } = await asked<{ viewer: { upcoming: { nodes: Planned[] } } }>(
      who,
      `{ viewer { upcoming(first: 40) { nodes { ${PLANNED} } } } }`,
    );
    const [first] = viewer.upcoming.nodes.filter(({ asset }) => asset.type === 'DAILY_PRACTICE');
    if (!first) throw new Error('Nothing is planned.');
    const before = await deliveries(who, first.asset.id);
    await moveTo(program, first.scheduledFor);
    await did(who, COMPLETE, { deliveryId: first.id });

    const put = await did<Archived>(who, ARCHIVE, { assetId: first.asset.id });
    expect(put).toMatchObject({ asset: { status: 'ARCHIVED' }, userErrors: [] });
    // What lies behind the written days is computed from the plan, and needs no change of its own.
    const writtenUntil = Date.parse(first.scheduledFor) + 12 * 86_400_000;
    const written = before.filter(({ scheduledFor }) => Date.parse(scheduledFor) < writtenUntil);
    expect(put.affectedDeliveries.length).toBeGreaterThanOrEqual(written.length - 1);
    expect(put.affectedDeliveries.every(({ asset }) => asset.type === 'DAILY_PRACTICE')).toBe(true);
    expect(put.affectedDeliveries.some(({ asset }) => asset.id === first.asset.id)).toBe(false);
    expect(put.affectedDeliveries.every(({ version }) => version === 2)).toBe(true);
    expect((await deliveries(who, first.asset.id)).map(({ id }) => id)).toEqual([first.id]);

    const again = await did<Archived>(who, ARCHIVE, { assetId: first.asset.id });
    expect(again).toMatchObject({
      affectedDeliveries: [],
      userErrors: [],
      asset: { version: put.asset?.version },
    });
    expect(await did(who, UPDATE, { assetId: first.asset.id, title: 'Mine' })).toMatchObject({
      userErrors: [{ __typename: 'InvalidTransitionError', code: 'CONFLICT', field: ['input', 'assetId'] }],
    });
    expect(await did(who, mutation('restoreAsset'), { assetId: first.asset.id })).toMatchObject({
      asset: { status: 'ACTIVE' },
      userErrors: [],
    });
    expect(await deliveries(who, first.asset.id)).toHaveLength(1);
  });

  test('and doing it at the same time both hold, whichever was first', async () => {
    const who = other.person;
    const { viewer } = await asked<{ viewer: { upcoming: { nodes: Planned[] } } }>(
      who,
      `{ viewer { upcoming(first: 1) { nodes { ${PLANNED} } } } }`,
    );
    const [first] = viewer.upcoming.nodes;
    if (!first) throw new Error('Nothing is planned.');
    await moveTo(program, first.scheduledFor);
    const [done, put] = await Promise.all([
      did<{ delivery: object }>(who, COMPLETE, { deliveryId: first.id }),
      did<Archived>(who, ARCHIVE, { assetId: first.asset.id }),
    ]);
    expect([done.userErrors, put.userErrors]).toEqual([[], []]);
    const { delivery } = await asked<{ delivery: Planned }>(
      who,
      `query ($id: ID!) { delivery(id: $id) { ${PLANNED} } }`,
      { id: first.id },
    );
    expect(delivery.status).toBe('COMPLETED');
  });
});

describe('a change that speaks of danger', () => {
  test('is answered with help, and the words there were are kept', async () => {
    const troubled = other.person;
    const { viewer } = await asked<{ viewer: { assets: { nodes: Kept[] } } }>(
      troubled,
      `{ viewer { assets(first: 1) { nodes { ${ASSET} } } } }`,
    );
    program.clock.moveTo(new Date(program.clock.now().getTime() + 60_000).toISOString());
    const [{ id, content } = { id: '', content: '' }] = viewer.assets.nodes;
    expect(await did(troubled, UPDATE, { assetId: id, content: 'I want to end my life.' })).toMatchObject({
      asset: null,
      userErrors: [{ code: 'CONFLICT', message: expect.stringMatching(/talk to someone today/) }],
    });
    const after = await asked<{ asset: Kept }>(troubled, `query ($id: ID!) { asset(id: $id) { ${ASSET} } }`, {
      id,
    });
    expect(after.asset.content).toBe(content);
  });
});

describe('regenerateAsset', () => {
  const REGENERATE = `mutation ($input: RegenerateAssetInput!) {
    regenerateAsset(input: $input) { asset { ${ASSET} } replacedAsset { id status } ${USER_ERRORS} }
  }`;
  interface Regenerated extends Answered {
    readonly replacedAsset: { readonly id: string; readonly status: string } | null;
  }

  test('writes it anew in the same place of the plan, once for each key', async () => {
    const who = await program.person();
    await makePlan(program, who);
    const { viewer } = await asked<{ viewer: { upcoming: { nodes: Planned[] } } }>(
      who,
      `{ viewer { upcoming(first: 40) { nodes { ${PLANNED} } } } }`,
    );
    const first = viewer.upcoming.nodes.find(({ asset }) => asset.type === 'AFFIRMATION');
    if (!first) throw new Error('Nothing is planned.');
    const planned = await deliveries(who, first.asset.id);
    const { asset: old } = await asked<{ asset: Kept }>(
      who,
      `query ($id: ID!) { asset(id: $id) { ${ASSET} } }`,
      { id: first.asset.id },
    );

    const input = { assetId: old.id, instruction: 'Gentler, please.', idempotencyKey: 'once' };
    const answers = await Promise.all([1, 2].map(() => did<Regenerated>(who, REGENERATE, input)));
    const [anew] = answers;
    expect(anew).toMatchObject({
      asset: { type: 'AFFIRMATION', status: 'ACTIVE', version: 1, provenance: { isEdited: false } },
      replacedAsset: { id: old.id, status: 'ARCHIVED' },
      userErrors: [],
    });
    expect(anew?.asset?.content).not.toBe(old.content);
    expect(answers[1]).toEqual(anew);
    expect(await did(who, REGENERATE, { ...input, instruction: 'Shorter.' })).toMatchObject({
      userErrors: [{ code: 'CONFLICT', field: ['input', 'idempotencyKey'] }],
    });
    const isPassed = true;
    expect(anew?.asset?.provenance.checks).toEqual(
      expect.arrayContaining(['A1', 'A8', 'A9', 'W1', 'W2'].map((rule) => ({ rule, isPassed }))),
    );
    const after = await deliveries(who, anew?.asset?.id ?? '');
    expect(after.map(({ id }) => id)).toEqual(planned.map(({ id }) => id));
    expect(await did(who, REGENERATE, { assetId: old.id })).toMatchObject({
      userErrors: [{ __typename: 'InvalidTransitionError', code: 'CONFLICT' }],
    });
  });

  test('every type can be had anew, two at once as well, and what is asked for is heard for danger', async () => {
    for (const type of ['DAILY_PRACTICE', 'VISUALIZATION', 'HYPNOSIS_SCRIPT']) {
      const two = (await library([type])).slice(-2);
      const anew = await Promise.all(
        two.map(({ id }) => did<Regenerated>(person, REGENERATE, { assetId: id })),
      );
      expect(anew.map(({ userErrors }) => userErrors)).toEqual([[], []]);
      for (const [index, { content }] of two.entries()) expect(anew[index]?.asset?.content).not.toBe(content);
    }
    const { id } = await one('AFFIRMATION', 5);
    for (const [input, refused] of [
      [{ assetId: 'asset_unknown' }, { code: 'NOT_FOUND' }],
      [
        { assetId: id, instruction: 'x'.repeat(501) },
        { code: 'TOO_LARGE', field: ['input', 'instruction'] },
      ],
      [
        { assetId: id, idempotencyKey: '' },
        { code: 'BLANK', field: ['input', 'idempotencyKey'] },
      ],
    ] as const) {
      expect(await did(person, REGENERATE, input)).toMatchObject({ asset: null, userErrors: [refused] });
    }
    program.clock.moveTo(new Date(program.clock.now().getTime() + 60_000).toISOString());
    const danger = await did(person, REGENERATE, { assetId: id, instruction: 'I want to end my life.' });
    expect(danger).toMatchObject({ asset: null, userErrors: [{ code: 'CONFLICT' }] });
  });
});

describe('what was done with an asset', () => {
  const RATE = `mutation ($input: CompleteDeliveryInput!) {
    completeDelivery(input: $input) { delivery { id } ${USER_ERRORS} }
  }`;
  const USED = `id title content status kind: __typename
    usageCount lastUsedAt averageRating effectivenessScore version
    ... on Affirmation { affirmationKind: kind } provenance { checks { rule detail } }`;
  interface Used {
    readonly id: string;
    readonly content: string;
    readonly status: string;
    readonly affirmationKind?: string;
    readonly usageCount: number;
    readonly provenance: { readonly checks: readonly { rule: string; detail: string | null }[] };
  }

  test('is counted from what was done, and orders the library; doubt brings something gentler, once', async () => {
    const who = await program.person();
    await makePlan(program, who);
    const used = async (id: string): Promise<Used> =>
      (await asked<{ asset: Used }>(who, `query ($id: ID!) { asset(id: $id) { ${USED} } }`, { id })).asset;
    const { viewer } = await asked<{
      viewer: { deliveries: { nodes: { id: string; asset: { id: string; kind?: string } }[] } };
    }>(
      who,
      `{ viewer { deliveries(first: 100, filter: { assetTypes: [AFFIRMATION] }) {
        nodes { id asset { id ... on Affirmation { kind } } }
      } } }`,
    );
    const byAsset = Map.groupBy(viewer.deliveries.nodes, ({ asset }) => asset.id);
    const twice = (isBold: boolean) =>
      [...byAsset.values()].find((all) => all.length > 1 && (all[0]?.asset.kind === 'IDENTITY') === isBold) ??
      [];
    const [one, two] = twice(false);
    const [bold, again] = twice(true);
    if (!one || !two || !bold || !again) throw new Error('The plan has too little in it.');

    await did(who, RATE, { deliveryId: one.id, feedback: { score: 5 } });
    await did(who, RATE, { deliveryId: one.id, feedback: { score: 1 } });
    await did(who, RATE, { deliveryId: two.id });
    expect(await used(one.asset.id)).toMatchObject({
      usageCount: 2,
      lastUsedAt: program.clock.now().toISOString(),
      averageRating: 3.75,
      effectivenessScore: null,
      version: 1,
    });
    const first = await asked<{ viewer: { assets: { nodes: Used[] } } }>(
      who,
      `{ viewer { assets(first: 1, orderBy: { field: USAGE_COUNT, direction: DESC }) { nodes { ${USED} } } } }`,
    );
    expect(first.viewer.assets.nodes[0]?.id).toBe(one.asset.id);

    await did(who, RATE, { deliveryId: bold.id, feedback: { score: 2 } });
    expect(await used(bold.asset.id)).toMatchObject({ status: 'ACTIVE' });
    expect(await did(who, RATE, { deliveryId: again.id, feedback: { score: 1 } })).toMatchObject({
      userErrors: [],
    });
    const old = await used(bold.asset.id);
    expect(old).toMatchObject({ status: 'ARCHIVED', usageCount: 2 });
    const gentler = await asked<{ viewer: { assets: { nodes: Used[] } } }>(
      who,
      `{ viewer { assets(first: 50, filter: { types: [AFFIRMATION] }) { nodes { ${USED} } } } }`,
    );
    const told = ({ provenance }: Used) => provenance.checks.find(({ rule }) => rule === 'W3')?.detail;
    const anew = gentler.viewer.assets.nodes.filter((asset) => told(asset));
    expect(anew).toMatchObject([{ affirmationKind: 'PROCESS', usageCount: 0 }]);
    expect(anew.map(told)).toEqual([expect.stringContaining(old.content)]);
    expect((await deliveries(who, old.id)).every(({ status }) => status === 'COMPLETED')).toBe(true);

    // What is rated low four times is put away, with the reason; what was still to come shows another one.
    const practices = await asked<{
      viewer: { deliveries: { nodes: { id: string; asset: { id: string } }[] } };
    }>(
      who,
      `{ viewer { deliveries(first: 100, filter: { assetTypes: [DAILY_PRACTICE] }) {
        nodes { id asset { id } }
      } } }`,
    );
    const unwanted =
      [...Map.groupBy(practices.viewer.deliveries.nodes, ({ asset }) => asset.id).values()].find(
        ({ length }) => length > 4,
      ) ?? [];
    const disliked = unwanted[0]?.asset.id ?? '';
    for (const [at, { id }] of unwanted.slice(0, 4).entries()) {
      expect(await used(disliked)).toMatchObject({ status: 'ACTIVE', usageCount: at });
      await did(who, RATE, { deliveryId: id, feedback: { score: 1 } });
    }
    const retired = await used(disliked);
    expect(retired.status).toBe('ARCHIVED');
    expect(retired.provenance.checks).toContainEqual({
      rule: 'W4',
      detail: 'Put away after 4 ratings, which come to 2.4 of 5 stars.',
    });
    expect((await deliveries(who, disliked)).every(({ status }) => status === 'COMPLETED')).toBe(true);
  });
});
