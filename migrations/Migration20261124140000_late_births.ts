import { Migration } from '@mikro-orm/migrations';

/** Lets the due log find what was written of late, without reading everything that fell due of late. */
export class Migration20261124140000_late_births extends Migration {
  override up(): void {
    this.addSql('create index schedule_deliveries_born on schedule_deliveries (shard, born)');
  }
}
