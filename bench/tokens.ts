/** What a plan costs a model to read, beside asking for each asset by itself. */
import { Tiktoken } from 'js-tiktoken/lite';
import vocabulary from 'js-tiktoken/ranks/o200k_base';
import {
  composeAffirmations,
  composeCheckpoints,
  composePractices,
  composeScripts,
  composeVisualizations,
} from '../src/assets/composer/index.ts';
import type { PersonBrief } from '../src/assets/content.ts';
import { GROUND_RULES } from '../src/assets/prompts/ground-rules.ts';
import { affirmationWording } from '../src/assets/wording/affirmations.ts';
import { checkpointWording } from '../src/assets/wording/checkpoints.ts';
import { practiceWording } from '../src/assets/wording/practices.ts';
import { scriptWording } from '../src/assets/wording/scripts.ts';
import { visualizationWording } from '../src/assets/wording/visualizations.ts';
import type { Wording } from '../src/assets/wording/wording.ts';
import { tokenPeople } from './token-people.ts';

const encoder = new Tiktoken(vocabulary);

/** The tokens of a question, fixed part first, as an endpoint reads them. */
type Question = readonly number[];

interface Questions {
  /** As a plan is made: one question for each kind. */
  readonly plan: readonly Question[];
  /** One question for each asset, with the same fixed part and the whole person. */
  readonly naive: readonly Question[];
  /** The same, each with no more of the fixed part than its own task: the least that asking one by one can cost. */
  readonly least: readonly Question[];
}

/** @returns figures for each person; the last line is that of the dearest */
export async function measureTokens(): Promise<string[]> {
  const rows = tokenPeople().map(({ name, brief }) => {
    const { plan, naive, least } = questionsAbout(brief);
    const planned = sum(plan);
    return {
      name,
      planned,
      questions: plan.length,
      assets: naive.length,
      ratio: planned / sum(naive),
      leastRatio: planned / sum(least),
      cached: sharedShare(plan),
    };
  });
  const worst = {
    ratio: Math.max(...rows.map(({ ratio }) => ratio)),
    cached: Math.min(...rows.map(({ cached }) => cached)),
  };
  return [
    ...rows.map(
      ({ name, planned, questions, assets, ratio, leastRatio, cached }) =>
        `${name}: ${planned} prompt tokens in ${questions} questions; ${share(ratio)} of ${assets} questions with ` +
        `the whole context, ${share(leastRatio)} of as many with no more than their own task; ${share(cached)} of ` +
        'the prompt known from the second question on',
    ),
    `ratio ${worst.ratio.toFixed(3)} cached-prefix ${worst.cached.toFixed(3)}`,
  ];
}

function questionsAbout(brief: PersonBrief): Questions {
  const kinds = [
    questionsOf(brief, affirmationWording, composeAffirmations),
    questionsOf(brief, scriptWording, composeScripts),
    questionsOf(brief, practiceWording, composePractices),
    questionsOf(brief, visualizationWording, composeVisualizations),
    questionsOf(brief, checkpointWording, composeCheckpoints),
  ];
  return {
    plan: kinds.flatMap(({ plan }) => plan),
    naive: kinds.flatMap(({ naive }) => naive),
    least: kinds.flatMap(({ least }) => least),
  };
}

function questionsOf<Item, Words extends { readonly slot: string }>(
  brief: PersonBrief,
  wording: Wording<Item, Words>,
  compose: (brief: PersonBrief) => readonly Item[],
): Questions {
  const entries = compose(brief).map((draft, at) => ({ slot: `${wording.kind[0]}${at + 1}`, draft }));
  const prompts = entries.map((entry) => wording.prompt(brief, [entry], []));
  const { system, user } = wording.prompt(brief, entries, []);
  const ownPart = `${GROUND_RULES}\n\n${taskWithin(system, wording.kind)}`;
  return {
    plan: [tokensOf(system, user)],
    naive: prompts.map((prompt) => tokensOf(prompt.system, prompt.user)),
    least: prompts.map((prompt) => tokensOf(ownPart, prompt.user)),
  };
}

/** The part of the fixed part that is about one task. */
function taskWithin(system: string, kind: string): string {
  const tasks = system.split(/\n\n(?=Task ")/);
  const own = tasks.find((task) => task.startsWith(`Task "${kind}"`));
  if (!own) throw new Error(`The fixed part has no task "${kind}".`);
  return own;
}

const tokensOf = (system: string, user: string): Question => encoder.encode(`${system}\n${user}`);

const sum = (questions: readonly Question[]): number =>
  questions.reduce((all, { length }) => all + length, 0);

const share = (part: number): string => `${(part * 100).toFixed(1)} %`;

/** Which share of the tokens, from the second question on, an earlier question has begun with as well. */
function sharedShare(questions: readonly Question[]): number {
  const later = questions.slice(1);
  const shared = later.map((question, at) =>
    Math.max(...questions.slice(0, at + 1).map((earlier) => sharedStart(question, earlier))),
  );
  return shared.reduce((all, each) => all + each, 0) / sum(later);
}

function sharedStart(a: Question, b: Question): number {
  const differs = a.findIndex((token, at) => token !== b[at]);
  return differs < 0 ? a.length : differs;
}
