/** Every operation of the graph, asked for with what belongs to somebody else. */
import { SAFETY_SCREEN } from '../../src/discovery/safety-screen.ts';
import type { Person } from './app.ts';
import { asked, did, USER_ERRORS } from './journey.ts';

/** Identifiers of everything that somebody has. */
export type Owned = Readonly<
  Record<
    | 'asset'
    | 'belief'
    | 'checkpoint'
    | 'day'
    | 'delivery'
    | 'entry'
    | 'feed'
    | 'goal'
    | 'graph'
    | 'guide'
    | 'message'
    | 'rating'
    | 'run'
    | 'schedule'
    | 'session'
    | 'settings'
    | 'decision'
    | 'streak'
    | 'user',
    string
  >
>;

/**
 * What somebody else is told: about themselves (`own`), that there is nothing (`nothing`), that what they named
 * is not found (`refused`), or what everybody of the tenant may know (`shared`).
 */
export type Told = 'nothing' | 'own' | 'refused' | 'shared';

/** One operation, with the identifiers of an owner in the variables of whoever asks. */
export interface Attempt {
  readonly query: string;
  readonly variables: (owner: Owned, asker: Person) => object;
  readonly told: Told;
  /** Whether admins may do it for everybody in their tenant. */
  readonly isForAdmins?: true;
}

const byId = (field: string, name: keyof Owned, told: Told = 'nothing'): Attempt => ({
  query: `query ($id: ID!) { ${field}(id: $id) { id } }`,
  variables: (owner) => ({ id: owner[name] }),
  told,
});

const mutation = (
  field: string,
  {
    payload,
    told = 'refused',
    input,
  }: { payload: string; told?: Told; input: (owner: Owned, asker: Person) => object },
): Attempt => ({
  query: `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { ${payload} ${USER_ERRORS} } }`,
  variables: (owner, asker) => ({ input: input(owner, asker) }),
  told,
});

const nothing = (): object => ({});
const messages = [{ author: 'USER', text: 'I want to sleep better.' }];

