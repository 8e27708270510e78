import { Migration } from '@mikro-orm/migrations';

/** Lets old events be found without reading the new ones; they lie in the order they were written. */
export class Migration20261126210000_events_by_age extends Migration {
  override up(): void {
    this.addSql('create index events_by_age on events using brin (occurred_at)');
  }
}
