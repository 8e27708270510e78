/** The servers of `read`, each in a process of its own, and how each is asked. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Served, startAttune, tokensFor } from './read-attune.ts';
import type { Dataset } from './read-dataset.ts';
import type { Asked } from './read-load.ts';
import { PERSON_HEADER } from './read-peer-rows.ts';
import {
  askPostGraphile,
  inOurShape,
  POSTGRAPHILE_SERVER,
  postGraphileSettings,
} from './read-postgraphile.ts';
import { HOT_READS, type HotReadName } from './read-queries.ts';

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
  const served = name === 'attune' ? await startAttune(data.url) : await startPeer(name, data);
  const requests = await requestsFor(name, data, questions);
  return { name, origin: new URL(served.url).origin, pid: served.pid, requests, stop: served.stop };
}

async function startPeer(kind: Exclude<TargetName, 'attune'>, { url, tenantId }: Dataset): Promise<Served> {
  const env = { ...process.env, NODE_ENV: 'production' };
  const child =
    kind === 'postgraphile'
      ? fork(POSTGRAPHILE_SERVER, [postGraphileSettings(url)], { execArgv: [], env })
      : fork(
          join(import.meta.dirname, 'read-server.ts'),
          [JSON.stringify({ kind, databaseUrl: url, tenantId })],
          {
            execArgv: ['--import', '@oxc-node/core/register'],
            env,
          },
        );
  const died = once(child, 'exit').then(() => Promise.reject(new Error(`${kind} ended as it started.`)));
  const [ready] = (await Promise.race([once(child, 'message'), died])) as [{ url: string }];
  died.catch(() => undefined);
  const stop = async (): Promise<void> => {
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  };
  return { url: ready.url, pid: child.pid ?? 0, stop };
}

async function requestsFor(name: TargetName, data: Dataset, { userIds, query }: Questions): Promise<Asked[]> {
  if (name === 'limit') {
    return userIds.map((id) => ({ method: 'GET', path: `/${query}/${id}`, headers: {}, body: null }));
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
  const answer = await response.json();
  return name === 'postgraphile' ? inOurShape(answer) : answer;
}
