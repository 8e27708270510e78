/** The server that a tutorial ends with: Apollo, TypeGraphQL classes, MikroORM entities, loaders against N + 1. */
import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import {
  buildSchema,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Asset } from '../src/assets/asset.entity.ts';
import { Delivery } from '../src/delivery/delivery.entity.ts';
import { User } from '../src/identity/user.entity.ts';
import { globalId } from '../src/platform/global-id.ts';
import { addDays, dayOf } from '../src/platform/zone.ts';
import { Activity } from '../src/schedule/activity.entity.ts';
import { Schedule } from '../src/schedule/schedule.entity.ts';
import {
  CONNECTIONS,
  dayOf as countedDay,
  PERSON_HEADER,
  type PeerSettings,
  TYPES,
} from './read-peer-rows.ts';

@ObjectType('Asset')
class AssetCardType {
  @Field(() => ID) id!: string;
  @Field(() => String) type!: string;
  @Field(() => String) title!: string;
  @Field(() => Boolean) isFavorite!: boolean;
  @Field(() => Int) durationSeconds!: number;
  @Field(() => String) energyLevel!: string;
  @Field(() => String) optimalTimeOfDay!: string;
}

@ObjectType('Delivery')
class ActivityType {
  @Field(() => ID) id!: string;
  @Field(() => String) status!: string;
  @Field(() => String) localDate!: string;
  @Field(() => String) localTime!: string;
  @Field(() => String) dayPart!: string;
  @Field(() => String) scheduledFor!: string;
  @Field(() => String) windowEndsAt!: string;
  @Field(() => String, { nullable: true }) snoozedUntil!: string | null;
  assetId!: string;
  minutes!: number;
}

@ObjectType('DayPlan')
class DayType {
  @Field(() => ID) id!: string;
  @Field(() => String) date!: string;
  @Field(() => Int) totalMinutes!: number;
  @Field(() => Int) completedCount!: number;
  @Field(() => Int) pendingCount!: number;
  @Field(() => Int) missedCount!: number;
  @Field(() => Int) skippedCount!: number;
  @Field(() => [ActivityType]) deliveries!: ActivityType[];
}

@ObjectType('User')
class PersonType {
  @Field(() => ID) id!: string;
  @Field(() => String) timeZone!: string;
  userId!: string;
}

interface PeerContext {
  readonly tenantId: string;
  readonly userId: string;
  readonly em: EntityManager;
  readonly assets: DataLoader<string, Asset>;
}

@Resolver(() => PersonType)
class PersonResolver {
  @Query(() => PersonType)
  async viewer(@Ctx() { em, tenantId, userId }: PeerContext): Promise<PersonType> {
    const { timeZone } = await em.findOneOrFail(User, { tenantId, id: userId });
    return { id: globalId('user', { userId, id: userId }), timeZone, userId };
  }

  @FieldResolver(() => DayType)
  async today(@Root() { timeZone }: PersonType, @Ctx() ctx: PeerContext): Promise<DayType> {
    const { em, tenantId, userId } = ctx;
    const date = dayOf(new Date(), timeZone);
    const near = await em.find(
      Delivery,
      { tenantId, userId, localDate: { $in: [date, addDays(date, 1)] } },
      { orderBy: { scheduledFor: 'asc', id: 'asc' } },
    );
    const deliveries = near.filter((delivery) => delivery.day() === date);
    const id = { $in: deliveries.map(({ activityId }) => activityId) };
    const activities = await em.find(Activity, { tenantId, userId, id });
    const schedules = await em.find(Schedule, { tenantId, userId });
    const cursors: Cursor[] = await em.execute('select shard, through, through_id from delivery_cursor');
    const shown = deliveries.map((delivery) => ({
      ...shownActivity(delivery),
      minutes: activities.find((activity) => activity.id === delivery.activityId)?.durationMinutes ?? 0,
      status: statusOf(
        delivery,
        schedules.find((schedule) => schedule.id === delivery.scheduleId),
        cursors.find(({ shard }) => shard === delivery.shard),
      ),
    }));
    return countedDay(userId, date, shown) as DayType;
  }
}

@Resolver(() => ActivityType)
class ActivityResolver {
  @FieldResolver(() => AssetCardType)
  async asset(@Root() { assetId }: ActivityType, @Ctx() { assets }: PeerContext): Promise<AssetCardType> {
    const asset = await assets.load(assetId);
    const { title, isFavorite, durationSeconds } = asset;
    return {
      id: globalId('asset', asset),
      type: TYPES[asset.type] ?? '',
      title,
      isFavorite,
      durationSeconds,
      energyLevel: asset.energyLevel.toUpperCase(),
      optimalTimeOfDay: asset.optimalTimeOfDay.toUpperCase(),
    };
  }
}

interface Cursor {
  readonly shard: number;
  readonly through: string | Date;
  readonly through_id: string;
}

function shownActivity(delivery: Delivery): Omit<ActivityType, 'minutes' | 'status'> {
  return {
    id: globalId('dlv', delivery),
    localDate: delivery.localDate,
    localTime: delivery.localTime.slice(0, 5),
    dayPart: delivery.dayPart.toUpperCase(),
    scheduledFor: delivery.scheduledFor.toISOString(),
    windowEndsAt: delivery.windowEndsAt.toISOString(),
    snoozedUntil: delivery.snoozedUntil?.toISOString() ?? null,
    assetId: delivery.assetId,
  };
}

function statusOf(delivery: Delivery, schedule?: Schedule, cursor?: Cursor): string {
  if (delivery.completedAt) return 'COMPLETED';
  if (delivery.skippedAt) return 'SKIPPED';
  if (delivery.windowEndsAt <= new Date() && schedule?.status !== 'paused') return 'MISSED';
  const ahead = new Date(cursor?.through ?? 0).getTime() - delivery.scheduledFor.getTime();
  return ahead > 0 || (ahead === 0 && cursor && cursor.through_id >= delivery.id) ? 'DELIVERED' : 'PENDING';
}

/** @returns its address */
export async function serveApollo({ databaseUrl, tenantId }: PeerSettings): Promise<string> {
  const orm = await MikroORM.init({
    clientUrl: databaseUrl,
    entities: [Activity, Asset, Delivery, Schedule, User],
    pool: { max: CONNECTIONS },
  });
  const schema = await buildSchema({ resolvers: [PersonResolver, ActivityResolver] });
  const { url } = await startStandaloneServer(new ApolloServer<PeerContext>({ schema }), {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req }) => {
      const [em, userId] = [orm.em.fork(), String(req.headers[PERSON_HEADER])];
      const assets = new DataLoader<string, Asset>(async (ids) => {
        const found = await em.find(Asset, { tenantId, userId, id: { $in: [...ids] } });
        const byId = new Map(found.map((asset) => [asset.id, asset]));
        return ids.map((id) => byId.get(id) ?? new Error(`There is no asset ${id}.`));
      });
      return { tenantId, userId, em, assets };
    },
  });
  return url;
}
