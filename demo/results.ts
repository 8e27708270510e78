/** Parts of the graph's answers that the demo hands around, named. */
import type {
  DemoDayQuery,
  DemoDeliveryEventsSubscription,
  DemoGenerationProgressSubscription,
  DemoGenerationResultQuery,
  DemoImportDiscoveryMutation,
  DemoSafetyNoticesQuery,
  DemoSafetyScreenQuery,
  DemoWeekQuery,
  DemoWelcomeQuery,
} from './gql/graphql.ts';

type Present<T> = NonNullable<T>;

export type Guide = Present<DemoWelcomeQuery['guides']>['nodes'][number];

export type Session = Present<Present<DemoImportDiscoveryMutation['importDiscovery']>['session']>;
export type Goal = Session['goals'][number];
export type BeliefGraph = Present<Session['beliefGraph']>;
export type Belief = BeliefGraph['beliefs'][number];

type Message = Present<DemoSafetyNoticesQuery['discoverySession']>['messages']['nodes'][number];
export type SafetyNotice = Present<Message['safetyNotice']>;
export type SafetyScreen = Present<DemoSafetyScreenQuery['viewer']>['safetyScreen'];

export type Progress = DemoGenerationProgressSubscription['generationProgress'];
export type GenerationResult = Present<DemoGenerationResultQuery['generationRun']>;
export type Plan = Present<GenerationResult['schedule']>;
export type Affirmation = GenerationResult['assets']['nodes'][number];

export type PlannedDelivery = Present<DemoWeekQuery['schedule']>['deliveries']['nodes'][number];
export type DeliveryEvent = DemoDeliveryEventsSubscription['deliveryEvents'];
export type Day = Present<DemoDayQuery['viewer']>['today'];
export type Streak = Present<DemoDayQuery['viewer']>['streak'];
