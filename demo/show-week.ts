/** A plan, as lines to read. */
import { dayName, daysAfter } from './calendar-day.ts';
import { oneLine, paragraph } from './paragraph.ts';
import type { Plan, PlannedDelivery } from './results.ts';
import { assetTypeName } from './show-assets.ts';
import { type Terminal, tinted } from './terminal.ts';

/** Days of a plan that are shown. */
export const DAYS_SHOWN = 7;
/** Rules that are written out; the week has shown the others. */
const RULES_SHOWN = 3;

/** Columns of the kind of asset at the end of a line: the longest name. */
const TYPE_COLUMNS = 'hypnosis script'.length;
/** Columns before the title: margin, time, minutes and the gaps between them. */
const TITLE_AT = '    08:00  15 min  '.length;

/** The first days of a plan, one activity a line. */
export function weekLines(
  startDate: string,
  deliveries: readonly PlannedDelivery[],
  terminal: Terminal,
): string[] {
  const dates = Array.from({ length: DAYS_SHOWN }, (_, day) => daysAfter(startDate, day));
  return dates.flatMap((date) => {
    const own = deliveries.filter(({ localDate }) => localDate === date);
    const rows = own.map((delivery) => activityLine(delivery, terminal));
    return [
      tinted(terminal, 'strong', `  ${dayName(date)}`),
      ...(rows.length > 0 ? rows : [tinted(terminal, 'quiet', '    a day of rest')]),
    ];
  });
}

function activityLine({ localTime, asset }: PlannedDelivery, terminal: Terminal): string {
  const minutes = `${Math.ceil(asset.durationSeconds / 60)} min`.padStart(6);
  const columns = terminal.width - TITLE_AT - TYPE_COLUMNS - 2;
  const title = oneLine(asset.title, columns).padEnd(columns);
  const type = assetTypeName(asset.type).padStart(TYPE_COLUMNS);
  return `    ${tinted(terminal, 'accent', localTime)}  ${minutes}  ${title}  ${tinted(terminal, 'quiet', type)}`;
}

/** What a plan is as a whole: its frame, its rules in words, its reflections and its end. */
export function planLines(plan: Plan, terminal: Terminal): string[] {
  const { width } = terminal;
  const frame =
    `${plan.name}: ${dayName(plan.startDate)} to ${dayName(plan.endDate)}, ${plan.commitmentLevel.toLowerCase()}, ` +
    `about ${plan.estimatedDailyMinutes} minutes a day, times in ${plan.timeZone}.`;
  return paragraph(frame, { width, lead: '  ' });
}

/** How a plan goes on after its first days. */
export function outlookLines(plan: Plan, terminal: Terminal): string[] {
  const { width } = terminal;
  const rules = [...new Set(plan.recurrences.map(({ description }) => description))];
  const reflections = plan.checkpoints.map(({ dueOn }) => dayName(dueOn)).join(', ');
  const again = plan.nextReassessmentDate;
  return [
    ...(rules.length === 0 ? [] : ['', tinted(terminal, 'strong', '  It recurs')]),
    ...rules.slice(0, RULES_SHOWN).flatMap((rule) => paragraph(rule, { width, lead: '   - ' })),
    ...(rules.length > RULES_SHOWN ? [`   - and ${rules.length - RULES_SHOWN} more in the same way`] : []),
    ...(reflections === ''
      ? []
      : ['', ...paragraph(`Weekly reflections: ${reflections}.`, { width, lead: '  ' })]),
    ...(again === null
      ? []
      : paragraph(`Goals and beliefs are looked at again on ${dayName(again)}.`, { width, lead: '  ' })),
  ];
}
