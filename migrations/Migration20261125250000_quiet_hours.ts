import { Migration } from '@mikro-orm/migrations';
import { APP_ROLE } from './tenant-table.ts';

/** The hours in which a person is left alone, by messages and by plans. */
export class Migration20261125250000_quiet_hours extends Migration {
  override up(): void {
    this.addSql(`alter table users
      add column quiet_from time,
      add column quiet_to time,
      add column quiet_time_zone text,
      add constraint users_quiet_hours_check check (
        (quiet_from is null) = (quiet_to is null) and quiet_from <> quiet_to
        and (quiet_time_zone is null or quiet_from is not null))`);
    this.addSql(`grant update (quiet_from, quiet_to, quiet_time_zone) on users to ${APP_ROLE}`);
  }
}
