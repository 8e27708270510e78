/** What is made of measurements: medians, ratios, and the lines that are printed. */

/** What one server did in one run, and what it cost. */
export interface Run {
  readonly perSecond: number;
  /** Milliseconds of processor time for each request. */
  readonly serverMs: number;
  readonly databaseMs: number;
}

/** What was found of the limit, and of somebody else right before or after. */
export interface Pair<T> {
  readonly base: T;
  readonly target: T;
}

/** Back to back, and each as often the first as the second. */
export async function inPairs<T>(
  count: number,
  measure: (of: keyof Pair<T>) => Promise<T>,
): Promise<Pair<T>[]> {
  const pairs: Pair<T>[] = [];
  for (let pair = 0; pair < count; pair += 1) {
    const first = pair % 2 === 0 ? 'base' : 'target';
    const one = await measure(first);
    const other = await measure(first === 'base' ? 'target' : 'base');
    pairs.push(first === 'base' ? { base: one, target: other } : { base: other, target: one });
  }
  return pairs;
}

/** What was found of one server, in pairs of runs with the limit's. */
export interface Findings {
  readonly name: string;
  readonly pairs: readonly Pair<Run>[];
  /** Resident, in bytes. */
  readonly restBytes: number;
  readonly loadBytes: number;
  /** 99 in 100 answers took no longer, each server at half of what it can answer; in pairs like the runs. */
  readonly p99s: readonly Pair<number>[];
}

export function median(values: readonly number[]): number {
  const inOrder = values.toSorted((one, other) => one - other);
  const half = inOrder.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [inOrder[Math.ceil(half) - 1], inOrder[Math.floor(half)]];
  return (low + high) / 2;
}

/** Rate of a server as a share of the limit's, each pair by itself. */
export const share = ({ pairs }: Findings): number =>
  median(pairs.map(({ base, target }) => target.perSecond / base.perSecond));

/** Processor time of the server itself for a request, as a multiple of the limit's. */
export const serverTimes = ({ pairs }: Findings): number =>
  median(pairs.map(({ base, target }) => target.serverMs / base.serverMs));

const of = (findings: Findings, figure: keyof Run): number =>
  median(findings.pairs.map(({ target }) => target[figure]));

/** One line: name, requests a second, processor time of a request, and the rate as a share of the limit's. */
export function line(findings: Findings): string {
  const [server, database] = [of(findings, 'serverMs'), of(findings, 'databaseMs')];
  return [
    findings.name.padEnd(26),
    `${Math.round(of(findings, 'perSecond')).toLocaleString('en').padStart(7)} requests/s`,
    `CPU ${(server + database).toFixed(3)} ms (server ${server.toFixed(3)}, database ${database.toFixed(3)})`,
    `${share(findings).toFixed(2)} × of the limit`,
  ].join('  ');
}

/** A table in Markdown: each server beside the limit and, where the product was measured, the product beside it. */
export function table(all: readonly Findings[]): string[] {
  const ours = all.find(({ name }) => name === 'attune');
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
  return [
    '| server | of the limit | attune is | server CPU, × of the limit | p99 at half load, × of the limit | at rest | under load |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...all.map((each) => {
      const cells = [
        each.name,
        `${share(each).toFixed(2)} ×`,
        ours ? `${(share(ours) / share(each)).toFixed(1)} ×` : '',
        `${serverTimes(each).toFixed(1)} ×`,
        `${median(each.p99s.map(({ base, target }) => target / base)).toFixed(1)} ×`,
        megabytes(each.restBytes),
        megabytes(each.loadBytes),
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  ];
}
