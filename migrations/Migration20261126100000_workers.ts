import { Migration } from '@mikro-orm/migrations';
import { WORKER_ROLE } from './tenant-table.ts';

/** Who works on the due log: shards can only be shared evenly when those that hold none are counted too. */
export class Migration20261126100000_workers extends Migration {
  override up(): void {
    this.addSql('create table delivery_workers (name text primary key, alive_until timestamptz not null)');
    this.addSql(`grant select, insert, update, delete on delivery_workers to ${WORKER_ROLE}`);
  }
}
