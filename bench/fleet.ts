/** Processes of the built program that are killed and started again. */
import { type ChildProcess, fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../dist/src/main.js', import.meta.url));

type Role = 'api' | 'worker';

interface Member {
  readonly role: Role;
  /** Kept over restarts, so that clients find it again; null of a worker. */
  url: string | null;
  child: ChildProcess;
}

/** Several processes on one database. */
export class Fleet {
  kills = 0;
  private isOver = false;

  private constructor(
    private readonly env: Record<string, string>,
    private readonly members: Member[],
  ) {}

  /** Starts one process for each role, and waits until all are ready. */
  static async start(env: Record<string, string>, roles: readonly Role[]): Promise<Fleet> {
    const fleet = new Fleet(env, []);
    for (const role of roles) fleet.members.push(await fleet.launch(role, null));
    return fleet;
  }

  /** Where one of them answers clients, or did until it was killed. */
  someUrl(): string {
    const urls = this.members.flatMap(({ url }) => url ?? []);
    return urls[randomInt(urls.length)] ?? '';
  }

  /** Kills one with -9; it is started again at once, and its starting is not waited for. */
  async killOne(): Promise<void> {
    const member = this.members[randomInt(this.members.length)];
    if (!member || member.child.exitCode !== null) return;
    const gone = once(member.child, 'exit');
    member.child.kill('SIGKILL');
    await gone;
    this.kills += 1;
    if (!this.isOver) Object.assign(member, await this.launch(member.role, member.url));
  }

  /** Stops all. */
  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.all(
      this.members.map(async ({ child }) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        await gone;
      }),
    );
  }

  private async launch(role: Role, url: string | null): Promise<Member> {
    const child = fork(ENTRY, [role], {
      env: {
        PATH: process.env.PATH ?? '',
        LOG_LEVEL: 'error',
        ...this.env,
        PORT: url ? new URL(url).port : '0',
      },
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const [ready] = (await once(child, 'message')) as [{ graphUrl: string | null }];
    return { role, url: ready.graphUrl, child };
  }
}
