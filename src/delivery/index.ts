/** The face of delivery: what later stages may use. */
export { changeQuietHours } from './change-quiet-hours.ts';
export { DayPlan, dateOfKey, dayKey } from './day-plan.ts';
export { DueWorker, type DueWorkerParts } from './deliver-due.ts';
export { DAY_OF_DELIVERY, Delivery } from './delivery.entity.ts';
export { DELIVERED_TOPIC } from './due-log.ts';
export { extendDeliveries } from './extend-deliveries.ts';
export { findDay } from './find-day.ts';
export { findLag } from './find-lag.ts';
export { findMarks } from './find-marks.ts';
export { finishGeneration } from './finish-generation.ts';
export { followZoneRules } from './follow-zone-rules.ts';
export type { DeliveryStatus } from './lifecycle.ts';
export { deliveryLoader } from './loaders.ts';
export { inOneOrder, type Stretch } from './news.ts';
export { type PlacedDelivery, type PlanSeries, type PlanTimes, planTimes } from './plan-times.ts';
