/** Kills processes at random while people are told what is due and do it, and counts what was lost or happened twice. */
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Phone } from './faults-phone.ts';
import { aBusyHour, type Busy } from './faults-scene.ts';
import { Fleet } from './fleet.ts';

const PEOPLE = 20;
const DUE_PER_PERSON_AND_MINUTE = 6;
/** Between two kills, in milliseconds, at random: a process should live long enough to take over from another. */
const BETWEEN_KILLS = [4_000, 10_000] as const;
/** What was not told so long after it was due counts as lost. */
const GRACE_MS = 90_000;

/** @param minutes - how long processes are killed */
export async function measureFaults(minutes: string): Promise<string[]> {
  const { DATABASE_URL, REDIS_URL = 'redis://127.0.0.1:6379' } = process.env;
  if (!DATABASE_URL) return ['Set DATABASE_URL to a PostgreSQL server; several processes share it.'];
  const wanted = { people: PEOPLE, minutes: Number(minutes), perMinute: DUE_PER_PERSON_AND_MINUTE };
  const busy = await aBusyHour(DATABASE_URL, wanted);
  const fleet = await Fleet.start({ DATABASE_URL: busy.databaseUrl, REDIS_URL }, [
    'api',
    'api',
    'worker',
    'worker',
  ]);
  const phones = busy.people.map((person) => new Phone(person, () => fleet.someUrl()));
  try {
    for (const phone of phones) phone.switchOn();
    await until(() => phones.every(({ isConnected }) => isConnected), GRACE_MS);
    const lastDueAt = await busy.begin();
    // Before its first event a phone has no cursor to go on from.
    await until(() => phones.every(({ told }) => told.size > 0), GRACE_MS);
    if (phones.some(({ told }) => told.size === 0)) return ['Somebody heard nothing before the first kill.'];
    while (Date.now() < lastDueAt.getTime()) {
      await pause(randomInt(...BETWEEN_KILLS));
      await fleet.killOne();
    }
    await until(() => phones.every((phone) => phone.hasDone(busy.duePerPerson)), GRACE_MS);
    return await verdict(busy, phones, fleet.kills);
  } finally {
    await Promise.all(phones.map((phone) => phone.switchOff()));
    await fleet.stop();
    await busy.end();
  }
}

/** Waits until something holds, at most so long. */
async function until(holds: () => boolean, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!holds() && Date.now() < end) await pause(200);
}

async function verdict(busy: Busy, phones: readonly Phone[], kills: number): Promise<string[]> {
  const told = phones.flatMap((phone) => [...phone.told.values()]);
  const acknowledged = new Set(phones.flatMap((phone) => [...phone.acknowledged]));
  const stored = await busy.completions();
  const untold = busy.people.length * busy.duePerPerson - told.length;
  const forgotten = [...acknowledged].filter((id) => !stored.has(id)).length;
  const repeated = told.filter(({ times }) => times > 1).length;
  const doneTwice = [...stored.values()].filter((times) => times > 1).length;
  const latest = Math.max(...told.map(({ lateMs }) => lateMs)) / 1000;
  return [
    `killed ${kills} times: two of two API processes and two workers, with -9`,
    `told ${told.length}, acknowledged ${acknowledged.size}, sent ${phones.reduce((sum, { sent }) => sum + sent, 0)} times`,
    `latest ${latest.toFixed(1)} s after it was due`,
    `lost ${untold + forgotten}, doubled ${repeated + doneTwice}`,
  ];
}
