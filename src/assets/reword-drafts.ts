import { z } from 'zod';
import { type Account, type ChatModel, ModelFailure, type Usage } from '../platform/chat-model.ts';
import type { AssetCheck, PersonBrief } from './content.ts';
import { checkAvoided, checkLanguage, checkLeak, checkModelText, instructionRuns } from './model-text.ts';
import type { Correction } from './prompts/person-data.ts';
import { brokenMustRules } from './rule.ts';
import type { Entry, ModelText, Wording } from './wording/wording.ts';

/** Drafts to word for one person. */
export interface Drafts<Item> {
  readonly brief: PersonBrief;
  readonly drafts: readonly Item[];
  /** What is finished already, by its place: kept as it is, and asked for no more. */
  readonly made: ReadonlyMap<number, Item>;
  readonly signal: AbortSignal;
  /** Who pays for the questions. */
  readonly account: Account;
  /** Takes what is settled, as soon as it is: what one answer brought, all at once. */
  readonly settled: (settled: readonly Settled<Item>[]) => Promise<void>;
}

/** A draft after the model had its say. */
export interface Settled<Item> {
  readonly position: number;
  readonly item: Item;
  readonly isModels: boolean;
  /** What it was checked against: by itself, and as one of its set. */
  readonly checks: readonly AssetCheck[];
}

/** What came of the drafts, in numbers. */
export interface Reworded {
  readonly wordedByModel: number;
  readonly wordedByComposer: number;
  /** How often the model was asked: not at all when everything was there, once, or twice when something broke a rule. */
  readonly questions: number;
  readonly usage: readonly Usage[];
  /** Why a question failed, if one did. */
  readonly failure: ModelFailure | null;
}

/** What became of one entry: the asset in the model's words, and which rules that broke. */
interface Attempt<Item> {
  readonly wrote: unknown;
  readonly item: Item | null;
  readonly broken: readonly string[];
}

/** Characters of one refused entry that are shown to the model again. */
const MOST_SENT_BACK = 6000;

/**
 * Has a model word drafts. What breaks a rule is named to the model once; what still does keeps the words of
 * its draft, and so does everything when the model fails. So each draft is settled, keeping its rules.
 *
 * @throws ModelFailure when the signal ends the work
 */
export async function rewordDrafts<Item, Words extends { readonly slot: string }>(
  model: ChatModel,
  wording: Wording<Item, Words>,
  work: Drafts<Item>,
): Promise<Reworded> {
  const rewording = new Rewording(model, wording, work);
  if (!rewording.isDone) await rewording.ask();
  if (!rewording.isDone && rewording.mayRepair) await rewording.ask();
  await rewording.settleDrafts();
  return rewording.result();
}

/** What an asset is checked against: by itself, and as one of its set. */
function checksOf<Item, Words extends { readonly slot: string }>(
  wording: Wording<Item, Words>,
  { item, items, brief }: { item: Item; items: readonly Item[]; brief: PersonBrief },
): AssetCheck[] {
  return [...wording.check(item, brief), ...wording.checkSet(items, brief)];
}

class Rewording<Item, Words extends { readonly slot: string }> {
  private readonly entries: readonly Entry<Item>[];
  /** The whole set as it would be if the work ended now. */
  private readonly items: Item[];
  /** Places whose asset stays as it is. */
  private readonly done: Set<number>;
  private readonly attempts = new Map<number, Attempt<Item>>();
  private readonly conflicts = new Map<number, readonly string[]>();
  private readonly usage: Usage[] = [];
  private readonly worded = { byModel: 0, byComposer: 0 };
  private questions = 0;
  private failure: ModelFailure | null = null;
  private isRepaired = false;

  constructor(
    private readonly model: ChatModel,
    private readonly wording: Wording<Item, Words>,
    private readonly work: Drafts<Item>,
  ) {
    this.entries = work.drafts.map((draft, index) => ({ slot: `${wording.kind[0]}${index + 1}`, draft }));
    this.items = work.drafts.map((draft, index) => work.made.get(index) ?? draft);
    this.done = new Set([...work.made.keys()].filter((index) => index < work.drafts.length));
  }

  get isDone(): boolean {
    return this.done.size === this.entries.length;
  }

  /** Whether a mistake may still be named to the model: once, be it one of shape or of rules. */
  get mayRepair(): boolean {
    return this.failure === null && !this.isRepaired;
  }

