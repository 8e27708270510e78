/** What the hand-written peers read, by prepared statements, and the little graph they serve. */
import { Pool, type QueryResultRow } from 'pg';
import { globalId } from '../src/platform/global-id.ts';

/** Connections to the database that each server may have. */
export const CONNECTIONS = 10;

/** On which data a peer works. */
export interface PeerSettings {
  readonly databaseUrl: string;
  readonly tenantId: string;
}

/** The graph of all peers, as small as today's answer needs. */
export const SDL = `
  type Query { viewer: User }
  type User { id: ID! timeZone: String! today: DayPlan! }
  type DayPlan { id: ID! date: String! totalMinutes: Int! completedCount: Int! pendingCount: Int! missedCount: Int!
    skippedCount: Int! deliveries: [Delivery!]! }
  type Delivery { id: ID! status: String! localDate: String! localTime: String! dayPart: String! scheduledFor: String!
    windowEndsAt: String! snoozedUntil: String asset: Asset! }
  type Asset { id: ID! type: String! title: String! isFavorite: Boolean! durationSeconds: Int! energyLevel: String!
    optimalTimeOfDay: String! }`;

/** Name of the header that tells a peer who asks. Peers believe it, which costs them nothing. */
export const PERSON_HEADER = 'x-user-id';

export interface Person {
  readonly id: string;
  readonly userId: string;
  readonly timeZone: string;
}

export interface Day {
  readonly id: string;
  readonly date: string;
  readonly totalMinutes: number;
  readonly completedCount: number;
  readonly pendingCount: number;
  readonly missedCount: number;
  readonly skippedCount: number;
  readonly deliveries: readonly PlannedActivity[];
}

/** A delivery of the peers' graph. */
export interface PlannedActivity {
  readonly id: string;
  readonly assetId: string;
  readonly minutes: number;
  readonly status: string;
  readonly localDate: string;
  readonly localTime: string;
  readonly dayPart: string;
  readonly scheduledFor: string;
  readonly windowEndsAt: string;
  readonly snoozedUntil: string | null;
}

/** An asset of the peers' graph. */
export interface AssetCard {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly isFavorite: boolean;
  readonly durationSeconds: number;
  readonly energyLevel: string;
  readonly optimalTimeOfDay: string;
}

export const TYPES: Readonly<Record<string, string>> = {
  affirmation: 'AFFIRMATION',
  script: 'HYPNOSIS_SCRIPT',
  practice: 'DAILY_PRACTICE',
  visualization: 'VISUALIZATION',
};

const PERSON = `select time_zone, to_char(now() at time zone time_zone - interval '4 hours', 'YYYY-MM-DD') as today
  from users where tenant_id = $1 and id = $2`;

const DELIVERIES = `select d.id, d.asset_id, v.duration_minutes, to_char(d.local_date, 'YYYY-MM-DD') as local_date,
    d.local_time, d.day_part, d.scheduled_for, d.window_ends_at, d.snoozed_until,
    case when d.completed_at is not null then 'COMPLETED' when d.skipped_at is not null then 'SKIPPED'
      when d.window_ends_at <= now() and s.status <> 'paused' then 'MISSED'
      when (d.scheduled_for, d.id) <= (c.through, c.through_id) then 'DELIVERED' else 'PENDING' end as status
  from schedule_deliveries d
  join personalized_schedules s on s.tenant_id = d.tenant_id and s.user_id = d.user_id and s.id = d.schedule_id
  join schedule_activities v on v.tenant_id = d.tenant_id and v.user_id = d.user_id and v.id = d.activity_id
  left join delivery_cursor c on c.shard = d.shard
  where d.tenant_id = $1 and d.user_id = $2 and d.local_date >= $3::date and d.local_date <= $3::date + 1
    and (d.local_date + d.local_time - interval '4 hours')::date = $3::date
  order by d.scheduled_for, d.id`;

const ASSETS = `select id, asset_type, title, is_favorite, duration_seconds, energy_level, optimal_time_of_day
  from asset_library where tenant_id = $1 and user_id = $2 and id = any($3)`;

/** Reads rows for one peer. */
export class PeerRows {
  private readonly pool: Pool;

  constructor(private readonly settings: PeerSettings) {
    this.pool = new Pool({ connectionString: settings.databaseUrl, max: CONNECTIONS });
  }

  async person(userId: string): Promise<Person & { readonly today: string }> {
    const [row] = await this.rows('person', PERSON, [userId]);
    return {
      id: globalId('user', { userId, id: userId }),
      userId,
      timeZone: row?.time_zone,
      today: row?.today,
    };
  }

  async day({ userId, today }: Person & { readonly today: string }): Promise<Day> {
    const rows = await this.rows('deliveries', DELIVERIES, [userId, today]);
    const deliveries = rows.map((row) => activityOf(userId, row));
    return dayOf(userId, today, deliveries);
  }

  /** In the order asked for. */
  async assets(userId: string, ids: readonly string[]): Promise<AssetCard[]> {
    const rows = await this.rows('assets', ASSETS, [userId, ids]);
    const byId = new Map(rows.map((row) => [row.id as string, cardOf(userId, row)]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  private async rows(name: string, text: string, values: readonly unknown[]): Promise<QueryResultRow[]> {
    return (await this.pool.query({ name, text, values: [this.settings.tenantId, ...values] })).rows;
  }
}

/** A day with its activities counted. */
export function dayOf(userId: string, date: string, deliveries: readonly PlannedActivity[]): Day {
  const count = (...wanted: string[]): number =>
    deliveries.filter(({ status }) => wanted.includes(status)).length;
  return {
    id: globalId('day', { userId, id: date.replaceAll('-', '') + '0'.repeat(24) }),
    date,
    totalMinutes: deliveries.reduce((sum, { minutes }) => sum + minutes, 0),
    completedCount: count('COMPLETED'),
    pendingCount: count('PENDING', 'DELIVERED'),
    missedCount: count('MISSED'),
    skippedCount: count('SKIPPED'),
    deliveries,
  };
}

function activityOf(userId: string, row: QueryResultRow): PlannedActivity {
  return {
    id: globalId('dlv', { userId, id: row.id }),
    assetId: row.asset_id,
    minutes: row.duration_minutes,
    status: row.status,
    localDate: row.local_date,
    localTime: row.local_time.slice(0, 5),
    dayPart: row.day_part.toUpperCase(),
    scheduledFor: row.scheduled_for.toISOString(),
    windowEndsAt: row.window_ends_at.toISOString(),
    snoozedUntil: row.snoozed_until?.toISOString() ?? null,
  };
}

function cardOf(userId: string, row: QueryResultRow): AssetCard {
  return {
    id: globalId('asset', { userId, id: row.id }),
    type: TYPES[row.asset_type] ?? '',
    title: row.title,
    isFavorite: row.is_favorite,
    durationSeconds: row.duration_seconds,
    energyLevel: row.energy_level.toUpperCase(),
    optimalTimeOfDay: row.optimal_time_of_day.toUpperCase(),
  };
}
