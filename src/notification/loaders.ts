import { ownedLoader } from '../identity/index.ts';
import { PushSubscription } from './contact.entity.ts';
import { Notification } from './notification.entity.ts';

export const notificationLoader = ownedLoader(Notification);

export const pushSubscriptionLoader = ownedLoader(PushSubscription);
