/** Builds everything that lives long, in the order it depends on each other, and takes it down again. */
import { randomUUID } from 'node:crypto';
import { speechEngines } from './assets/index.ts';
import { serveFeeds } from './calendar/index.ts';
import { extendDeliveries, findLag, findMarks } from './delivery/index.ts';
import {
  authenticator,
  findByOwnToken,
  findOrJoin,
  findZones,
  foundHome,
  outsideVerifier,
  ownIssuer,
  type TokenIssuer,
} from './identity/index.ts';
import {
  type ChannelSettings,
  findInboxMarks,
  openChannels,
  ReminderWorker,
  serveAnswers,
  TEXTS_PATH,
} from './notification/index.ts';
import { model as databaseModel } from './orm.ts';
import { Budgets } from './platform/budgets.ts';
import { type Bus, localBus } from './platform/bus.ts';
import { chatModel } from './platform/chat-model.ts';
import { type Clock, ServerClock, systemClock } from './platform/clock.ts';
import { compareZones } from './platform/compare-zones.ts';
import type { Config } from './platform/config.ts';
import type { Resources } from './platform/context.ts';
import { type Database, openDatabase, type Storage } from './platform/database.ts';
import { Feeds } from './platform/feeds.ts';
import { GraphExecutor } from './platform/graph-executor.ts';
import { Jobs } from './platform/jobs.ts';
import { createLog, type Log } from './platform/log.ts';
import { openFiles } from './platform/open-files.ts';
import { errorPresenter } from './platform/present-error.ts';
import { type FindMarks, Pulse } from './platform/pulse.ts';
import { readiness } from './platform/readiness.ts';
import { redisBus } from './platform/redis-bus.ts';
import { serveFiles } from './platform/serve-files.ts';
import { GRAPH_PATH, startServer } from './platform/server.ts';
import { Site } from './platform/site.ts';
import { isZone } from './platform/zone.ts';
import { noteReassessments, noteStreaks } from './progress/index.ts';
import { buildGraphSchema } from './schema.ts';
import { QUEUES, startWorkers } from './workers.ts';

/** What a process does: answer clients, work by itself, or both. */
export type Role = 'all' | 'api' | 'worker';

/** What tests hand in instead of the real thing. */
export interface Replacements {
  readonly clock?: Clock;
  readonly log?: Log;
  readonly storage?: Storage;
}

/** A program that runs. */
export interface App {
  /** Null when this process answers no clients. */
  readonly graphUrl: string | null;
  readonly explorerUrl: string | null;
  /** Opens the explorer as the person this installation belongs to; null when tokens come from elsewhere. */
  readonly signInUrl: string | null;
  readonly resources: Resources;
  /** Null when tokens come from elsewhere. */
  readonly issuer: TokenIssuer | null;
  /** Writes plans out to the horizon, and delivers what is due, at once. Only where this process works by itself. */
  deliverDue(): Promise<number>;
  stop(): Promise<void>;
}

/** Edition of the time-zone rules that everything is planned by: those of the runtime. */
const TIME_ZONES = process.versions.tz ?? 'unknown';
/** Seconds that jobs under way get to finish. */
const JOB_GRACE_SECONDS = 10;