/** Attempts for each operation, by type and field. */
export const ATTEMPTS: Readonly<Record<string, readonly Attempt[]>> = {
  'Query.asset': [byId('asset', 'asset')],
  'Query.beliefGraph': [byId('beliefGraph', 'graph')],
  'Query.delivery': [byId('delivery', 'delivery')],
  'Query.discoverySession': [byId('discoverySession', 'session')],
  'Query.generationRun': [byId('generationRun', 'run')],
  'Query.goal': [byId('goal', 'goal')],
  'Query.guide': [byId('guide', 'guide', 'shared')],
  'Query.guides': [{ query: '{ guides { totalCount nodes { id } } }', variables: nothing, told: 'shared' }],
  'Query.node': (
    [
      'asset',
      'belief',
      'checkpoint',
      'day',
      'decision',
      'delivery',
      'entry',
      'feed',
      'goal',
      'graph',
      'message',
      'rating',
      'run',
      'schedule',
      'session',
      'settings',
      'streak',
      'user',
    ] as const
  ).map((name) => byId('node', name)),
  'Query.rateLimit': [{ query: '{ rateLimit { cost remaining } }', variables: nothing, told: 'shared' }],
  'Query.nodes': [
    {
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: ({ guide: _, ...owner }) => ({ ids: Object.values(owner) }),
      told: 'nothing',
    },
  ],
  'Query.schedule': [byId('schedule', 'schedule')],
  'Query.tenant': [{ query: '{ tenant { name } }', variables: nothing, told: 'shared' }],
  'Query.user': [byId('user', 'user')],
  'Query.viewer': [
    {
      query: `{ viewer {
        id displayName consents { grantedAt } goals { nodes { id } } discoverySessions { nodes { id } }
        currentBeliefGraph { id } assets(first: 100) { nodes { id } } schedules { nodes { id } } today { id }
        deliveries(first: 100) { nodes { id } } upcoming { nodes { id } } streak { id } safetyScreen { answeredAt }
        calendarFeeds { id } notifications { nodes { id } } notificationSettings { id }
        phoneNumber pushSubscriptions { id }
      } }`,
      variables: nothing,
      told: 'own',
    },
  ],
  'Query.voices': [{ query: '{ voices(locale: "en-GB") { key } }', variables: nothing, told: 'shared' }],
  'Mutation.abandonDiscovery': [
    mutation('abandonDiscovery', {
      payload: 'session { id }',
      input: ({ session }) => ({ sessionId: session }),
    }),
  ],
  'Mutation.answerSafetyScreen': [
    mutation('answerSafetyScreen', {
      payload: 'safetyScreen { isCleared }',
      told: 'own',
      input: () => ({
        version: SAFETY_SCREEN.version,
        answers: SAFETY_SCREEN.questions.map(({ key }) => ({ key, applies: true })),
      }),
    }),
  ],
  'Mutation.archiveAsset': [
    mutation('archiveAsset', {
      payload: 'asset { id } affectedDeliveries { id }',
      input: ({ asset }) => ({ assetId: asset }),
    }),
  ],
  'Mutation.attachAudioUpload': [
    mutation('attachAudioUpload', {
      payload: 'asset { id }',
      // An upload has no type of its own to be found by; its identifier is built like all others.
      input: ({ asset }) => ({ uploadId: asset.replace(/^asset_/, 'upl_') }),
    }),
  ],
  'Mutation.buildSchedule': [
    mutation('buildSchedule', {
      payload: 'schedule { id } endedSchedule { id }',
      input: ({ user }, { guideId }) => ({ userId: user, guideId, preferences: {} }),
    }),
  ],
  'Mutation.cancelGeneration': [
    mutation('cancelGeneration', {
      payload: 'generationRun { id }',
      input: ({ run }) => ({ generationRunId: run }),
    }),
  ],
  'Mutation.completeDelivery': [
    mutation('completeDelivery', {
      payload: 'delivery { id } dayPlan { id } schedule { id } streak { id }',
      input: ({ delivery }) => ({ deliveryId: delivery }),
    }),
  ],
  'Mutation.completeDiscovery': [
    mutation('completeDiscovery', {
      payload: 'session { id } generationRun { id }',
      input: ({ session }) => ({ sessionId: session }),
    }),
  ],
  'Mutation.createAudioUpload': [
    mutation('createAudioUpload', {
      payload: 'uploadId uploadUrl',
      input: ({ asset }) => ({ assetId: asset, contentType: 'audio/mpeg', byteSize: 1000 }),
    }),
  ],
  'Mutation.createCalendarFeed': [
    mutation('createCalendarFeed', {
      payload: 'calendarFeed { id }',
      input: ({ schedule }) => ({ name: 'My plan', scheduleId: schedule }),
    }),
  ],
  'Mutation.deleteCalendarFeed': [
    mutation('deleteCalendarFeed', { payload: 'deletedId', input: ({ feed }) => ({ calendarFeedId: feed }) }),
  ],
  'Mutation.generateAssets': [
    mutation('generateAssets', {
      payload: 'generationRun { id }',
      input: ({ session }) => ({ discoverySessionId: session }),
    }),
  ],
  'Mutation.importDiscovery': [
    mutation('importDiscovery', {
      payload: 'session { id }',
      input: ({ user }, { guideId }) => ({ userId: user, guideId, messages }),
    }),
  ],
  'Mutation.publishAsset': [
    {
      ...mutation('publishAsset', { payload: 'asset { id }', input: ({ asset }) => ({ assetId: asset }) }),
      isForAdmins: true,
    },
  ],
  'Mutation.rateGoal': [
    mutation('rateGoal', {
      payload: 'goal { id } rating { id }',
      input: ({ goal }) => ({ goalId: goal, level: 2 }),
    }),
  ],
  'Mutation.markNotificationsRead': [
    mutation('markNotificationsRead', {
      payload: 'notifications { id } unreadCount',
      input: ({ entry }) => ({ notificationIds: [entry] }),
    }),
    mutation('markNotificationsRead', { payload: 'notifications { id }', told: 'own', input: nothing }),
  ],
  'Mutation.registerPushSubscription': [
    mutation('registerPushSubscription', {
      payload: 'pushSubscription { id }',
      told: 'own',
      input: () => ({
        deviceName: 'Phone',
        target: { webPush: { endpoint: 'https://push.example.org/1', keys: { auth: 'a', p256dh: 'b' } } },
      }),
    }),
  ],
  'Mutation.deletePushSubscription': [
    mutation('deletePushSubscription', {
      payload: 'deletedId',
      input: ({ entry }) => ({ pushSubscriptionId: entry.replace(/^note_/, 'push_') }),
    }),
  ],
  'Mutation.requestContactVerification': [
    mutation('requestContactVerification', {
      payload: 'expiresAt',
      told: 'own',
      input: () => ({ contact: { email: 'somebody@example.org' } }),
    }),
  ],
  'Mutation.confirmContactVerification': [
    mutation('confirmContactVerification', {
      payload: 'user { id }',
      told: 'own',
      input: () => ({ contact: { email: 'somebody@example.org' }, code: '123456' }),
    }),
  ],
  'Mutation.sendTestNotification': [
    mutation('sendTestNotification', {
      payload: 'status',
      told: 'own',
      input: () => ({ channel: 'IN_APP' }),
    }),
  ],
  'Mutation.updateNotificationSettings': [
    mutation('updateNotificationSettings', {
      payload: 'settings { id }',
      told: 'own',
      input: () => ({ leadTimeMinutes: 10 }),
    }),
  ],
  'Mutation.recordConsent': [
    mutation('recordConsent', {
      payload: 'user { id }',
      told: 'own',
      input: () => ({ purpose: 'RESEARCH', isGranted: true, textVersion: '1' }),
    }),
  ],
  'Mutation.regenerateAsset': [
    mutation('regenerateAsset', {
      payload: 'asset { id } replacedAsset { id }',
      input: ({ asset }) => ({ assetId: asset }),
    }),
  ],
  'Mutation.restoreAsset': [
    mutation('restoreAsset', { payload: 'asset { id }', input: ({ asset }) => ({ assetId: asset }) }),
  ],
  'Mutation.reviseBelief': [
    mutation('reviseBelief', {
      payload: 'belief { id }',
      input: ({ belief }) => ({ beliefId: belief, strength: 0 }),
    }),
  ],
  'Mutation.rotateCalendarFeed': [
    mutation('rotateCalendarFeed', {
      payload: 'calendarFeed { id }',
      input: ({ feed }) => ({ calendarFeedId: feed }),
    }),
  ],
  'Mutation.sendDiscoveryMessage': [
    mutation('sendDiscoveryMessage', {
      payload: 'sentMessage { id } reply { id } session { id }',
      input: ({ session }) => ({ sessionId: session, text: 'I want to sleep better.' }),
    }),
  ],
  'Mutation.setAssetFavorite': [
    mutation('setAssetFavorite', {
      payload: 'asset { id }',
      input: ({ asset }) => ({ assetId: asset, isFavorite: true }),
    }),
  ],
  'Mutation.updateSchedule': [
    mutation('updateSchedule', {
      payload: 'schedule { id }',
      input: ({ schedule }) => ({ scheduleId: schedule, name: 'Mine now' }),
    }),
  ],
  'Mutation.pauseSchedule': [
    mutation('pauseSchedule', {
      payload: 'schedule { id }',
      input: ({ schedule }) => ({ scheduleId: schedule }),
    }),
  ],
  'Mutation.resumeSchedule': [
    mutation('resumeSchedule', {
      payload: 'schedule { id }',
      input: ({ schedule }) => ({ scheduleId: schedule }),
    }),
  ],
  'Mutation.cancelSchedule': [
    mutation('cancelSchedule', {
      payload: 'schedule { id }',
      input: ({ schedule }) => ({ scheduleId: schedule }),
    }),
  ],
  'Mutation.updateProfile': [
    mutation('updateProfile', {
      payload: 'user { id }',
      told: 'own',
      input: () => ({ displayName: 'Somebody' }),
    }),
  ],
  'Mutation.snoozeDelivery': [
    mutation('snoozeDelivery', {
      payload: 'delivery { id }',
      input: ({ delivery }) => ({ deliveryId: delivery }),
    }),
  ],
  'Mutation.rescheduleDelivery': [
    mutation('rescheduleDelivery', {
      payload: 'delivery { id }',
      input: ({ delivery }) => ({ deliveryId: delivery, localDate: '2026-03-04', localTime: '10:00' }),
    }),
  ],
  'Mutation.undoDelivery': [
    mutation('undoDelivery', {
      payload: 'delivery { id } dayPlan { id } streak { id }',
      input: ({ delivery }) => ({ deliveryId: delivery }),
    }),
  ],
  'Mutation.skipDelivery': [
    mutation('skipDelivery', {
      payload: 'delivery { id } dayPlan { id }',
      input: ({ delivery }) => ({ deliveryId: delivery }),
    }),
  ],
  'Mutation.startDiscovery': [
    mutation('startDiscovery', {
      payload: 'session { id }',
      told: 'own',
      input: (_, { guideId }) => ({ guideId }),
    }),
  ],
  'Mutation.updateAsset': [
    mutation('updateAsset', {
      payload: 'asset { id }',
      input: ({ asset }) => ({ assetId: asset, title: 'Mine' }),
    }),
  ],
  'Mutation.synthesizeAudio': [
    mutation('synthesizeAudio', {
      payload: 'asset { id } audio { id }',
      input: ({ asset }) => ({ assetId: asset }),
    }),
  ],
  'Mutation.updateCalendarFeed': [
    mutation('updateCalendarFeed', {
      payload: 'calendarFeed { id }',
      input: ({ feed }) => ({ calendarFeedId: feed, name: 'Mine' }),
    }),
  ],
  'Mutation.updateGoal': [
    mutation('updateGoal', {
      payload: 'goal { id }',
      input: ({ goal }) => ({ goalId: goal, status: 'RETIRED' }),
    }),
  ],
  'Subscription.deliveryEvents': [
    {
      query:
        'subscription ($filter: DeliveryEventFilter) { deliveryEvents(filter: $filter) { cursor delivery { id } } }',
      variables: ({ user }) => ({ filter: { userIds: [user] } }),
      told: 'refused',
    },
    {
      query:
        'subscription ($filter: DeliveryEventFilter) { deliveryEvents(filter: $filter) { cursor delivery { id } } }',
      variables: ({ guide }) => ({ filter: { guideId: guide } }),
      told: 'refused',
    },
  ],
  'Subscription.discoveryEvents': [
    {
      query: 'subscription ($sessionId: ID!) { discoveryEvents(sessionId: $sessionId) { cursor } }',
      variables: ({ session }) => ({ sessionId: session }),
      told: 'refused',
    },
  ],
  'Subscription.generationProgress': [
    {
      query: 'subscription ($runId: ID!) { generationProgress(runId: $runId) { run { id } } }',
      variables: ({ run }) => ({ runId: run }),
      told: 'refused',
    },
  ],
  'Subscription.notificationEvents': [
    {
      query:
        'subscription ($after: String) { notificationEvents(after: $after) { cursor notification { id } } }',
      variables: ({ entry }) => ({ after: entry }),
      told: 'refused',
    },
  ],
  'Subscription.reassessmentEvents': [
    {
      query:
        'subscription ($after: String) { reassessmentEvents(after: $after) { cursor reassessment { id } } }',
      variables: ({ schedule }) => ({ after: schedule }),
      told: 'refused',
    },
  ],
  'Subscription.streakEvents': [
    {
      query: 'subscription ($userId: ID) { streakEvents(userId: $userId) { cursor user { id } } }',
      variables: ({ user }) => ({ userId: user }),
      told: 'refused',
    },
  ],
};

