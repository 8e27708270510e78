import { describe, expect, test } from 'vitest';
import { checkQuietHours, quietStretches } from '../../../src/identity/quiet-hours.ts';

const NIGHT = { startsAt: '22:00', endsAt: '07:00', timeZone: 'Europe/Berlin' };
const SPRING = { from: '2026-03-01', to: '2026-03-31' };
const on = (zone: string, days = SPRING) => quietStretches(NIGHT, { zone, ...days });

describe('quietStretches', () => {
  test('on the wall of their own zone they are what they are', () => {
    expect(on('Europe/Berlin')).toEqual([{ startsAt: '22:00', endsAt: '07:00' }]);
  });

  test('where both clocks move on one day, they are as far apart as ever', () => {
    expect(on('Europe/London')).toEqual([{ startsAt: '21:00', endsAt: '06:00' }]);
  });

  test('weeks in which one clock has moved and the other has not are kept free too', () => {
    expect(on('America/New_York')).toEqual([
      { startsAt: '16:00', endsAt: '01:00' },
      { startsAt: '17:00', endsAt: '02:00' },
    ]);
    expect(on('America/New_York', { from: '2026-04-01', to: '2026-04-20' })).toEqual([
      { startsAt: '16:00', endsAt: '01:00' },
    ]);
  });

  test('half hours and the date line move them as much', () => {
    expect(on('Asia/Kathmandu', { from: '2026-01-01', to: '2026-01-31' })).toEqual([
      { startsAt: '02:45', endsAt: '11:45' },
    ]);
    expect(on('Pacific/Kiritimati', { from: '2026-01-01', to: '2026-01-31' })).toEqual([
      { startsAt: '11:00', endsAt: '20:00' },
    ]);
  });
});

describe('checkQuietHours', () => {
  const field = ['input', 'quietHours'];

  test('quiet hours that are empty, or of a zone that is none, are refused by name', () => {
    expect(() => checkQuietHours({ ...NIGHT, endsAt: '22:00:00' }, field)).toThrow(
      expect.objectContaining({ code: 'INVALID', field: ['input', 'quietHours', 'endsAt'] }),
    );
    expect(() => checkQuietHours({ ...NIGHT, timeZone: '+02:00' }, field)).toThrow(
      expect.objectContaining({ code: 'INVALID', field: ['input', 'quietHours', 'timeZone'] }),
    );
    expect(() => checkQuietHours({ ...NIGHT, timeZone: null }, field)).not.toThrow();
  });
});
