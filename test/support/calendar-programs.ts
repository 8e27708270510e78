import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const run = promisify(execFile);
/** Debian's own Python, which its packages belong to, whatever another one is first on the path. */
const PYTHON = '/usr/bin/python3';
const MOST_BYTES = 64 * 1024 * 1024;

const answers = (command: string, values: readonly string[]): Promise<boolean> =>
  run(command, [...values]).then(
    () => true,
    () => false,
  );

/** Whether khal and python-icalendar are installed on this machine. */
export const arePythonCalendarsHere = async (): Promise<boolean> =>
  (await answers(PYTHON, ['-c', 'import icalendar, dateutil'])) && answers('khal', ['--version']);

/** Reads a calendar with python-icalendar: every time of every event, in order. */
export async function timesByIcalendar(text: string): Promise<number[]> {
  const script = join(import.meta.dirname, 'calendar-times.py');
  const reading = run(PYTHON, [script], { maxBuffer: MOST_BYTES });
  reading.child.stdin?.end(text);
  return inOrder((await reading).stdout.split('\n').map((line) => Number(line) * 1_000));
}

/** Imports a calendar into khal, and lists every time from a day on, for so many days. */
export async function timesByKhal(
  text: string,
  { from, days }: { from: string; days: number },
): Promise<number[]> {
  const home = await mkdtemp(join(tmpdir(), 'attune-khal-'));
  onTestFinished(() => rm(home, { recursive: true }));
  const [config, feed] = [join(home, 'config'), join(home, 'feed.ics')];
  await writeFile(feed, text);
  await writeFile(config, CONFIG.replaceAll('HOME', home));
  const khal = (...values: string[]) =>
    run('khal', ['-c', config, ...values], {
      maxBuffer: MOST_BYTES,
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
  await khal('import', '--batch', '-a', 'plan', feed);
  const { stdout } = await khal(
    'list',
    '--day-format',
    '',
    '--format',
    '@{start-long} {uid}',
    from,
    `${days}d`,
  );
  // What lasts past midnight is listed for both days.
  const lines = new Set(stdout.split('\n').filter((line) => line.startsWith('@')));
  return inOrder([...lines].map((line) => Date.parse(`${line.slice(1, 17).replace(' ', 'T')}Z`)));
}

const inOrder = (times: readonly number[]): number[] =>
  times.filter((time) => time > 0).toSorted((one, other) => one - other);

const CONFIG = `[calendars]
[[plan]]
path = HOME/plan
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = HOME/khal.db
`;