interface Holdings {
  readonly viewer: {
    readonly goals: { readonly nodes: { id: string; ratings: { nodes: { id: string }[] } }[] };
    readonly currentBeliefGraph: { id: string; beliefs: { id: string }[] };
    readonly discoverySessions: {
      readonly nodes: { id: string; generationRun: { id: string }; messages: { nodes: { id: string }[] } }[];
    };
    readonly assets: { readonly nodes: { id: string }[] };
    readonly currentSchedule: { id: string; checkpoints: { id: string }[] };
    readonly upcoming: { readonly nodes: { id: string; decision: { id: string } }[] };
    readonly today: { id: string };
    readonly streak: { id: string };
    readonly notifications: { readonly nodes: { id: string }[] };
    readonly notificationSettings: { id: string };
  };
}

/** Reads the identifiers of what somebody with a plan has: one of each kind. */
export async function ownedBy(person: Person): Promise<Owned> {
  const { viewer } = await asked<Holdings>(
    person,
    `{ viewer {
      goals { nodes { id ratings { nodes { id } } } } currentBeliefGraph { id beliefs { id } }
      discoverySessions { nodes { id generationRun { id } messages { nodes { id } } } }
      assets(first: 1) { nodes { id } } currentSchedule { id checkpoints { id } } upcoming(first: 1) { nodes { id decision { id } } }
      today { id } streak { id } notifications { nodes { id } } notificationSettings { id }
    } }`,
  );
  const [goal] = viewer.goals.nodes;
  const [session] = viewer.discoverySessions.nodes;
  return {
    user: person.id,
    guide: person.guideId,
    goal: idOf(goal),
    rating: idOf(goal?.ratings.nodes[0]),
    graph: viewer.currentBeliefGraph.id,
    belief: idOf(viewer.currentBeliefGraph.beliefs[0]),
    session: idOf(session),
    message: idOf(session?.messages.nodes[0]),
    run: idOf(session?.generationRun),
    asset: idOf(viewer.assets.nodes[0]),
    schedule: viewer.currentSchedule.id,
    checkpoint: idOf(viewer.currentSchedule.checkpoints[0]),
    delivery: idOf(viewer.upcoming.nodes[0]),
    feed: await feedOf(person),
    decision: idOf(viewer.upcoming.nodes[0]?.decision),
    day: viewer.today.id,
    streak: viewer.streak.id,
    entry: idOf(viewer.notifications.nodes[0]),
    settings: viewer.notificationSettings.id,
  };
}

async function feedOf(person: Person): Promise<string> {
  const { calendarFeed } = await did<{ calendarFeed: { id: string } | null }>(
    person,
    `mutation ($input: CreateCalendarFeedInput!) { createCalendarFeed(input: $input) { calendarFeed { id } } }`,
    { name: 'My plan' },
  );
  return idOf(calendarFeed ?? undefined);
}

function idOf(thing: { readonly id: string } | undefined): string {
  if (!thing) throw new Error('Somebody with a plan lacks a part of it.');
  return thing.id;
}
