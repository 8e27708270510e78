import { Migration } from '@mikro-orm/migrations';
import { APP_ROLE } from './tenant-table.ts';

/** Tables that requests read, and only duties of the program write: who is who, and in which role. */
const ONLY_READ = ['agents', 'tenants', 'users'];
/** Tables that requests add to: what was agreed to, what happened, what was said about danger. It stays as it was. */
const ONLY_ADDED = ['consents', 'events', 'safety_alarms', 'safety_screens'];

/** Takes from requests the rights they have no use for, so that no mistake in one can use them. */
export class Migration20261124150000_request_rights extends Migration {
  override up(): void {
    this.addSql(`revoke insert, update, delete on ${ONLY_READ.join(', ')} from ${APP_ROLE}`);
    this.addSql(`revoke update, delete on ${ONLY_ADDED.join(', ')} from ${APP_ROLE}`);
  }
}
