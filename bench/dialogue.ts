/** Conversations with what a careful reader finds in them, as plain text files. */
import type { Utterance } from '../src/discovery/findings.ts';

/** Whether a belief holds its person back or carries them. */
export type Side = 'carries' | 'holds back';

/** Something a reader found, in the person's words. */
export interface Labelled {
  readonly words: string;
  /** True when readers may differ: finding it is no mistake, and neither is passing over it. */
  readonly isOptional: boolean;
}

/** A conversation and its labels. */
export interface Dialogue {
  readonly name: string;
  readonly utterances: readonly Utterance[];
  readonly goals: readonly Labelled[];
  readonly beliefs: readonly (Labelled & { readonly side: Side })[];
  /** Such as `restDays: sunday`. */
  readonly preferences: readonly string[];
}

const LINE = /^(G|U|(?:maybe )?goal|(?:maybe )?belief \w+|prefer): ?(.*)$/;

/**
 * Reads a dialogue. `G:` and `U:` are what guide and person say; `goal:`, `belief limiting:`,
 * `belief empowering:` and `belief value:` repeat words of the person; `maybe` before them marks what readers
 * may see differently; `prefer <field>: <value>` names a preference; `#` begins a remark.
 *
 * @throws Error when a line has another form, or a label is not among the person's words
 */
export function dialogueFrom(name: string, text: string): Dialogue {
  const lines = text
    .replace(/^prefer /gm, 'prefer: ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, kind = '', words = ''] = LINE.exec(line) ?? [];
      if (kind === '') throw new Error(`${name}: "${line}" is no line of a dialogue.`);
      return { kind, words: words.trim() };
    });
  const labelsOf = (label: RegExp) => lines.filter(({ kind }) => label.test(kind)).map(labelled);
  const dialogue = {
    name,
    utterances: lines
      .filter(({ kind }) => kind === 'G' || kind === 'U')
      .map(({ kind, words }, at): Utterance => {
        return { id: `m${at}`, author: kind === 'U' ? 'user' : 'guide', text: words };
      }),
    goals: labelsOf(/goal$/),
    beliefs: [
      ...labelsOf(/belief limiting$/).map((label) => ({ ...label, side: 'holds back' as const })),
      ...labelsOf(/belief (?:empowering|value)$/).map((label) => ({ ...label, side: 'carries' as const })),
    ],
    preferences: lines.filter(({ kind }) => kind === 'prefer').map(({ words }) => words),
  };
  checkLabels(dialogue);
  return dialogue;
}

function labelled({ kind, words }: { kind: string; words: string }): Labelled {
  return { words, isOptional: kind.startsWith('maybe') };
}

function checkLabels({ name, utterances, goals, beliefs }: Dialogue): void {
  for (const { words } of [...goals, ...beliefs]) {
    const isSaid = utterances.some(({ author, text }) => author === 'user' && text.includes(words));
    if (!isSaid) throw new Error(`${name}: nobody says "${words}".`);
  }
}
