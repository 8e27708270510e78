"""Every time of every event in a calendar on standard input, as Unix seconds, read by python-icalendar."""
import datetime
import sys

import icalendar
from dateutil import rrule

UTC = datetime.timezone.utc


def times_of(event, replaced):
    start = event["DTSTART"].dt
    if "RRULE" not in event:
        return [start]
    # As its documentation says: recurrence is the caller's, on the wall clock, with the zone put back after it.
    zone = start.tzinfo
    wall = start.replace(tzinfo=None)
    rule = dict(event["RRULE"])
    until = rule.pop("UNTIL")[0].astimezone(zone).replace(tzinfo=None)
    text = icalendar.vRecur(rule).to_ical().decode()
    excluded = event.get("EXDATE", [])
    left_out = {each.dt for one in (excluded if isinstance(excluded, list) else [excluded]) for each in one.dts}
    found = rrule.rrulestr(text, dtstart=wall).between(wall, until, inc=True)
    placed = [zone.localize(each) if hasattr(zone, "localize") else each.replace(tzinfo=zone) for each in found]
    return [each for each in placed if each not in left_out and each not in replaced]


calendar = icalendar.Calendar.from_ical(sys.stdin.read())
events = calendar.walk("VEVENT")
moved = {}
for event in events:
    if "RECURRENCE-ID" in event:
        moved.setdefault(str(event["UID"]), []).append(event["RECURRENCE-ID"].dt)
for event in events:
    replaced = [] if "RECURRENCE-ID" in event else moved.get(str(event["UID"]), [])
    for time in times_of(event, replaced):
        print(int(time.astimezone(UTC).timestamp()))
