import { expect, test } from 'vitest';
import { localBus, personTopic } from '../../../src/platform/bus.ts';
import { Pulse, QUARTER_TOPIC } from '../../../src/platform/pulse.ts';
import { TestClock } from '../../support/clock.ts';
import { silentLog } from '../../support/log.ts';

test('each look asks once for all who are followed, and wakes those to whom something happened', async () => {
  const bus = localBus();
  const woken: string[] = [];
  const topics = [personTopic('one'), personTopic('two'), 'run:1', QUARTER_TOPIC];
  for (const topic of topics) bus.listen(topic, () => woken.push(topic));
  const marks = new Map([
    ['one', '1'],
    ['two', '1'],
  ]);
  const asked: (readonly string[])[] = [];
  const clock = new TestClock('2026-03-02T06:00:00Z');
  const findMarks = async (userIds: readonly string[]) => {
    asked.push(userIds);
    return new Map(marks);
  };
  const pulse = new Pulse({ bus, clock, log: silentLog, findMarks });

  await pulse.beat();
  // Nothing is known about anybody yet.
  expect(woken.splice(0).toSorted()).toEqual(topics.toSorted());

  marks.set('two', '2');
  await pulse.beat();
  expect(woken.splice(0)).toEqual(['run:1', personTopic('two')]);

  clock.moveBy({ minutes: 15 });
  await pulse.beat();
  expect(woken.splice(0)).toEqual([QUARTER_TOPIC, 'run:1']);
  expect(asked).toEqual([
    ['one', 'two'],
    ['one', 'two'],
    ['one', 'two'],
  ]);
});
