import { Migration } from '@mikro-orm/migrations';

/** Moments of streaks are told of. */
export class Migration20261127100000_streak_moments extends Migration {
  override up(): void {
    this.addSql(
      `create index events_streak on events (occurred_at) where kind in ('streak.at_risk', 'streak.milestone')`,
    );
  }
}
