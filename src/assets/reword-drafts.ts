import { z } from 'zod';
import { type ChatModel, ModelFailure, type Prompt, type Usage } from '../platform/chat-model.ts';
import type { AssetCheck, PersonBrief } from './content.ts';
import { checkAvoided, checkLeak, checkModelText, instructionRuns } from './model-text.ts';
import type { Correction } from './prompts/person-data.ts';
import { brokenMustRules } from './rule.ts';
import type { Entry, ModelText, Wording } from './wording/wording.ts';

/** Drafts after a model had its say, in the same order. */
export interface Reworded<Item> {
  readonly items: readonly { readonly item: Item; readonly isModels: boolean }[];
  /** How often the model was asked: once, or twice when something broke a rule. */
  readonly questions: number;
  readonly usage: readonly Usage[];
  /** Why the second question failed, if it did. */
  readonly failure: ModelFailure | null;
}

/** Drafts to word for one person. */
export interface Drafts<Item> {
  readonly brief: PersonBrief;
  readonly drafts: readonly Item[];
  readonly signal: AbortSignal | undefined;
}

/** What became of one entry: the asset in the model's words, and which rules that broke. */
interface Attempt<Item> {
  readonly wrote: unknown;
  readonly item: Item | null;
  readonly broken: readonly string[];
}

/** Characters of one refused entry that are shown to the model again. */
const MOST_SENT_BACK = 6000;

type Attempts<Item> = ReadonlyMap<string, Attempt<Item>>;

/**
 * Has a model word drafts. What breaks a rule is named to the model once; what still does keeps the words of
 * its draft. So the answer always has as many assets as there were drafts, each keeping its rules.
 *
 * @throws ModelFailure when the first question fails, or when the signal ends the work
 */
export async function rewordDrafts<Item, Words extends { readonly slot: string }>(
  model: ChatModel,
  wording: Wording<Item, Words>,
  work: Drafts<Item>,
): Promise<Reworded<Item>> {
  const rewording = new Rewording(model, wording, work);
  await rewording.ask(rewording.entries, []);
  const refused = rewording.settle().refused;
  const failure = refused.length === 0 ? null : await rewording.askAgain(refused);
  const { items } = rewording.settle();
  return { items, questions: rewording.questions, usage: rewording.usage, failure };
}

class Rewording<Item, Words extends { readonly slot: string }> {
  readonly entries: readonly Entry<Item>[];
  readonly usage: Usage[] = [];
  questions = 0;
  private attempts: Attempts<Item> = new Map();

  constructor(
    private readonly model: ChatModel,
    private readonly wording: Wording<Item, Words>,
    private readonly work: Drafts<Item>,
  ) {
    this.entries = work.drafts.map((draft, index) => ({ slot: `${wording.kind[0]}${index + 1}`, draft }));
  }

  /** Asks for the words of some entries, and judges them. */
  async ask(entries: readonly Entry<Item>[], corrections: readonly Correction[]): Promise<void> {
    const { brief, signal } = this.work;
    const prompt = this.wording.prompt(brief, entries, corrections);
    const schema = z.object({ items: z.array(this.wording.words) });
    this.questions += 1;
    const { value, usage } = await this.model.ask({ prompt, schema, signal });
    if (usage) this.usage.push(usage);

    const words = new Map(value.items.toReversed().map((each) => [each.slot, each]));
    const judged = entries.map(
      ({ slot, draft }) => [slot, this.judge(draft, words.get(slot), prompt)] as const,
    );
    this.attempts = new Map([...this.attempts, ...judged]);
  }

  /** Asks once more for what was refused, and says why. @returns why that failed, if it did */
  async askAgain(refused: readonly Correction[]): Promise<ModelFailure | null> {
    const slots = new Set(refused.map(({ slot }) => slot));
    const kept = this.attempts;
    try {
      await this.ask(
        this.entries.filter(({ slot }) => slots.has(slot)),
        refused,
      );
      return null;
    } catch (error) {
      if (!(error instanceof ModelFailure) || error.reason === 'aborted') throw error;
      this.attempts = kept;
      return error;
    }
  }

  private judge(draft: Item, words: Words | undefined, prompt: Prompt): Attempt<Item> {
    if (!words) return { wrote: null, item: null, broken: ['missing: no entry for this slot'] };
    const { slot: _, ...all } = words;
    // What is far too long is not worth sending back.
    const wrote = JSON.stringify(all).length <= MOST_SENT_BACK ? all : null;
    const unfit = broken(this.checkTexts(this.wording.texts(words), prompt));
    if (unfit.length > 0) return { wrote, item: null, broken: unfit };

    const fit = this.wording.put(draft, words, this.work.brief);
    if ('misfit' in fit) return { wrote, item: null, broken: [fit.misfit] };
    return { wrote, item: fit.item, broken: broken(this.wording.check(fit.item, this.work.brief)) };
  }

  private checkTexts(texts: readonly ModelText[], prompt: Prompt): AssetCheck[] {
    const instructions = instructionRuns(prompt.system);
    return texts.flatMap(({ text, longest }) => [
      ...checkModelText(text, longest),
      checkLeak(text, instructions),
      checkAvoided(text, this.work.brief.topicsToAvoid),
    ]);
  }

  /** Puts the good attempts among the drafts, as far as the set allows it. */
  settle(): { items: Reworded<Item>['items']; refused: readonly Correction[] } {
    const chosen = this.entries.map(({ draft }) => draft);
    const models = new Set<number>();
    const conflicts = new Map<number, string[]>();
    // Twice, because a sentence may have been too like a draft that was itself replaced later.
    for (const _ of [1, 2]) {
      for (const [index, { slot, draft }] of this.entries.entries()) {
        const attempt = this.attempts.get(slot);
        if (models.has(index) || !attempt?.item || attempt.broken.length > 0) continue;
        const before = broken(this.wording.checkSet(chosen, this.work.brief));
        chosen[index] = attempt.item;
        const after = broken(this.wording.checkSet(chosen, this.work.brief));
        const isWorse = after.length > before.length;
        if (isWorse) chosen[index] = draft;
        if (isWorse) conflicts.set(index, after);
        else models.add(index);
      }
    }
    const refused = this.entries.flatMap(({ slot }, index) => {
      const attempt = this.attempts.get(slot);
      if (models.has(index) || !attempt) return [];
      return { slot, wrote: attempt.wrote, broken: [...attempt.broken, ...(conflicts.get(index) ?? [])] };
    });
    return { items: chosen.map((item, index) => ({ item, isModels: models.has(index) })), refused };
  }
}

/** The rules that must hold and do not, with what was found, each once. */
function broken(checks: readonly AssetCheck[]): string[] {
  const failed = brokenMustRules(checks);
  return [...new Set(failed.map(({ rule, detail }) => (detail === null ? rule : `${rule}: ${detail}`)))];
}
