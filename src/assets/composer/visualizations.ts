/** The built-in visualizations: three inner pictures of one small step, with what gets in the way. */
import {
  ASSET_COUNTS,
  type EnergyLevel,
  type PersonBrief,
  type TimeOfDay,
  type VisualizationContent,
} from '../content.ts';
import { type Aim, aimAt, aimsOf } from './aim.ts';
import { bearingBeliefs } from './bearing-beliefs.ts';
import { choices } from './choice.ts';
import { textsFor } from './language.ts';
import { momentsOf } from './moment.ts';
import type { Picture, Scene } from './picture.ts';
import { PICTURE_TEXTS, type PictureWays, type Telling } from './picture-texts.ts';

const FORMS = [
  { about: 'firstStep', time: 'morning', energy: 'energizing' },
  { about: 'obstacle', time: 'afternoon', energy: 'neutral' },
  { about: 'ordinaryDay', time: 'evening', energy: 'calm' },
] as const;

/** Minutes by commitment. */
const MINUTES: Readonly<Record<PersonBrief['commitmentLevel'], number>> = {
  light: 8,
  moderate: 10,
  intensive: 12,
};

/** Three visualizations in the first person; the goals take turns. */
export function composeVisualizations(
  brief: PersonBrief,
  byLanguage = PICTURE_TEXTS,
): VisualizationContent[] {
  const texts = textsFor(byLanguage, brief.locale);
  const aims = aimsOf(brief);
  return FORMS.slice(0, ASSET_COUNTS.visualization).map((form, turn) => {
    const aim = aimAt(aims, turn);
    const picture = pictureOf(aim, turn, brief);
    const [telling, title] = tellingOf(texts[form.about], turn, brief);
    return visualization({ ...form, title, telling }, picture, brief);
  });
}

/** How a picture is told: in a way that the person has not had yet, if there is one left. */
function tellingOf(
  { titles, tellings }: PictureWays,
  turn: number,
  brief: PersonBrief,
): readonly [telling: Telling, title: string] {
  const ways = tellings.map((telling, at) => [telling, titles[at] ?? titles[0]] as const);
  const fresh = ways.filter(([, title]) => !brief.earlierTexts?.includes(title));
  return choices(brief, `visualization ${turn}`).pick(fresh.length > 0 ? fresh : ways);
}

/** Pictures of one goal differ: each takes another moment. */
function pictureOf(aim: Aim, turn: number, brief: PersonBrief): Picture {
  const { area, category, statement } = aim;
  const moments = momentsOf(area, statement, choices(brief, `picture of ${category}`));
  const [around = '', during = around] = area.sounds;
  return { aim, ...(moments[turn % moments.length] ?? moments[0]), sounds: { around, during } };
}

/** A picture that has its words but not yet its times. */
interface Told {
  readonly title: string;
  readonly time: TimeOfDay;
  readonly energy: EnergyLevel;
  readonly telling: Telling;
}

function visualization(
  { title, time, energy, telling }: Told,
  picture: Picture,
  brief: PersonBrief,
): VisualizationContent {
  const durationSeconds = MINUTES[brief.commitmentLevel] * 60;
  const told = timed(telling(picture), durationSeconds);
  return {
    type: 'visualization',
    title,
    content: told.map(({ guidance }) => guidance).join('\n\n'),
    goalId: picture.aim.goalId,
    beliefIds: bearingBeliefs(brief, picture.aim.goalId),
    durationSeconds,
    optimalTimeOfDay: time,
    energyLevel: energy,
    scenes: told,
  };
}

/** Scenes in whole tens of seconds by their shares; the last one takes the rest. */
function timed(scenes: readonly Scene[], seconds: number): VisualizationContent['scenes'] {
  const sum = scenes.reduce((all, [, , share]) => all + share, 0);
  let left = seconds;
  return scenes.map(([title, guidance, share], index) => {
    const isLast = index === scenes.length - 1;
    const durationSeconds = isLast ? left : Math.floor(((share / sum) * seconds) / 10) * 10;
    left -= durationSeconds;
    return { title, guidance, durationSeconds };
  });
}
