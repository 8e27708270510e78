/** What the database consists of: every entity and every migration. */
import { migrations } from '../migrations/index.ts';
import { Asset, AssetAudio, AssetBelief, AssetRevision, AudioUpload, GenerationRun } from './assets/index.ts';
import { CalendarFeed } from './calendar/index.ts';
import { Delivery } from './delivery/index.ts';
import {
  Belief,
  BeliefGraph,
  BeliefLink,
  DiscoveryDelta,
  DiscoveryMessage,
  DiscoverySession,
  Evidence,
  Goal,
  GoalRating,
  GoalRevision,
  SafetyAlarm,
  SafetyScreen,
} from './discovery/index.ts';
import { Consent, Guide, Tenant, User } from './identity/index.ts';
import {
  ContactCode,
  DeadContact,
  Notification,
  NotificationChoice,
  NotificationMessage,
  NotificationSettingsRow,
  PushSubscription,
} from './notification/index.ts';
import type { Model } from './platform/database.ts';
import { Reassessment } from './progress/index.ts';
import { Activity, ActivityAsset, Checkpoint, Decision, Schedule, SchedulePause } from './schedule/index.ts';

export const model: Model = {
  entities: [
    Tenant,
    User,
    Guide,
    Consent,
    DiscoverySession,
    DiscoveryMessage,
    DiscoveryDelta,
    Goal,
    GoalRating,
    GoalRevision,
    BeliefGraph,
    Belief,
    BeliefLink,
    Evidence,
    SafetyAlarm,
    SafetyScreen,
    GenerationRun,
    Asset,
    AssetBelief,
    AssetAudio,
    AudioUpload,
    AssetRevision,
    Schedule,
    SchedulePause,
    Activity,
    ActivityAsset,
    Checkpoint,
    Decision,
    Delivery,
    CalendarFeed,
    Notification,
    NotificationMessage,
    NotificationSettingsRow,
    NotificationChoice,
    PushSubscription,
    ContactCode,
    DeadContact,
    Reassessment,
  ],
  migrations,
};
