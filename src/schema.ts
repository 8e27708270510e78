/** Every resolver → the schema of the graph, for the server, the tests and `npm run schema`. */
import 'reflect-metadata';
import { Repeater } from '@repeaterjs/repeater';
import { type GraphQLSchema, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import * as assets from './assets/asset.resolver.ts';
import * as assetKinds from './assets/asset-kinds.resolver.ts';
import * as audio from './assets/audio.resolver.ts';
import * as audioUploads from './assets/audio-uploads.resolver.ts';
import * as generation from './assets/generation.resolver.ts';
import * as library from './assets/library.resolver.ts';
import * as calendar from './calendar/calendar.resolver.ts';
import { beginDay } from './delivery/begin-day.ts';
import * as changeSchedule from './delivery/change-schedule.resolver.ts';
import * as dayPlan from './delivery/day-plan.resolver.ts';
import * as decisionOfDelivery from './delivery/decision.resolver.ts';
import * as delivery from './delivery/delivery.resolver.ts';
import * as deliveryEvents from './delivery/delivery-events.resolver.ts';
import * as deliveryLists from './delivery/delivery-lists.resolver.ts';
import * as plannedLibrary from './delivery/library.resolver.ts';
import * as moveDelivery from './delivery/move-delivery.resolver.ts';
import * as moveHome from './delivery/move-home.resolver.ts';
import * as startSchedule from './delivery/start-schedule.resolver.ts';
import * as beliefGraph from './discovery/belief-graph.resolver.ts';
import * as conversation from './discovery/conversation.resolver.ts';
import * as discovery from './discovery/discovery.resolver.ts';
import * as goal from './discovery/goal.resolver.ts';
import * as goalChanges from './discovery/goal-changes.resolver.ts';
import * as identity from './identity/identity.resolver.ts';
import { NODE_KINDS } from './nodes.ts';
import * as contacts from './notification/contact.resolver.ts';
import * as sentMessages from './notification/messages.resolver.ts';
import * as notification from './notification/notification.resolver.ts';
import * as notificationSettings from './notification/settings.resolver.ts';
import { callMethodsDirectly, readPropertiesPlainly } from './platform/lean-resolvers.ts';
import * as node from './platform/node.resolver.ts';
import { idOf, registerNodeKinds } from './platform/node.ts';
import * as rateLimit from './platform/rate-limit.resolver.ts';
import { registerReadAhead } from './platform/read-ahead.ts';
import * as progress from './progress/progress.resolver.ts';
import * as reassessment from './progress/reassessment.resolver.ts';
import * as checkpoint from './schedule/checkpoint.resolver.ts';
import * as decision from './schedule/decision.resolver.ts';
import * as recurrence from './schedule/recurrence.resolver.ts';
import * as schedule from './schedule/schedule.resolver.ts';
import * as scheduleLists from './schedule/schedule-lists.resolver.ts';

const RESOLVERS = [
  node,
  rateLimit,
  identity,
  discovery,
  conversation,
  goal,
  goalChanges,
  beliefGraph,
  assets,
  assetKinds,
  audio,
  audioUploads,
  generation,
  library,
  schedule,
  scheduleLists,
  recurrence,
  decision,
  decisionOfDelivery,
  checkpoint,
  delivery,
  deliveryLists,
  deliveryEvents,
  dayPlan,
  moveDelivery,
  changeSchedule,
  moveHome,
  startSchedule,
  plannedLibrary,
  calendar,
  notification,
  notificationSettings,
  contacts,
  sentMessages,
  progress,
  reassessment,
].flatMap((file) => Object.values(file) as (new () => object)[]);

/** Inputs of which exactly one field is given. */
const EXACTLY_ONE = ['ContactInput', 'PushTargetInput'];

/** Builds the schema. Its streams come from the subscriptions' own `subscribe`, so nothing is published here. */
export function buildGraphSchema(): GraphQLSchema {
  registerNodeKinds(NODE_KINDS);
  registerReadAhead({ today: beginDay });
  readPropertiesPlainly();
  const schema = buildSchemaSync({
    resolvers: RESOLVERS as unknown as NonEmptyArray<new () => object>,
    validate: false,
    pubSub: { publish: () => undefined, subscribe: () => new Repeater<never>((_, stop) => stop()) },
  });
  callMethodsDirectly(schema);
  for (const name of EXACTLY_ONE) {
    const type = schema.getType(name);
    // The builder has no word for it.
    if (isInputObjectType(type)) type.isOneOf = true;
  }
  for (const { name, resolveType } of getMetadataStorage().interfaceTypes) {
    const type = schema.getType(name);
    // The builder wraps them into promises, which compiled operations do not wait for. All of ours answer at once.
    if (isInterfaceType(type) && resolveType) type.resolveType = resolveType as typeof type.resolveType;
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === 'Node')) continue;
    const { id } = type.getFields();
    // The builder would make an instance of the type's class for each identifier.
    if (id) id.resolve = (value: object) => idOf(value);
  }
  return schema;
}
