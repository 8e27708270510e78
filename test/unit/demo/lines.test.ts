import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { dayName, dayOf, daysAfter } from '../../../demo/calendar-day.ts';
import { oneLine, paragraph } from '../../../demo/paragraph.ts';
import type { PlannedDelivery } from '../../../demo/results.ts';
import { Screen } from '../../../demo/screen.ts';
import { weekLines } from '../../../demo/show-week.ts';
import { bar, type Terminal, terminalOf, tinted } from '../../../demo/terminal.ts';

const PLAIN: Terminal = { width: 60, hasColor: false, isLive: false };

describe('a paragraph', () => {
  test('breaks at blanks, its further lines hanging under the first', () => {
    expect(paragraph('one two three four', { width: 11, lead: ' - ' })).toEqual([
      ' - one two',
      '   three',
      '   four',
    ]);
  });

  test('gives a word that is too long a line of its own', () => {
    expect(paragraph('a incomprehensible b', { width: 6, lead: '' })).toEqual(['a', 'incomprehensible', 'b']);
  });

  test('lets nothing in a text steer the terminal', () => {
    expect(paragraph('red \u001b[31m\u0007 and\rback', { width: 40, lead: '' })).toEqual([
      'red [31m and back',
    ]);
    expect(oneLine('a\nb\u001bc', 10)).toBe('a b c');
  });

  test('of nothing has no lines', () => {
    expect(paragraph(' \n ', { width: 10, lead: '> ' })).toEqual([]);
  });

  test('cut to one line ends in an ellipsis only where something was cut', () => {
    expect(oneLine('abc def', 7)).toBe('abc def');
    expect(oneLine('abc defg', 5)).toBe('abc…');
  });
});

describe('a week', () => {
  const delivery = (localDate: string, localTime: string, title: string): PlannedDelivery => ({
    id: title,
    localDate,
    localTime,
    asset: { id: title, type: 'DAILY_PRACTICE', title, durationSeconds: 301 },
  });

  test('lists seven days with time, minutes and title, and says which are free', () => {
    const lines = weekLines(
      '2026-12-29',
      [
        delivery('2026-12-29', '07:30', 'Three things that went well, told to someone who was there'),
        delivery('2027-01-01', '21:00', 'Breathe'),
      ],
      PLAIN,
    );
    expect(lines).toEqual([
      '  Tue 29 Dec',
      '    07:30   6 min  Three things that went…    daily practice',
      '  Wed 30 Dec',
      '    a day of rest',
      '  Thu 31 Dec',
      '    a day of rest',
      '  Fri 1 Jan',
      '    21:00   6 min  Breathe                    daily practice',
      '  Sat 2 Jan',
      '    a day of rest',
      '  Sun 3 Jan',
      '    a day of rest',
      '  Mon 4 Jan',
      '    a day of rest',
    ]);
  });

  test('counts days over the end of a year and through a clock change', () => {
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysAfter('2026-03-28', 2)).toBe('2026-03-30');
    expect(dayName('2026-03-30')).toBe('Mon 30 Mar');
  });

  test('takes the hours before four to the day before', () => {
    expect(dayOf({ localDate: '2027-01-01', localTime: '03:59' })).toBe('2026-12-31');
    expect(dayOf({ localDate: '2027-01-01', localTime: '04:00' })).toBe('2027-01-01');
  });
});

describe('a terminal', () => {
  const facts = { isTerminal: true, columns: 80, noColor: undefined, term: 'xterm' };

  test('has colours only where they are wanted', () => {
    expect(tinted(terminalOf(facts), 'good', 'yes')).toBe('\u001b[32myes\u001b[39m');
    expect(tinted(terminalOf({ ...facts, noColor: '1' }), 'good', 'yes')).toBe('yes');
    expect(tinted(terminalOf({ ...facts, isTerminal: false }), 'good', 'yes')).toBe('yes');
    expect(terminalOf({ ...facts, noColor: '' }).hasColor).toBe(true);
  });

  test('that cannot move its cursor is written to line by line', () => {
    expect(terminalOf({ ...facts, term: 'dumb' }).isLive).toBe(false);
    const text = written(PLAIN, (screen) => {
      for (const line of ['10%', '10%', '20%']) screen.redraw(line);
    });
    expect(text).toBe('10%\n20%\n');
  });

  test('draws a changing line over itself and lets it stay when something follows', () => {
    const live = { ...PLAIN, isLive: true };
    const text = written(live, (screen) => {
      screen.redraw('10%');
      screen.redraw('20%');
      screen.print(['done']);
    });
    expect(text).toBe('\r\u001b[2K10%\r\u001b[2K20%\ndone\n');
  });

  test('draws a share as a bar, and what lies outside as an end of it', () => {
    expect([bar(0.5, 4), bar(-1, 2), bar(7, 2)]).toEqual(['██░░', '░░', '██']);
  });

  function written(terminal: Terminal, write: (screen: Screen) => void): string {
    const chunks: string[] = [];
    const output = new Writable({
      write(chunk, _encoding, done) {
        chunks.push(String(chunk));
        done();
      },
    });
    write(new Screen(output, terminal));
    return chunks.join('');
  }
});
