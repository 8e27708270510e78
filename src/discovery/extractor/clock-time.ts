/** Times of day as people say them: "half past seven in the morning", "around 9:30 pm". */
import { numberValue } from './number-word.ts';

const HOUR = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const CLOCK = new RegExp(
  `(?<![\\w:.])(?:(half past|quarter past|quarter to) )?${HOUR}(?:[:.]([0-5]\\d)| (fifteen|thirty|forty-five))?(?: ?o'clock)?(?: ?(a\\.?m\\.?|p\\.?m\\.?)(?!\\w))?(?![\\w:%]|\\.\\d| ?(?:minutes?|mins?|hours?|days?|times?|weeks?|months?|years?|kids|of|or so minutes|out))`,
  'gi',
);

const MORNING = /\b(?:morning|mornings|wake|breakfast|before work|sunrise)\b/i;
const EVENING =
  /\b(?:evening|evenings|night|nights|bed|bedtime|dinner|after work|tonight|afternoons?|lunch)\b/i;

/**
 * The clock times of a sentence, as `HH:MM`, in the order said. An hour without
 * "am" or "pm" counts only when the sentence names a part of the day.
 *
 * @param around - words that may name the part of the day, such as the guide's question
 */
export function clockTimesIn(sentence: string, around = ''): readonly string[] {
  const times: string[] = [];
  for (const match of sentence.matchAll(CLOCK)) {
    const isMarked =
      match[3] !== undefined || match[5] !== undefined || match[1] !== undefined || /o'clock/i.test(match[0]);
    const before = sentence.slice(Math.max(0, match.index - 12), match.index);
    if (!isMarked && !/\b(?:at|around|about|by|before|after|until|from|to|and|or|like)\s$/i.test(before))
      continue;
    // "From five to seven" names when it begins.
    if (
      /\bfrom \S{1,8} (?:to|until|till) $/i.test(sentence.slice(Math.max(0, match.index - 24), match.index))
    )
      continue;
    // "half past seven in the morning and nine in the evening": the part named with the time goes first.
    const after = /^ ?(?:in the|at) \w+/.exec(sentence.slice(match.index + match[0].length))?.[0] ?? '';
    const isNamed = MORNING.test(after) || EVENING.test(after);
    const time = clockTime(match, isNamed ? after : `${sentence} ${around}`);
    if (time !== null && !times.includes(time)) times.push(time);
  }
  if (/\b(?:at|around) noon\b/i.test(sentence)) times.push('12:00');
  return times;
}

function clockTime(match: RegExpExecArray, context: string): string | null {
  const [, part, hourWord = '', digits, spokenMinutes, half] = match;
  const hour = numberValue(hourWord);
  if (hour === null || hour > 23) return null;
  const minutes = minutesOf(part?.toLowerCase(), digits, spokenMinutes);
  const wholeHour = part?.toLowerCase() === 'quarter to' ? hour - 1 : hour;
  const dayHour = hourOfDay(wholeHour, half?.toLowerCase(), context);
  return dayHour === null ? null : `${String(dayHour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

function minutesOf(part: string | undefined, digits: string | undefined, spoken: string | undefined): number {
  if (part === 'half past' || spoken === 'thirty') return 30;
  if (part === 'quarter past' || spoken === 'fifteen') return 15;
  if (part === 'quarter to' || spoken === 'forty-five') return 45;
  return digits === undefined ? 0 : Number(digits);
}

function hourOfDay(hour: number, half: string | undefined, context: string): number | null {
  if (half?.startsWith('a')) return hour > 12 ? null : hour % 12;
  if (half?.startsWith('p')) return hour > 12 ? null : (hour % 12) + 12;
  if (hour > 12 || hour === 0) return hour;
  const isMorning = MORNING.test(context);
  const isEvening = EVENING.test(context);
  if (isMorning && (!isEvening || hour >= 5) && hour < 12) return hour;
  if (isEvening) return hour === 12 ? 12 : hour + 12;
  return null;
}
