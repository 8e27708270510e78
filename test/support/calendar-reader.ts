import ICAL from 'ical.js';

/** One time in a calendar, as a calendar program shows it. */
export interface ShownEvent {
  readonly at: number;
  readonly title: string;
  readonly minutes: number;
  readonly uid: string;
}

/** Reads a calendar with a program of its own: every time of every event, in order. */
export function shownEvents(text: string): ShownEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  const components = calendar.getAllSubcomponents('vevent');
  const [moved, masters] = [true, false].map((isMoved) =>
    components.filter((each) => each.hasProperty('recurrence-id') === isMoved),
  );
  const shown = (masters ?? []).flatMap((master) => {
    const uid = master.getFirstPropertyValue('uid');
    const exceptions = (moved ?? []).filter((each) => each.getFirstPropertyValue('uid') === uid);
    const event = new ICAL.Event(master, { exceptions: exceptions.map((each) => new ICAL.Event(each)) });
    return event.isRecurring() ? recurring(event) : [shownAs(event, event.startDate, event.endDate)];
  });
  return shown.toSorted((one, other) => one.at - other.at || one.uid.localeCompare(other.uid));
}

function recurring(event: ICAL.Event): ShownEvent[] {
  const iterator = event.iterator();
  const shown: ShownEvent[] = [];
  for (let time = iterator.next(); time; time = iterator.next()) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(time);
    shown.push(shownAs(item, startDate, endDate));
  }
  return shown;
}

function shownAs(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): ShownEvent {
  const at = start.toUnixTime() * 1_000;
  return { at, title: event.summary, minutes: (end.toUnixTime() * 1_000 - at) / 60_000, uid: event.uid };
}
