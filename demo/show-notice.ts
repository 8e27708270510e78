/** What is shown when something said touches on danger, as lines to read. */
import { paragraph } from './paragraph.ts';
import type { SafetyNotice } from './results.ts';
import { type Terminal, tinted } from './terminal.ts';

/** A notice with the places where help can be found. */
export function noticeLines({ message, resources }: SafetyNotice, terminal: Terminal): string[] {
  const { width } = terminal;
  return [
    ...paragraph(message, { width, lead: '  ! ', hang: '    ' }).map((line) =>
      tinted(terminal, 'hard', line),
    ),
    ...resources.flatMap(({ name, phone, url }) => {
      const ways = [phone, url].filter((way) => way !== null).join(', ');
      return paragraph(ways === '' ? name : `${name}: ${ways}`, { width, lead: '    - ' });
    }),
    '',
  ];
}
