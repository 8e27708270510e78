/** How fast the product answers what clients ask most often: beside the limit, and beside others. */
import { isDeepStrictEqual } from 'node:util';
import { Client } from 'pg';
import { processorMs, residentBytes, sessionsMs } from './process-costs.ts';
import { drawn, Load, type Ran } from './read-asker.ts';
import { buildProduct } from './read-attune.ts';
import { type Dataset, FULL, openDataset, SMALL, serverUrl } from './read-dataset.ts';
import { type Findings, inPairs, line, median, type Pair, type Run, table } from './read-figures.ts';
import { hasPostGraphile } from './read-postgraphile.ts';
import type { HotReadName } from './read-queries.ts';
import { askOne, openTarget, TARGETS, type Target, type TargetName } from './read-targets.ts';

/** What to measure. */
export interface ReadWish {
  readonly query: HotReadName;
  /** Names with commas between them; all when empty. */
  readonly only: string;
  readonly users: number | null;
  readonly isSmall: boolean;
  readonly pairs: number;
  readonly seconds: number;
}

/** Of whom the answers are compared before anything is measured. */
const COMPARED = 20;

/** @returns one line for each server, and a table */
export async function measureRead(wish: ReadWish): Promise<string[]> {
  const { query } = wish;
  const names = namesOf(wish.only, query);
  buildProduct();
  const data = await openDataset(serverUrl(), wish.users ?? (wish.isSmall ? SMALL : FULL));
  const userIds = drawn(data.userIds);
  const bench = await Bench.open(data, { userIds, query, wish });
  const found: Findings[] = [];
  for (const name of names) found.push(await bench.measure(name));
  await bench.end();
  return [...found.map(line), '', ...table(found)];
}

/** The peers answer today's question only, and are left out where they are not installed. */
function namesOf(only: string, query: HotReadName): TargetName[] {
  const there = TARGETS.filter(
    (name) =>
      name === 'limit' ||
      name === 'attune' ||
      (query === 'today' && (name !== 'postgraphile' || hasPostGraphile())),
  );
  const wanted = only === '' ? there : only.split(',');
  const names = there.filter((name) => wanted.includes(name));
  if (names.length < wanted.length) throw new Error(`--only takes some of ${there.join(',')}.`);
  return names;
}

/** The limit, kept running, and whoever is measured beside it. */
class Bench {
  private constructor(
    private readonly data: Dataset,
    private readonly how: { userIds: readonly string[]; query: HotReadName; wish: ReadWish },
    private readonly limit: Target,
    private readonly load: Load,
    private readonly client: Client,
  ) {}

  static async open(
    data: Dataset,
    how: { userIds: readonly string[]; query: HotReadName; wish: ReadWish },
  ): Promise<Bench> {
    const limit = await openTarget('limit', data, how);
    const client = new Client({ connectionString: data.url });
    await client.connect();
    const bench = new Bench(data, how, limit, new Load(), client);
    await bench.load.know('limit', limit);
    await bench.run(limit);
    return bench;
  }

  async measure(name: TargetName): Promise<Findings> {
    const target = name === 'limit' ? this.limit : await openTarget(name, this.data, this.how);
    await this.compare(target);
    const restBytes = residentBytes(target.pid);
    if (target !== this.limit) await this.load.know(name, target);
    await this.run(target);
    const pairs = await inPairs(this.how.wish.pairs, (of) => this.run(of === 'base' ? this.limit : target));
    const loadBytes = residentBytes(target.pid);
    const p99s = await this.p99s(target, pairs);
    if (target !== this.limit) await target.stop();
    return { name, pairs, restBytes, loadBytes, p99s };
  }

  async end(): Promise<void> {
    await this.limit.stop();
    await this.load.end();
    await this.client.end();
  }

  private async p99s(target: Target, pairs: readonly Pair<Run>[]): Promise<Pair<number>[]> {
    const half = (of: keyof Pair<Run>): number => median(pairs.map((each) => each[of].perSecond)) / 2;
    const rates = { base: half('base'), target: half('target') };
    return inPairs(
      this.how.wish.pairs,
      async (of) => (await this.ask(of === 'base' ? this.limit : target, rates[of])).p99,
    );
  }

  private ask({ name }: Target, rate: number | null): Promise<Ran> {
    return this.load.run(name, this.how.wish.seconds, rate);
  }

  private async run(target: Target): Promise<Run> {
    const { pid } = target;
    const [cpu, sessions] = [processorMs(pid), await sessionsMs(this.client)];
    const ran = await this.ask(target, null);
    const after = await sessionsMs(this.client);
    const used = [...after].reduce((sum, [session, ms]) => sum + ms - (sessions.get(session) ?? 0), 0);
    return {
      perSecond: ran.requests / ran.seconds,
      serverMs: (processorMs(pid) - cpu) / ran.requests,
      databaseMs: used / ran.requests,
    };
  }

  /** Whoever answers something else is not measured. */
  private async compare(target: Target): Promise<void> {
    for (let at = 0; at < Math.min(COMPARED, this.how.userIds.length); at += 1) {
      const [expected, answer] = [await askOne(this.limit, at), await askOne(target, at)];
      if (isDeepStrictEqual(answer, expected)) continue;
      throw new Error(
        `${target.name} answers otherwise:\n${JSON.stringify(answer)}\nexpected:\n${JSON.stringify(expected)}`,
      );
    }
  }
}
