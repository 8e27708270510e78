/** Every migration, oldest first. Forward only; each is safe beside the program version before it. */
import { Migration20261124100000_identity } from './Migration20261124100000_identity.ts';
import { Migration20261124100100_events } from './Migration20261124100100_events.ts';
import { Migration20261124100200_discovery } from './Migration20261124100200_discovery.ts';
import { Migration20261124100300_assets } from './Migration20261124100300_assets.ts';
import { Migration20261124100400_schedule } from './Migration20261124100400_schedule.ts';
import { Migration20261124100500_delivery } from './Migration20261124100500_delivery.ts';
import { Migration20261124110000_conversation } from './Migration20261124110000_conversation.ts';
import { Migration20261124120000_goal_history } from './Migration20261124120000_goal_history.ts';
import { Migration20261124130000_safety_alarms } from './Migration20261124130000_safety_alarms.ts';
import { Migration20261124140000_late_births } from './Migration20261124140000_late_births.ts';
import { Migration20261124150000_request_rights } from './Migration20261124150000_request_rights.ts';
import { Migration20261125180000_model_calls } from './Migration20261125180000_model_calls.ts';
import { Migration20261125200000_audio } from './Migration20261125200000_audio.ts';
import { Migration20261125210000_library } from './Migration20261125210000_library.ts';
import { Migration20261125220000_decisions } from './Migration20261125220000_decisions.ts';
import { Migration20261125230000_changing_plans } from './Migration20261125230000_changing_plans.ts';
import { Migration20261125240000_calendar_feeds } from './Migration20261125240000_calendar_feeds.ts';
import { Migration20261125250000_quiet_hours } from './Migration20261125250000_quiet_hours.ts';
import { Migration20261126100000_workers } from './Migration20261126100000_workers.ts';
import { Migration20261126200000_notifications } from './Migration20261126200000_notifications.ts';
import { Migration20261126210000_events_by_age } from './Migration20261126210000_events_by_age.ts';
import { Migration20261126220000_reassessments } from './Migration20261126220000_reassessments.ts';
import { Migration20261127100000_streak_moments } from './Migration20261127100000_streak_moments.ts';
import { Migration20261127110000_dead_contacts } from './Migration20261127110000_dead_contacts.ts';

export const migrations = [
  Migration20261124100000_identity,
  Migration20261124100100_events,
  Migration20261124100200_discovery,
  Migration20261124100300_assets,
  Migration20261124100400_schedule,
  Migration20261124100500_delivery,
  Migration20261124110000_conversation,
  Migration20261124120000_goal_history,
  Migration20261124130000_safety_alarms,
  Migration20261124140000_late_births,
  Migration20261124150000_request_rights,
  Migration20261125180000_model_calls,
  Migration20261125200000_audio,
  Migration20261125210000_library,
  Migration20261125220000_decisions,
  Migration20261125230000_changing_plans,
  Migration20261125240000_calendar_feeds,
  Migration20261125250000_quiet_hours,
  Migration20261126100000_workers,
  Migration20261126200000_notifications,
  Migration20261126210000_events_by_age,
  Migration20261126220000_reassessments,
  Migration20261127100000_streak_moments,
  Migration20261127110000_dead_contacts,
].map((migration) => ({ name: migration.name, class: migration }));
