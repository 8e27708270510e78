/** What processes of this machine have used: processor time and memory, read where the kernel tells it. */
import { readFileSync } from 'node:fs';
import type { Client } from 'pg';

/** Clock ticks of a second, as Linux shows them to programs. */
const TICKS = 100;

/** Milliseconds of processor time that a process has used; 0 when it is not on this machine or has ended. */
export function processorMs(pid: number): number {
  const stat = read(`/proc/${pid}/stat`);
  // The name of a program, in brackets, may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 1000) / TICKS;
}

/** Resident bytes of a process. */
export function residentBytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
}

/** Milliseconds of processor time that the sessions of a database have used, this one not counted. */
export async function sessionsMs(client: Client): Promise<Map<number, number>> {
  const { rows } = await client.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  return new Map(rows.map(({ pid }) => [pid, processorMs(pid)]));
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // No such process, or none that this machine tells of.
    return '';
  }
}
