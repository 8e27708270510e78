/** How well talk for and against a change is told apart, against a file of turns labelled by experts. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { type TalkType, talkType } from '../src/discovery/talk-type.ts';
import { classScore, type Judged, macroF1 } from './agreement.ts';

const LABELS: readonly TalkType[] = ['change', 'neutral', 'sustain'];

interface Row {
  readonly video: string;
  readonly interlocutor: string;
  readonly utterance_text: string;
  readonly client_talk_type: string;
}

/** How often videos are drawn anew to tell how far chance reaches. */
const DRAWS = 500;

/**
 * @param path - CSV with the columns `video`, `interlocutor`, `utterance_text`, `client_talk_type`
 * @returns scores of each class, the range over videos drawn with replacement, and the macro-F1 of all turns
 */
export async function measureTalkType(path: string, isVerbose = false): Promise<string[]> {
  const rows = parse<Row>(await readFile(path, 'utf8'), { columns: true, bom: true });
  const videos = new Map<string, Judged<TalkType>[]>();
  const misses: string[] = [];
  for (const { video, interlocutor, utterance_text: text, client_talk_type: label } of rows) {
    const said = LABELS.find((known) => known === label);
    if (interlocutor !== 'client' || !said) continue;
    const found = talkType(text);
    videos.set(video, [...(videos.get(video) ?? []), { said, found }]);
    if (said !== found) misses.push(`${said} taken for ${found}: ${text}`);
  }
  const turns = [...videos.values()].flat();
  const [low, high] = rangeOver([...videos.values()]);
  return [
    ...(isVerbose ? misses : []),
    ...LABELS.map((label) => {
      const { precision, recall, f1 } = classScore(turns, label);
      return `${label.padEnd(8)} precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
    }),
    `${turns.length} turns of ${videos.size} videos; videos drawn anew give ${low.toFixed(3)} to ${high.toFixed(3)} (95 %)`,
    `macro-F1 ${macroF1(turns, LABELS).toFixed(3)}`,
  ];
}

function rangeOver(videos: readonly (readonly Judged<TalkType>[])[]): [number, number] {
  const random = numbersFrom(1);
  const scores = Array.from({ length: DRAWS }, () => {
    const drawn = videos.flatMap(() => videos[Math.floor(random() * videos.length)] ?? []);
    return macroF1(drawn, LABELS);
  }).sort((one, other) => one - other);
  return [scores[Math.floor(DRAWS * 0.025)] ?? 0, scores[Math.floor(DRAWS * 0.975)] ?? 0];
}

/** Numbers from 0 to 1 that look random and are the same on every run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
