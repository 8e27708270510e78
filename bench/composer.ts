/** How good, how different and how quick the plans of the built-in composer are, over made-up people. */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { AssetCheck, PersonBrief } from '../src/assets/content.ts';
import { brokenMustRules } from '../src/assets/rule.ts';
import { type AssetKind, composerWriter, type WrittenAsset } from '../src/assets/write-assets.ts';
import { jaccard, mean, sharedShare, vocabulary } from './likeness.ts';
import { type Person, personOf } from './people.ts';

/** Plans made at the same time while the event loop is watched. */
const SIDE_BY_SIDE = 100;

/** Most pairs of people that are compared; the pairs are spread evenly. */
const PAIRS = 20_000;

const KINDS: readonly AssetKind[] = ['affirmations', 'scripts', 'practices', 'visualizations', 'checkpoints'];

/** A person and everything that was written for them. */
interface Plan {
  readonly person: Person;
  readonly assets: readonly WrittenAsset[];
}

/** @returns what is wrong, how alike people's plans are, how long they take; how many are valid comes last */
export async function measureComposer(
  { people, seed }: { people: number; seed: string },
  isVerbose: boolean,
): Promise<string[]> {
  const drawn = Array.from({ length: people }, (_, number) => personOf(seed, number));
  const plans: Plan[] = [];
  const times: number[] = [];
  for (const person of drawn) {
    const begun = performance.now();
    plans.push({ person, assets: await planFor(person.brief) });
    times.push(performance.now() - begun);
  }
  const faults = plans.flatMap(faultsOf);
  const faulty = new Set(faults.map(({ plan }) => plan));
  const p50 = times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
  return [
    ...(isVerbose ? faults : faults.slice(0, 10)).map(
      ({ plan, fault }) => `${plan.person.brief.seed} (${plan.person.hardCase ?? 'usual'}): ${fault}`,
    ),
    ...likenessOf(plans),
    `one plan p50 ${p50.toFixed(1)} ms, ${SIDE_BY_SIDE} side by side longest-block ${(await longestBlock(drawn)).toFixed(0)} ms`,
    `valid ${plans.length - faulty.size} of ${plans.length}`,
  ];
}

async function planFor(brief: PersonBrief): Promise<WrittenAsset[]> {
  const kinds = await Promise.all(KINDS.map((kind) => written(kind, brief)));
  return kinds.flat();
}

async function written(kind: AssetKind, brief: PersonBrief): Promise<WrittenAsset[]> {
  const assets: WrittenAsset[] = [];
  await composerWriter().write(kind, {
    brief,
    made: new Map(),
    signal: new AbortController().signal,
    save: async (finished) => {
      assets.push(...finished.map(({ asset }) => asset));
    },
  });
  return assets;
}

/** What a plan breaks: a rule that must hold, a count, or a topic the person wants to be spared. */
function faultsOf(plan: Plan): { plan: Plan; fault: string }[] {
  const { assets, person } = plan;
  const broken = assets.flatMap(({ content, checks }) =>
    brokenMustRules(checks).map((each: AssetCheck) => `${content.title}: ${each.rule} ${each.detail ?? ''}`),
  );
  const count = (type: string): number => assets.filter(({ content }) => content.type === type).length;
  const counts = ['affirmation', 'script', 'practice', 'visualization', 'checkpoint'].map(count);
  const due = [21, 3, 5, 3, Math.ceil(person.brief.durationDays / 7)];
  const miscounted = counts.join() === due.join() ? [] : [`has ${counts.join()} instead of ${due.join()}`];
  const named = assets.flatMap(({ content }) => avoidedIn(JSON.stringify(content), person.brief));
  return [...broken, ...miscounted, ...named].map((fault) => ({ plan, fault }));
}

/** Found by its letters alone, so that this does not rest on the rule it tests. */
function avoidedIn(text: string, { topicsToAvoid }: PersonBrief): string[] {
  const plain = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return topicsToAvoid
    .filter((topic) => plain.includes(` ${topic.toLowerCase()} `))
    .map((topic) => `mentions "${topic}": ${text.slice(0, 160)}`);
}

/** Mean likeness of two people's affirmations, as whole sets and sentence by sentence; what two share who want different things. */
function likenessOf(plans: readonly Plan[]): string[] {
  const texts = plans.map(({ assets }) =>
    assets.flatMap(({ content }) => (content.type === 'affirmation' ? [content.content] : [])),
  );
  const words = texts.map(vocabulary);
  const goals = plans.map(({ person }) => new Set(person.brief.goals.map(({ category }) => category)));
  const pairs = pairsOf(plans.length);
  const whole = pairs.map(([one, other]) => jaccard(words[one] ?? new Set(), words[other] ?? new Set()));
  const sentences = pairs
    .filter((_, at) => at % 20 === 0)
    .map(([one, other]) => meanOfSentences(texts[one] ?? [], texts[other] ?? []));
  const different = pairs.filter(([one, other]) => !haveCommon(goals[one], goals[other]));
  const shared = different.map(([one, other]) => sharedShare(texts[one] ?? [], texts[other] ?? []));
  return [
    `pairs ${pairs.length}, of different goals ${different.length}`,
    `likeness of two people's affirmations: whole sets ${mean(whole).toFixed(3)}, sentence by sentence ${mean(sentences).toFixed(3)}`,
    `sentences shared by two people of different goals ${(mean(shared) * 100).toFixed(2)} %`,
  ];
}

const haveCommon = (one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): boolean =>
  [...one].some((each) => other.has(each));

function meanOfSentences(one: readonly string[], other: readonly string[]): number {
  const others = other.map((text) => vocabulary([text]));
  return mean(one.flatMap((text) => others.map((words) => jaccard(vocabulary([text]), words))));
}

function pairsOf(count: number): (readonly [number, number])[] {
  const all = (count * (count - 1)) / 2;
  const step = Math.max(1, Math.floor(all / PAIRS));
  const pairs: (readonly [number, number])[] = [];
  let at = 0;
  for (let one = 0; one < count; one += 1) {
    for (let other = one + 1; other < count; other += 1, at += 1) {
      if (at % step === 0) pairs.push([one, other]);
    }
  }
  return pairs;
}

/** Milliseconds for which nothing else could run while many plans were made at once. */
async function longestBlock(people: readonly Person[]): Promise<number> {
  const crowd = Array.from({ length: SIDE_BY_SIDE }, (_, at) => people[at % people.length]?.brief).filter(
    (brief) => brief !== undefined,
  );
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  await new Promise((resolve) => setTimeout(resolve, 20));
  loop.reset();
  await Promise.all(crowd.map(planFor));
  // Work that never let go is seen only when the next turn comes.
  await new Promise((resolve) => setTimeout(resolve, 20));
  loop.disable();
  return loop.max / 1e6;
}
