/** How one person speaks: with one voice from the first day to the last, and not quite like the next person. */
import type { PersonBrief } from '../content.ts';
import { seeded } from './seeded.ts';

/** Puts a sentence the way the person would say it. `turn` counts the sentences, so that their words take turns. */
export type Voice = (sentence: string, turn: number) => string;

const THANKS: readonly string[] = ["I'm grateful for", "I'm thankful for", "I'm glad of", 'I appreciate'];
const ONESELF: readonly string[] = ['someone', 'somebody', 'a person'];

const OF_THANKS =
  /^I(?:'m| am) (?:(?:grateful|thankful) (for|that)|glad (of|that)) |^I appreciate (?!how much |knowing )(that )?/u;
const OF_ONESELF = /^(I(?:'m| am)) (?:someone|somebody|a person) who /u;

/** The voice of a person: two ways to give thanks, two to say who they are, and short forms or none. */
export function voiceOf({ seed, tone }: PersonBrief): Voice {
  const chance = seeded(seed, 'voice');
  const thanks = chance.shuffle(THANKS).slice(0, 2);
  const [first = '', second = '', third = ''] = chance.shuffle(ONESELF);
  // A set may open four times alike at most, so whoever says it often needs the third word too.
  const selves = [first, second, first, second, third, third];
  const isShort = tone === 'warm' || tone === 'energetic';
  const turned = (words: readonly string[], turn: number): string => words[turn % words.length] ?? '';
  return (sentence, turn) => {
    const said = sentence
      .replace(OF_THANKS, (_, one = '', other = '', third = '') => {
        const isClause = [one, other, third.trim()].includes('that');
        const words = turned(thanks, turn);
        return isClause ? `${words.replace(/ (?:for|of)$/u, '')} that ` : `${words} `;
      })
      .replace(OF_ONESELF, (_, am) => `${am} ${turned(selves, turn)} who `);
    return isShort ? said.replace(/^I am\b/u, "I'm") : said.replace(/\bI'm\b/gu, 'I am');
  };
}
