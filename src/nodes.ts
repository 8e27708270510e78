/** Every kind of thing that can be found again by its identifier. */
import { Asset, AssetAudio, assetLoader, audioLoader, GenerationRun, runLoader } from './assets/index.ts';
import { CalendarFeed, calendarFeedLoader } from './calendar/index.ts';
import { DayPlan, Delivery, dateOfKey, dayKey, deliveryLoader } from './delivery/index.ts';
import {
  Belief,
  BeliefGraph,
  beliefGraphLoader,
  beliefLoader,
  DiscoveryMessage,
  DiscoverySession,
  Goal,
  GoalRating,
  goalLoader,
  messageLoader,
  ratingLoader,
  sessionLoader,
} from './discovery/index.ts';
import { findGuide, findTenant, Guide, type OwnedRow, Tenant, User, userLoader } from './identity/index.ts';
import {
  findSettings,
  Notification,
  NotificationSettings,
  notificationLoader,
  PushSubscription,
  pushSubscriptionLoader,
} from './notification/index.ts';
import type { Context } from './platform/context.ts';
import { type Key, NOBODY } from './platform/global-id.ts';
import type { NodeKind } from './platform/node.ts';
import {
  findScheduleStreak,
  findStreak,
  PersonStreak,
  Reassessment,
  reassessmentLoader,
} from './progress/index.ts';
import {
  Checkpoint,
  checkpointLoader,
  Decision,
  decisionLoader,
  Schedule,
  scheduleLoader,
} from './schedule/index.ts';

type Loader<T> = (ctx: Context) => { load(key: Key): Promise<T | null> };

/** A kind of thing that is one row of one person. */
function row<T extends OwnedRow>(
  kind: string,
  of: abstract new (...args: never[]) => T,
  shown: { typeName: string | ((value: T) => string); loader: Loader<T> },
): NodeKind<T> {
  const { typeName, loader } = shown;
  return {
    kind,
    of,
    typeName: typeof typeName === 'string' ? () => typeName : typeName,
    key: ({ userId, id }) => ({ userId, id }),
    load: (ctx, key) => ctx.once(loader).load(key),
  };
}

/** The same, of what nobody but the person sees. */
function ownRow<T extends OwnedRow>(
  kind: string,
  of: abstract new (...args: never[]) => T,
  shown: { typeName: string; loader: Loader<T> },
): NodeKind<T> {
  const shownToAll = row(kind, of, shown);
  return {
    ...shownToAll,
    load: async (ctx, key) => (key.userId === ctx.viewer.userId ? shownToAll.load(ctx, key) : null),
  };
}

/** Names of the types that show assets. A checkpoint's questions are shown by the checkpoint, not as an asset. */
const ASSET_TYPES: Record<Asset['type'], string> = {
  affirmation: 'Affirmation',
  script: 'HypnosisScript',
  practice: 'DailyPractice',
  visualization: 'Visualization',
  checkpoint: '',
};

const ofTenant = ({ id }: { id: string }): Key => ({ userId: NOBODY, id });

const TENANT: NodeKind<Tenant> = {
  kind: 'tnt',
  of: Tenant,
  typeName: () => 'Tenant',
  key: ofTenant,
  load: async (ctx, { id }) => {
    const tenant = await findTenant(ctx);
    return tenant?.id === id ? tenant : null;
  },
};

const GUIDE: NodeKind<Guide> = {
  kind: 'guide',
  of: Guide,
  typeName: () => 'Guide',
  key: ofTenant,
  load: findGuide,
};

const USER: NodeKind<User> = {
  kind: 'user',
  of: User,
  typeName: () => 'User',
  key: ({ id }) => ({ userId: id, id }),
  load: (ctx, { id }) => ctx.once(userLoader).load(id),
};

const ASSET: NodeKind<Asset> = {
  ...row('asset', Asset, { typeName: ({ type }) => ASSET_TYPES[type], loader: assetLoader }),
  load: async (ctx, key) => {
    const asset = await ctx.once(assetLoader).load(key);
    return asset?.type === 'checkpoint' ? null : asset;
  },
};

const DAY: NodeKind<DayPlan> = {
  kind: 'day',
  of: DayPlan,
  typeName: () => 'DayPlan',
  key: dayKey,
  load: async (ctx, key) => {
    const date = dateOfKey(key);
    const person = date && (await ctx.once(userLoader).load(key.userId));
    return person ? new DayPlan(person.id, date, person.timeZone) : null;
  },
};

const STREAK: NodeKind<PersonStreak> = {
  kind: 'strk',
  of: PersonStreak,
  typeName: () => 'Streak',
  key: ({ userId, scheduleId }) => ({ userId, id: scheduleId ?? userId }),
  load: async (ctx, key) => {
    if (key.id === key.userId) return findStreak(ctx, key.userId);
    const schedule = await ctx.once(scheduleLoader).load(key);
    return schedule && findScheduleStreak(ctx, schedule);
  },
};

const NOTIFICATION_SETTINGS: NodeKind<NotificationSettings> = {
  kind: 'nset',
  of: NotificationSettings,
  typeName: () => 'NotificationSettings',
  key: ({ userId }) => ({ userId, id: userId }),
  load: async (ctx, { userId, id }) =>
    userId === ctx.viewer.userId && id === userId ? findSettings(ctx) : null,
};

export const NODE_KINDS: readonly NodeKind[] = [
  TENANT,
  GUIDE,
  USER,
  row('disc', DiscoverySession, { typeName: 'DiscoverySession', loader: sessionLoader }),
  row('msg', DiscoveryMessage, { typeName: 'DiscoveryMessage', loader: messageLoader }),
  row('goal', Goal, { typeName: 'Goal', loader: goalLoader }),
  row('rate', GoalRating, { typeName: 'GoalRating', loader: ratingLoader }),
  row('graph', BeliefGraph, { typeName: 'BeliefGraph', loader: beliefGraphLoader }),
  row('belf', Belief, { typeName: 'Belief', loader: beliefLoader }),
  row('run', GenerationRun, { typeName: 'GenerationRun', loader: runLoader }),
  ASSET,
  row('audio', AssetAudio, { typeName: 'Audio', loader: audioLoader }),
  row('sched', Schedule, { typeName: 'Schedule', loader: scheduleLoader }),
  row('check', Checkpoint, { typeName: 'Checkpoint', loader: checkpointLoader }),
  row('why', Decision, { typeName: 'Decision', loader: decisionLoader }),
  row('dlv', Delivery, { typeName: 'Delivery', loader: deliveryLoader }),
  row('feed', CalendarFeed, { typeName: 'CalendarFeed', loader: calendarFeedLoader }),
  ownRow('note', Notification, { typeName: 'Notification', loader: notificationLoader }),
  ownRow('push', PushSubscription, { typeName: 'PushSubscription', loader: pushSubscriptionLoader }),
  NOTIFICATION_SETTINGS,
  row('reas', Reassessment, { typeName: 'Reassessment', loader: reassessmentLoader }),
  DAY,
  STREAK,
] as unknown as readonly NodeKind[];
