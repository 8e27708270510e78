/** The wordings that open a goal, from "my goal is to" down to "I will". */

/** How a goal was worded: a deed, a thing to have, or something to leave off. */
export type GoalForm = 'deed' | 'thing' | 'stop';

/** One way to open a goal. */
export interface GoalWording {
  readonly pattern: RegExp;
  /** The words that open the statement, such as `I want to`. */
  readonly opening: string;
  /** How plainly it says "this is my goal", from 0 to 1. */
  readonly plainness: number;
  readonly form: GoalForm;
}

const ADVERB =
  '(?:(?:really|just|also|still|definitely|honestly|actually|do|would|probably|always|only|truly|so|badly|desperately|ultimately|mainly|mostly|eventually|finally|now|maybe|first|at least|certainly|absolutely|simply|very much|quite|rather|even|currently) )*';
const I_AM = `I(?:'m| am) ${ADVERB}`;
const I_WOULD = `I(?:'d| would) ${ADVERB}`;
const MY_GOAL =
  "(?:my|one|the|a|another|our)(?: (?!not)\\w+){0,3} (?:goal|aim|dream|hope|wish|priority|target|ambition)s?(?: for \\w+(?: \\w+)?| here| right now)?(?: is|'s| would be| was| are)(?: just| really| simply)?";
const WHAT_I = `(?:what|the (?:one |main |only )?thing|all) I(?:'d| would)? ${ADVERB}(?:want|like|love|need)`;

type Row = readonly [source: string, opening: string, plainness: number, form?: GoalForm];

/** Tried in this order; the first that fits a clause decides. */
const ROWS: readonly Row[] = [
  [`${MY_GOAL} to(?: be able to)?`, 'I want to', 1],
  [`${WHAT_I}(?: to do)?(?: most| more than anything)? is(?: maybe| just)* to`, 'I want to', 0.95],
  [`${WHAT_I} to do is(?: maybe| just)*(?: to)?`, 'I want to', 0.85],
  [`${WHAT_I}(?: most)? is`, 'I want', 0.8, 'thing'],
  [
    `I ${ADVERB}(?:do not|don't) ${ADVERB}want to (?:keep|continue|go on|be|feel)`,
    'I want to stop',
    0.55,
    'stop',
  ],
  [`I ${ADVERB}want to (?:stop|quit|give up)(?= \\w+ing\\b)`, 'I want to stop', 0.85, 'stop'],
  [`I ${ADVERB}(?:need|have|ought) to (?:stop|quit|give up)(?= \\w+ing\\b)`, 'I need to stop', 0.75, 'stop'],
  [`${I_WOULD}(?:like|love) to (?:stop|quit|give up)(?= \\w+ing\\b)`, 'I would like to stop', 0.85, 'stop'],
  [`${I_AM}(?:sick and tired|sick|tired|fed up) (?:of|with)(?= \\w+ing\\b)`, 'I want to stop', 0.4, 'stop'],
  [`I ${ADVERB}want to`, 'I want to', 0.85],
  [`${I_WOULD}(?:like|love) ${ADVERB}to`, 'I would like to', 0.85],
  [`${I_WOULD}(?:like|love) it if I could`, 'I would like to', 0.75],
  [`I ${ADVERB}wish (?:that )?I (?:could|was able to|were able to)`, 'I wish I could', 0.7],
  [`I ${ADVERB}wish (?:that )?I (?:was|were)`, 'I wish I were', 0.6],
  [
    `I(?:'m| am| was|'ve been)? ${ADVERB}hop(?:e|ing) (?:to|I can|that I can|I could|that I could)`,
    'I hope to',
    0.75,
  ],
  [`I(?:'ve| have) (?:always |long |been |really )*(?:wanted|wanting|meaning) to`, 'I want to', 0.7],
  [`I(?:'ve| have) (?:just |finally |now )?decided to`, 'I have decided to', 0.85],
  [`I(?:'m| am) (?:here|coming here)(?: today)? (?:because I want |because I need )?to`, 'I want to', 0.7],
  [
    `I ${ADVERB}(?:need|want)(?: some| your| a bit of)? (?:help|support|advice) (?:to|in|with)(?= \\w+ing\\b| \\w+ \\w+)`,
    'I want help with',
    0.7,
    'thing',
  ],
  [`I ${ADVERB}need to`, 'I need to', 0.7],
  [`I(?:'ve| have)? ${ADVERB}(?:got|have) to`, 'I have to', 0.5],
  [`I ${ADVERB}(?:should|ought to|must)(?: probably| really| definitely)*`, 'I should', 0.45],
  [`I(?:'d| had) better`, 'I should', 0.4],
  [`${I_AM}(?:trying|working)(?: really| so)*(?: hard)? to`, 'I am trying to', 0.55],
  [`${I_AM}(?:determined|committed|keen|eager|planning|looking|aiming) to`, 'I want to', 0.75],
  [`${I_AM}(?:ready|willing|prepared) to`, 'I am ready to', 0.6],
  [
    `(?:it(?:'s| is| would be|'d be)|that(?:'s| would be)) ${ADVERB}(?:important|crucial|great|nice|good|wonderful|lovely|amazing) (?:for me |to me )?(?:to|if I could|just to)(?: be able to)?`,
    'I would like to',
    0.55,
  ],
  [`it(?:'s| is) (?:really |about )?time (?:for me )?to`, 'I want to', 0.6],
  [
    `(?:${I_AM}|I(?:'ve| have) been )(?:thinking|thought) (?:about|of)(?= \\w+ing\\b)|${I_WOULD}consider(?= \\w+ing\\b)`,
    'I am thinking about',
    0.4,
  ],
  [`${I_AM}going to`, 'I am going to', 0.5],
  [`I(?:'ll| will)${ADVERB.replace(') )*', '))*').replace('(?:(?:', '(?: (?:')}`, 'I will', 0.35],
  [MY_GOAL, 'I want', 0.75, 'thing'],
  [`I ${ADVERB}(?:want|need|wish for|wish I had)`, 'I want', 0.6, 'thing'],
  [`${I_WOULD}(?:like|love)(?: to have)?`, 'I would like', 0.65, 'thing'],
  // Spoken without the "I": "Definitely want to get back in it."
  [`^(?:(?:just|definitely|really|and|also|so) )*want to`, 'I want to', 0.75],
  [`^(?:(?:just|really|and|also) )*trying to`, 'I am trying to', 0.4],
];

/** All wordings, the plainer ones of a kind first. */
export const GOAL_WORDINGS: readonly GoalWording[] = ROWS.map(
  ([source, opening, plainness, form = 'deed']) => ({
    pattern: new RegExp(`(?<![\\w'])(?:${source}) (?=\\S)`, 'i'),
    opening,
    plainness,
    form,
  }),
);
