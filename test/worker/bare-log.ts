import { randomUUIDv7 } from 'node:crypto';
import { tmpdir } from 'node:os';
import { createDeliveries } from '../../src/delivery/create-deliveries.ts';
import { shardOf } from '../../src/delivery/due-log.ts';
import { DueWorker } from '../../src/delivery/index.ts';
import { model as databaseModel } from '../../src/orm.ts';
import { localBus } from '../../src/platform/bus.ts';
import { Context, type Resources } from '../../src/platform/context.ts';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { Feeds } from '../../src/platform/feeds.ts';
import { Jobs } from '../../src/platform/jobs.ts';
import { openFiles } from '../../src/platform/open-files.ts';
import { Site } from '../../src/platform/site.ts';
import { activitiesOfPlans, Schedule, type WritableActivity } from '../../src/schedule/index.ts';
import { TestClock } from '../support/clock.ts';
import { aStorage } from '../support/database.ts';
import { silentLog } from '../support/log.ts';
import { savePlan } from './saved-plan.ts';

/** An hour before the first activity of a usual plan. */
const MORNING = '2026-03-02T06:00:00Z';

/** Somebody who has a plan. */
export interface Planned {
  readonly ctx: Context;
  readonly schedule: Schedule;
  readonly activities: readonly WritableActivity[];
}

/** The due log without a program around it, so that a test is the only one who moves cursors. */
export class BareLog {
  private constructor(
    readonly database: Database,
    readonly resources: Resources,
    readonly clock: TestClock,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<BareLog> {
    const { storage, drop } = await aStorage();
    const database = await openDatabase(storage, databaseModel);
    const clock = new TestClock(MORNING);
    const jobs = new Jobs(database, silentLog);
    const site = new Site(null);
    const kept = { folder: tmpdir(), secret: 'not a secret, but long enough for one', bucket: null };
    const files = await openFiles(kept, { database, site, clock });
    const bus = localBus();
    return new BareLog(
      database,
      {
        database,
        bus,
        feeds: new Feeds(bus, silentLog),
        jobs,
        clock,
        log: silentLog,
        model: null,
        site,
        files,
        speech: [],
        channels: { email: null, push: null, sms: null },
        horizonDays: 14,
      },
      clock,
      drop,
    );
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.drop();
  }

  /** Forgets every delivery, and puts the clock and the cursors back to the beginning, held by nobody. */
  async restart(): Promise<void> {
    this.clock.moveTo(MORNING);
    await this.database.duty(async (em) => {
      await em.execute('delete from schedule_deliveries');
      await em.execute('delete from delivery_chunk');
      await em.execute('delete from delivery_workers');
      await em.execute(`update delivery_cursor set through = 'epoch', owner = null, lease_until = null`);
    });
  }

  /** A worker that does not look by itself yet. */
  worker(owner: string = randomUUIDv7()): DueWorker {
    return new DueWorker({ ...this.resources, owner });
  }

  /** Somebody in Berlin with a plan of seven days from 2 March on: one activity, every day at the same time. */
  async somebody(startsAt: string, shard = 0): Promise<Planned> {
    const userId = randomUUIDv7().slice(0, -2) + shard.toString(16).padStart(2, '0');
    const owner = { tenantId: randomUUIDv7(), userId };
    const createdAt = this.clock.now();
    const id = await this.database.duty((em) => savePlan(em, owner, { startsAt, createdAt }));
    const viewer = { ...owner, reach: 'self', roles: ['client'], expiresAt: null } as const;
    const ctx = new Context(viewer, this.resources);
    return ctx.read(async (em) => {
      const schedule = await em.findOneOrFail(Schedule, { ...owner, id });
      return { ctx, schedule, activities: (await activitiesOfPlans(em, [schedule])).get(id) ?? [] };
    });
  }

  /** Makes a plan due. */
  plan(planned: Planned): Promise<void> {
    return planned.ctx.change((change) => createDeliveries(change, planned));
  }

  /** Somebody with activities at these instants and no others, each open for an hour. */
  async dueAt(instants: readonly Date[], shard = 0): Promise<Planned> {
    const planned = await this.somebody('08:00', shard);
    const { tenantId, userId, id } = planned.schedule;
    const rows = instants.map((at, place) => ({ id: randomUUIDv7(), place, at }));
    const now = this.clock.now();
    await this.database.duty((em) =>
      em.execute(
        `insert into schedule_deliveries (tenant_id, user_id, schedule_id, shard, id, activity_id, asset_id, slot,
           day_part, local_date, local_time, scheduled_for, window_ends_at, created_at, updated_at)
         select a.tenant_id, a.user_id, a.schedule_id, ?::smallint, r.id, a.id, x.asset_id, 's' || r.place,
           'morning', '2026-03-02', '08:00', r.at, r.at + interval '1 hour', ?::timestamptz, ?::timestamptz
         from jsonb_to_recordset(?::jsonb) as r (id uuid, place int, at timestamptz)
         cross join schedule_activities a
         join activity_assets x on x.tenant_id = a.tenant_id and x.user_id = a.user_id and x.activity_id = a.id
         where a.tenant_id = ? and a.user_id = ? and a.schedule_id = ?`,
        [shardOf(userId), now, now, JSON.stringify(rows), tenantId, userId, id],
      ),
    );
    return planned;
  }
}
