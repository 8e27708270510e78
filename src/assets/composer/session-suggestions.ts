/** The suggestions of a session: the person's goal in pictures, their beliefs taken up, and what helps. */
import type { PersonBrief } from '../content.ts';
import { momentsOf } from './moment.ts';
import { toYou } from './own-words.ts';
import { type Chance, seeded } from './seeded.ts';
import { imagery, type Line, line, optional, say, whole } from './session-line.ts';
import { areaOfGoal, type GoalWords, goalWords, isFit } from './session-own-words.ts';
import { reframes } from './session-reframes.ts';
import { SUGGESTION_WORDS, TONE_SUGGESTIONS } from './session-suggestion-words.ts';
import type { SessionTheme } from './session-themes.ts';

/** Used when something in an area's own scene cannot be said to this person. */
const HURDLE =
  'And if something comes in between, a tired hour, a doubt, a remark, you might see yourself wait ' +
  'for one breath, and go on with the smallest part.';

/** How many suggestions come before the beliefs and the goal's scene. */
const EARLY = 3;

/**
 * The suggestions in their order. The first and the last are a frame: whatever a model words later goes
 * between them.
 */
export function suggestions(theme: SessionTheme, brief: PersonBrief, chance: Chance): Line[] {
  const words = SUGGESTION_WORDS[theme.kind];
  const goal = goalWords(theme.goal, brief);
  const [opening, ...others] = words.suggestions.filter((texts) => isFit(texts.join(' '), brief));
  const offered = [...(opening ? [opening] : []), ...chance.shuffle(others)].map((texts) =>
    optional(line('say', ...texts)),
  );
  const images = imagesOf(theme, brief);
  const passages = reframes(theme, brief);
  return [
    whole('say', words.opening(goal.deed)),
    ...images.slice(0, 1).map(imagery),
    ...fitting(theme.place.image, brief).map(imagery).map(optional),
    ...offered.slice(0, EARLY),
    ...passages.map((text) => whole('reframe', text)),
    ...fitting(TONE_SUGGESTIONS[brief.tone][theme.turn] ?? '', brief).map(say),
    ...scene(theme, goal, brief),
    ...offered.slice(EARLY),
    ...images.slice(1).map(imagery).map(optional),
    whole('say', words.closing),
  ];
}

/** What there is to imagine of the goal's area of life; another image comes first in each session. */
function imagesOf({ goal, turn }: SessionTheme, brief: PersonBrief): readonly string[] {
  const fit = areaOfGoal(goal).images.filter((text) => isFit(text, brief));
  const at = fit.length === 0 ? 0 : turn % fit.length;
  return [...fit.slice(at), ...fit.slice(0, at)];
}

const fitting = (text: string, brief: PersonBrief): string[] => (isFit(text, brief) ? [text] : []);

/** The goal as a scene: where it happens, the first step, what may come in between, and afterwards. */
function scene({ kind, goal, turn }: SessionTheme, { doing }: GoalWords, brief: PersonBrief): Line[] {
  const words = SUGGESTION_WORDS[kind];
  const area = areaOfGoal(goal);
  const moments = momentsOf(area, goal?.statement ?? '', seeded(brief.seed, 'moments'));
  const { obstacle, response, setting, sight, touch } = moments[turn % moments.length] ?? moments[0];
  const [around = '', during = around] = area.sounds;
  const sound = turn % 2 === 0 ? around : during;
  const senses = toYou(
    `Perhaps you find yourself ${setting}. You might see ${sight}, and hear ${sound}, and feel ${touch}.`,
  );
  const hurdle = `And if ${toYou(obstacle)}, you may simply notice it. Then you might ${toYou(response)}.`;
  return [
    imagery(words.picture(doing)),
    ...(goal ? fitting(senses, brief) : []).map(imagery),
    imagery(words.step),
    optional(imagery(isFit(hurdle, brief) && goal ? hurdle : HURDLE)),
    imagery(words.after),
  ];
}
