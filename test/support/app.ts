import { randomUUIDv7 } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { type App, type Role as AppRole, startApp } from '../../src/app.ts';
import { Guide, type Role, Tenant, User } from '../../src/identity/index.ts';
import { readConfig } from '../../src/platform/config.ts';
import type { Storage } from '../../src/platform/database.ts';
import { globalId, NOBODY } from '../../src/platform/global-id.ts';
import { TestClock } from './clock.ts';
import { aStorage } from './database.ts';
import { post, type Reply, type Stream, subscribe } from './graph.ts';
import { keptLog, type Line } from './log.ts';

/** Somebody who is signed in. */
export interface Person {
  readonly tenantId: string;
  readonly userId: string;
  readonly token: string;
  /** Identifiers as clients see them. */
  readonly id: string;
  readonly guideId: string;
  ask<Data>(query: string, variables?: object): Promise<Reply<Data>>;
  /** Subscribes; the socket is closed when the test ends. */
  follow<Data>(query: string, variables?: Record<string, unknown>): Promise<Stream<Data>>;
}

/** The real program on a database of its own, at a time of its own. */
export interface TestApp {
  readonly app: App;
  readonly clock: TestClock;
  readonly lines: readonly Line[];
  readonly url: string;
  /** Makes somebody, in a tenant of their own unless one is named. */
  person(who?: { tenantId?: string; timeZone?: string; roles?: Role[] }): Promise<Person>;
  stop(): Promise<void>;
}

/** How a program is started. */
export interface Start {
  readonly at?: string;
  readonly env?: Record<string, string>;
  readonly role?: AppRole;
  /** Rows that outlive the program; without it, they are gone when it stops. */
  readonly storage?: Storage;
}

/** Starts the program. Whoever starts it stops it: `afterAll(() => test.stop())`. */
export async function anApp({
  at = '2026-03-02T06:00:00Z',
  env = {},
  role = 'all',
  storage: lasting,
}: Start = {}): Promise<TestApp> {
  const { storage, drop } = lasting ? { storage: lasting, drop: async () => undefined } : await aStorage();
  const clock = new TestClock(at);
  const log = keptLog();
  const app = await startApp(readConfig({ PORT: '0', ...env }), role, { storage, clock, log });
  const url = app.graphUrl ?? '';
  return {
    app,
    clock,
    lines: log.lines,
    url,
    person: (who) => aPerson(app, url, clock, who ?? {}),
    stop: async () => {
      await app.stop();
      await drop();
    },
  };
}

let people = 0;

/**
 * An identifier in another shard of the due log than those before: where a test set the clock back, a shard that was
 * passed by an earlier one would take what is ahead for delivered.
 */
function nextUserId(): string {
  people += 1;
  return randomUUIDv7().slice(0, -2) + (people % 256).toString(16).padStart(2, '0');
}

async function aPerson(
  app: App,
  url: string,
  clock: TestClock,
  {
    tenantId,
    timeZone = 'Europe/Berlin',
    roles = ['client'],
  }: { tenantId?: string; timeZone?: string; roles?: Role[] },
): Promise<Person> {
  const { database } = app.resources;
  const createdAt = clock.now();
  const home = tenantId ?? randomUUIDv7();
  const userId = nextUserId();
  const guide = { tenantId: home, id: randomUUIDv7(), name: 'Ada', tone: 'warm' as const, createdAt };
  await database.duty(async (em) => {
    if (!tenantId) {
      em.create(Tenant, { id: home, name: 'A tenant', locale: 'en', createdAt });
      await em.flush();
    }
    const person = { displayName: 'Somebody', timeZone, locale: 'en-GB', roles, createdAt };
    em.create(User, { tenantId: home, id: userId, ...person });
    em.create(Guide, { ...guide, description: null, focusAreas: ['confidence'] });
    await em.flush();
  });
  if (!app.issuer) throw new Error('This program issues no tokens.');
  const token = await app.issuer.issue({ subject: userId, tenantId: home });
  return {
    tenantId: home,
    userId,
    token,
    id: globalId('user', { userId, id: userId }),
    guideId: globalId('guide', { userId: NOBODY, id: guide.id }),
    ask: (query, variables = {}) => post(url, token, { query, variables }),
    follow: async (query, variables = {}) => {
      const stream = await subscribe<never>(url, token, { query, variables });
      onTestFinished(() => stream.close());
      return stream;
    },
  };
}