/** Starts the program in a role. What was opened is closed again when a later step fails. */
export async function startApp(config: Config, role: Role, replaced: Replacements = {}): Promise<App> {
  const log = replaced.log ?? createLog(config.logLevel);
  const closers: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (let close = closers.pop(); close; close = closers.pop()) {
      try {
        await close();
      } catch (error) {
        // Such as a database that is away: what comes after can be closed all the same.
        log.error('app.stop_failed', {}, error);
      }
    }
  };
  try {
    return { ...(await start(config, role, { ...replaced, log }, (close) => closers.push(close))), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  config: Config,
  role: Role,
  replaced: Replacements & { readonly log: Log },
  onStop: (close: () => Promise<unknown>) => void,
): Promise<Omit<App, 'stop'>> {
  const { log } = replaced;
  const bus = await openBus(config, log, onStop);
  const database = await openDatabase(replaced.storage ?? storageOf(config), databaseModel);
  onStop(() => database.close());
  const clock = replaced.clock ?? (await openClock(database, onStop));
  const speech = speechEngines(config.speech);
  onStop(() => Promise.all(speech.map((engine) => engine.close())));
  const jobs = new Jobs(database, log);
  await jobs.start(QUEUES);
  onStop(() => jobs.stop(JOB_GRACE_SECONDS));
  const site = new Site(config.publicUrl);
  const { horizonDays } = config;
  const channels = await openChannels(channelSettings(config, site));
  onStop(() => Promise.all(Object.values(channels).map((channel) => channel?.close())));
  const resources = {
    database,
    bus,
    feeds: new Feeds(bus, log),
    jobs,
    clock,
    log,
    model: modelOf(config),
    site,
    files: await openFiles(config.files, { database, site, clock }),
    speech,
    channels,
    horizonDays,
  };
  const issuer = config.auth ? null : await ownIssuer(database, clock);
  const home = await foundHome(database, clock, placeOfMachine());

  const pulse = new Pulse({ bus, clock, log, findMarks: marksIn(database, clock) });
  pulse.start();
  onStop(() => pulse.stop());

  let deliverDue = async (): Promise<number> => 0;
  if (role !== 'api') {
    await warnOfZones(resources);
    const due = await startWorkers({
      ...resources,
      owner: randomUUID(),
      planLimits: config.model?.perPlan ?? null,
    });
    const reminders = new ReminderWorker(resources);
    reminders.start();
    onStop(() => due.stop());
    onStop(() => reminders.stop());
    deliverDue = async () => {
      await extendDeliveries(resources);
      const count = await due.deliverDue();
      await noteReassessments(resources);
      await noteStreaks(resources);
      await reminders.remind();
      return count;
    };
  }
  const address = role === 'worker' ? null : await serve(config, { resources, issuer }, onStop);
  log.info('app.started', {
    role,
    homeTenantId: home.tenantId,
    storage: database.storage.kind,
    hasModel: config.model !== null,
  });
  const token = issuer && (await issuer.issue({ subject: home.userId, tenantId: home.tenantId }));
  return {
    graphUrl: address && `${address}${GRAPH_PATH}`,
    explorerUrl: address && `${address}/`,
    signInUrl: address && token && `${address}/#token=${token}`,
    resources,
    issuer,
    deliverDue,
  };
}

/** Opens the ways in. @returns the address, without a slash at the end */
async function serve(
  config: Config,
  { resources, issuer }: { resources: Resources; issuer: TokenIssuer | null },
  onStop: (close: () => Promise<unknown>) => void,
): Promise<string> {
  const { database, clock, log } = resources;
  const verifier = config.auth ? outsideVerifier(config.auth, clock) : issuer;
  if (!verifier) throw new Error('Nobody checks tokens.');
  const schema = buildGraphSchema();
  const server = await startServer({
    schema,
    executor: new GraphExecutor(schema),
    budgets: new Budgets(clock),
    authenticate: authenticator(
      verifier,
      (claims) => (config.auth ? findOrJoin(database, clock, claims) : findByOwnToken(database, claims)),
      clock,
    ),
    resources,
    present: errorPresenter(log),
    host: config.host,
    port: config.port,
    version: { node: process.versions.node, timeZones: TIME_ZONES },
    readiness: readiness(async () => ({
      due: await findLag(resources),
      jobs: await resources.jobs.lagSeconds(),
    })),
    pages: [
      (fastify) => serveFiles(fastify, resources.files),
      serveFeeds(resources),
      serveAnswers(resources, config.channels.sms),
    ],
  });
  onStop(() => server.stop());
  resources.site.listensAt(
    `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${server.port}`,
  );
  return resources.site.origin;
}

/** Says for which zones runtime and database have different rules; what is planned follows the runtime. */
async function warnOfZones({ database, clock, log }: Resources): Promise<void> {
  const zones = await compareZones(database, await findZones(database), clock.now());
  if (zones.length > 0) log.warn('zones.differ', { zones, runtime: TIME_ZONES });
}

const marksIn =
  (database: Database, clock: Clock): FindMarks =>
  (userIds) =>
    database.duty(async (em) => {
      const now = clock.now();
      const [marks, inbox] = [await findMarks(em, userIds, now), await findInboxMarks(em, userIds, now)];
      return new Map([...marks].map(([userId, mark]) => [userId, `${mark} ${inbox.get(userId)}`]));
    });

async function openBus(
  { redisUrl }: Config,
  log: Log,
  onStop: (close: () => Promise<unknown>) => void,
): Promise<Bus> {
  if (redisUrl === null) return localBus();
  const bus = await redisBus(redisUrl, log);
  onStop(() => bus.close());
  return bus;
}

/** Machines that share a database go by its clock. */
async function openClock(
  database: Database,
  onStop: (close: () => Promise<unknown>) => void,
): Promise<Clock> {
  if (database.storage.kind !== 'server') return systemClock;
  const clock = await ServerClock.follow(() => database.readClock());
  onStop(async () => clock.stop());
  return clock;
}

function channelSettings({ channels: { email, push, sms } }: Config, site: Site): ChannelSettings {
  const statusUrl = (): string | null => site.known && `${site.known}${TEXTS_PATH}`;
  return { email, push, sms: sms && { ...sms, statusUrl } };
}

function storageOf({ databaseUrl, dataDir }: Config): Storage {
  return databaseUrl === null ? { kind: 'embedded', folder: dataDir } : { kind: 'server', url: databaseUrl };
}

/** Longest answer that is asked for; it leaves room for models that think aloud first. */
const MAX_OUTPUT_TOKENS = 16_000;
/** No call may take more of a plan's tokens than one in this many. */
const CALLS_WITHIN_PLAN = 4;

function modelOf({ model }: Config) {
  if (model === null) return null;
  const { name, baseUrl, apiKey, output, prices } = model;
  return chatModel({
    model: name,
    baseUrl,
    apiKey,
    method: output,
    prices,
    timeoutMs: model.timeoutSeconds * 1000,
    maxConcurrency: model.concurrency,
    maxOutputTokens: Math.min(MAX_OUTPUT_TOKENS, Math.floor(model.perPlan.tokens / CALLS_WITHIN_PLAN)),
  });
}

/** Zone and language of this machine: the first person's own, until they say otherwise. */
function placeOfMachine(): { timeZone: string; locale: string } {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return { timeZone: isZone(timeZone) ? timeZone : 'Etc/UTC', locale };
}
