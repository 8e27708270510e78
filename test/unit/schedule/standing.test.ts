import { describe, expect, test } from 'vitest';
import {
  checkpointStatus,
  isRunning,
  nextCheckpoint,
  nextReassessment,
  type ScheduleStatus,
  scheduleStatus,
} from '../../../src/schedule/standing.ts';

const plan = (status: ScheduleStatus = 'active') => ({
  status,
  endDate: '2026-03-31',
  timeZone: 'Europe/Berlin',
});

describe('a plan', () => {
  test('runs until the night after its last day is over in its zone', () => {
    expect(scheduleStatus(plan(), new Date('2026-04-01T01:59:59Z'))).toBe('active');
    expect(scheduleStatus(plan(), new Date('2026-04-01T02:00:00Z'))).toBe('completed');
  });

  test('that was canceled or paused is not completed by time', () => {
    const later = new Date('2026-05-01T00:00:00Z');
    expect(scheduleStatus(plan('canceled'), later)).toBe('canceled');
    expect(scheduleStatus(plan('paused'), later)).toBe('paused');
  });

  test('is running while active or held, and not once it is over', () => {
    const during = new Date('2026-03-10T08:00:00Z');
    expect([plan('active'), plan('paused'), plan('canceled')].map((each) => isRunning(each, during))).toEqual(
      [true, true, false],
    );
    expect(isRunning(plan(), new Date('2026-04-02T08:00:00Z'))).toBe(false);
  });
});

describe('a checkpoint', () => {
  const checkpoint = { dueOn: '2026-03-08', completedAt: null };

  test('is due on its day and until the day before the next week', () => {
    const on = (today: string) => checkpointStatus(checkpoint, today);
    expect(['2026-03-07', '2026-03-08', '2026-03-14', '2026-03-15'].map(on)).toEqual([
      'upcoming',
      'due',
      'due',
      'missed',
    ]);
  });

  test('that was answered stays completed, early or late', () => {
    const answered = { ...checkpoint, completedAt: new Date('2026-03-07T08:00:00Z') };
    expect(checkpointStatus(answered, '2026-03-01')).toBe('completed');
    expect(checkpointStatus(answered, '2026-05-01')).toBe('completed');
  });

  test('comes next when it is the first that can still be answered', () => {
    const done = { dueOn: '2026-03-08', completedAt: new Date('2026-03-08T18:00:00Z') };
    const [second, third] = ['2026-03-15', '2026-03-22'].map((dueOn) => ({ dueOn, completedAt: null }));
    const all = [third, done, second].filter((each) => each !== undefined);
    expect(nextCheckpoint(all, '2026-03-09')).toBe(second);
    expect(nextCheckpoint(all, '2026-03-22')).toBe(third);
    expect(nextCheckpoint(all, '2026-03-29')).toBeNull();
  });
});

test('the next reassessment is the first that is not past, today included', () => {
  const dates = ['2026-03-29', '2026-03-15'];
  expect(nextReassessment(dates, '2026-03-01')).toBe('2026-03-15');
  expect(nextReassessment(dates, '2026-03-15')).toBe('2026-03-15');
  expect(nextReassessment(dates, '2026-03-16')).toBe('2026-03-29');
  expect(nextReassessment(dates, '2026-03-30')).toBeNull();
});
