/** The face of notification: what the program wires together. */

export { type ChannelSettings, openChannels } from './channels/open-channels.ts';
export { ContactCode, DeadContact, PushSubscription } from './contact.entity.ts';
export { findInboxMarks } from './find-inbox-marks.ts';
export { findSettings } from './find-settings.ts';
export { TEXTS_PATH } from './links.ts';
export { notificationLoader, pushSubscriptionLoader } from './loaders.ts';
export { Notification, NotificationMessage } from './notification.entity.ts';
export { NotificationSettings } from './notification-settings.ts';
export { MESSAGE_QUEUE } from './queue-messages.ts';
export { ReminderWorker } from './reminder-worker.ts';
export { sendNotification } from './send-notification.ts';
export { serveAnswers } from './serve-answers.ts';
export { NotificationChoice, NotificationSettingsRow } from './settings.entity.ts';
export { tellPlanReady } from './tell-plan-ready.ts';