  /** Asks for the words of what is not settled, with what was wrong with them before, and settles what is good. */
  async ask(): Promise<void> {
    const { brief, signal, account } = this.work;
    const open = [...this.entries.entries()].filter(([index]) => !this.done.has(index));
    const entries = open.map(([, entry]) => entry);
    const prompt = this.wording.prompt(brief, entries, this.corrections());
    const schema = z.object({ items: z.array(this.wording.words) });
    this.questions += 1;
    const isRepair = this.questions > 1;
    try {
      const answer = await this.model.ask({ prompt, schema, signal, account, mayRepair: !isRepair });
      this.isRepaired = isRepair || answer.isRepaired;
      if (answer.usage) this.usage.push(answer.usage);
      const words = new Map(answer.value.items.toReversed().map((each) => [each.slot, each]));
      const instructions = instructionRuns(prompt.system);
      for (const [index, { slot, draft }] of open) {
        this.attempts.set(index, this.judge(draft, words.get(slot), instructions));
      }
    } catch (error) {
      if (!(error instanceof ModelFailure) || error.reason === 'aborted') throw error;
      this.failure = error;
      return;
    }
    await this.settle(this.accept(), true);
  }

  /** Lets what is left keep the words of its draft. */
  async settleDrafts(): Promise<void> {
    const left = [...this.entries.keys()].filter((index) => !this.done.has(index));
    await this.settle(left, false);
  }

  result(): Reworded {
    const { worded, questions, usage, failure } = this;
    return { wordedByModel: worded.byModel, wordedByComposer: worded.byComposer, questions, usage, failure };
  }

  private async settle(places: readonly number[], isModels: boolean): Promise<void> {
    if (places.length === 0) return;
    const { items, wording } = this;
    const { brief } = this.work;
    const settled = places.flatMap((position) => {
      const item = items[position];
      if (item === undefined) return [];
      return { position, item, isModels, checks: checksOf(wording, { item, items, brief }) };
    });
    await this.work.settled(settled);
    for (const place of places) this.done.add(place);
    this.worded[isModels ? 'byModel' : 'byComposer'] += settled.length;
  }

  private judge(draft: Item, words: Words | undefined, instructions: ReadonlySet<string>): Attempt<Item> {
    if (!words) return { wrote: null, item: null, broken: ['missing: no entry for this slot'] };
    const { slot: _, ...all } = words;
    // What is far too long is not worth sending back.
    const wrote = JSON.stringify(all).length <= MOST_SENT_BACK ? all : null;
    const unfit = broken(this.checkTexts(this.wording.texts(words), instructions));
    if (unfit.length > 0) return { wrote, item: null, broken: unfit };

    const fit = this.wording.put(draft, words, this.work.brief);
    if ('misfit' in fit) return { wrote, item: null, broken: [fit.misfit] };
    return { wrote, item: fit.item, broken: broken(this.wording.check(fit.item, this.work.brief)) };
  }

  private checkTexts(texts: readonly ModelText[], instructions: ReadonlySet<string>): AssetCheck[] {
    const each = texts.flatMap(({ text, longest }) => [
      ...checkModelText(text, longest),
      checkLeak(text, instructions),
      checkAvoided(text, this.work.brief.topicsToAvoid),
    ]);
    return [...each, checkLanguage(texts.map(({ text }) => text))];
  }

  /** Puts the good attempts into the set, as far as the set allows it. @returns their places */
  private accept(): number[] {
    const accepted = new Set<number>();
    // Twice, because a sentence may have been too like a draft that was itself replaced later.
    for (const _ of [1, 2]) {
      for (const [index, attempt] of this.attempts) {
        if (this.done.has(index) || accepted.has(index) || !attempt.item || attempt.broken.length > 0)
          continue;
        if (this.isAccepted(index, attempt.item)) accepted.add(index);
      }
    }
    return [...accepted].sort((a, b) => a - b);
  }

  private isAccepted(index: number, item: Item): boolean {
    const { wording, items } = this;
    const { brief } = this.work;
    const before = broken(wording.checkSet(items, brief));
    const after = broken(wording.checkSet(items.with(index, item), brief));
    if (after.length > before.length) {
      this.conflicts.set(index, after);
      return false;
    }
    items[index] = item;
    return true;
  }

  /** What was wrong with the words of each open entry. */
  private corrections(): Correction[] {
    return [...this.attempts].flatMap(([index, { wrote, broken }]) => {
      const slot = this.entries[index]?.slot;
      if (slot === undefined || this.done.has(index)) return [];
      return { slot, wrote, broken: [...broken, ...(this.conflicts.get(index) ?? [])] };
    });
  }
}

/** The rules that must hold and do not, with what was found, each once. */
function broken(checks: readonly AssetCheck[]): string[] {
  const failed = brokenMustRules(checks);
  return [...new Set(failed.map(({ rule, detail }) => (detail === null ? rule : `${rule}: ${detail}`)))];
}
