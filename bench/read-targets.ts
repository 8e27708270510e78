/** The servers of `read`, each in a process of its own, and how each is asked. */
import { join } from 'node:path';
import { startAttune, tokensFor } from './read-attune.ts';
import type { Dataset } from './read-dataset.ts';
import type { Asked } from './read-load.ts';
import { CONNECTIONS, PERSON_HEADER, type PeerSettings } from './read-peer-rows.ts';
import { askPostGraphile, inOurShape, startPostGraphile } from './read-postgraphile.ts';
import { HOT_READS, type HotReadName } from './read-queries.ts';
import { launch, type Served } from './served.ts';

export const TARGETS = ['limit', 'attune', 'mercurius', 'yoga', 'apollo', 'postgraphile'] as const;

export type TargetName = (typeof TARGETS)[number];

/** A server that can be asked. */
export interface Target {
  readonly name: TargetName;
  readonly origin: string;
  readonly pid: number;
  /** One for each person, the same people for every server. */
  readonly requests: readonly Asked[];
  stop(): Promise<void>;
}

/** Of whom what is asked. */
export interface Questions {
  readonly userIds: readonly string[];
  readonly query: HotReadName;
}

/** Starts a server and lays out what to ask of it. */
export async function openTarget(name: TargetName, data: Dataset, questions: Questions): Promise<Target> {
  const open = await prepareTarget(name, data, questions);
  return open();
}

/** Lays out what to ask of a server. @returns a function that starts it */
export async function prepareTarget(
  name: TargetName,
  data: Dataset,
  questions: Questions,
): Promise<() => Promise<Target>> {
  const requests = await requestsFor(name, data, questions);
  return async () => {
    const served = await start(name, data, questions.query);
    return { name, origin: new URL(served.url).origin, pid: served.pid, requests, stop: served.stop };
  };
}

function start(name: TargetName, data: Dataset, query: HotReadName): Promise<Served> {
  if (name === 'attune') return startAttune(data.url);
  if (name === 'limit') return startLimit(data, query);
  if (name === 'postgraphile') return startPostGraphile(data.url);
  const settings: PeerSettings = { databaseUrl: data.url, tenantId: data.tenantId };
  return launch({
    file: join(import.meta.dirname, 'read-server.ts'),
    args: [name, JSON.stringify(settings)],
    execArgv: ['--import', '@oxc-node/core/register'],
  });
}

/** Starts the limit for one hot read. */
function startLimit({ url, tenantId }: Dataset, query: HotReadName): Promise<Served> {
  const { statement } = HOT_READS[query];
  const settings = { databaseUrl: url, tenantId, connections: CONNECTIONS, name: query, statement };
  return launch({ file: join(import.meta.dirname, 'read-limit.js'), args: [JSON.stringify(settings)] });
}

async function requestsFor(name: TargetName, data: Dataset, { userIds, query }: Questions): Promise<Asked[]> {
  if (name === 'limit') {
    return userIds.map((id) => ({ method: 'GET', path: `/${id}`, headers: {}, body: null }));
  }
  const { tenantId } = data;
  if (name === 'postgraphile') return userIds.map((id) => askPostGraphile(tenantId, id));
  const whoAsks =
    name === 'attune'
      ? (await tokensFor(data.url, { tenantId, userIds })).map((token) => ({
          authorization: `Bearer ${token}`,
        }))
      : userIds.map((id) => ({ [PERSON_HEADER]: id }));
  const body = JSON.stringify({ query: HOT_READS[query].document });
  return whoAsks.map((header) => ({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', ...header },
    body,
  }));
}

/** What a server answers to one of its requests, in the product's shape. */
export async function askOne({ name, origin, requests }: Target, at: number): Promise<unknown> {
  const asked = requests[at];
  if (!asked) throw new Error('Nobody was drawn.');
  const { method, headers, body } = asked;
  const response = await fetch(origin + asked.path, { method, headers, body });
  // What it cost is told beside it, and by one of them alone.
  const { extensions: _, ...answer } = (await response.json()) as Record<string, unknown>;
  return name === 'postgraphile' ? inOurShape(answer) : answer;
}
