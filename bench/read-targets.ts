/** The servers of `read`, each in a process of its own, and how each is asked. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Served, startAttune, tokensFor } from './read-attune.ts';
import type { Dataset } from './read-dataset.ts';
import type { Asked } from './read-load.ts';
import { HOT_READS, type HotReadName } from './read-queries.ts';
import type { PeerKind } from './read-server.ts';

export const TARGETS = ['limit', 'attune'] as const;

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

async function startPeer(kind: PeerKind, { url, tenantId }: Dataset): Promise<Served> {
  const settings = JSON.stringify({ kind, databaseUrl: url, tenantId });
  const child = fork(join(import.meta.dirname, 'read-server.ts'), [settings], {
    execArgv: ['--import', '@oxc-node/core/register'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
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
  const tokens = await tokensFor(data.url, { tenantId: data.tenantId, userIds });
  const body = JSON.stringify({ query: HOT_READS[query].document });
  return tokens.map((token) => ({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  }));
}

/** What a server answers to one of its requests. */
export async function askOne({ origin, requests }: Target, at: number): Promise<unknown> {
  const asked = requests[at];
  if (!asked) throw new Error('Nobody was drawn.');
  const { method, headers, body } = asked;
  const response = await fetch(origin + asked.path, { method, headers, body });
  return response.json();
}
