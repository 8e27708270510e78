/** What was found in a conversation, as lines to read. */
import { paragraph } from './paragraph.ts';
import type { Belief, BeliefGraph, Goal, Session } from './results.ts';
import { bar, type Terminal, tinted } from './terminal.ts';

const CONFLICT_CELLS = 10;
const STRENGTH_CELLS = 6;

/** Kinds of belief in the words shown, in the order shown; goals are shown by themselves. */
const KINDS: readonly { readonly kinds: readonly Belief['kind'][]; readonly title: string }[] = [
  { kinds: ['LIMITING', 'CORE'], title: 'Beliefs that hold back' },
  { kinds: ['EMPOWERING'], title: 'Beliefs that carry' },
  { kinds: ['VALUE', 'OUTCOME'], title: 'What matters, and what it is for' },
];

/** Goals, beliefs and preferences of a conversation, each with the words it rests on. */
export function findingsLines({ goals, beliefGraph, preferences }: Session, terminal: Terminal): string[] {
  return [
    ...(goals.length === 0 ? noGoals(terminal) : goals.flatMap((goal) => goalLines(goal, terminal))),
    ...(beliefGraph ? beliefLines(beliefGraph, terminal) : []),
    ...(preferences ? preferenceLines(preferences, terminal) : []),
  ];
}

function noGoals({ width }: Terminal): string[] {
  const lines = paragraph(
    'No goals were found in what the person said, so the plan is a general one to begin with. ' +
      'For a plan of their own, let them say what they want, such as "I want to sleep better", and take the conversation in again.',
    { width, lead: '  ' },
  );
  return [...lines, ''];
}

function goalLines(goal: Goal, terminal: Terminal): string[] {
  const { width } = terminal;
  const facts = [
    goal.category,
    goal.importance === null ? '' : `importance ${goal.importance} of 10`,
    goal.confidence === null ? '' : `confidence ${goal.confidence} of 10`,
    goal.targetDate === null ? '' : `by ${goal.targetDate}`,
  ].filter((fact) => fact !== '');
  return [
    ...paragraph(goal.statement, { width, lead: `  ${goal.priority}. ` }).map((line) =>
      tinted(terminal, 'strong', line),
    ),
    ...paragraph(facts.join(' · '), { width, lead: '     ' }).map((line) => tinted(terminal, 'accent', line)),
    ...quoteLines(goal.evidence, terminal),
    ...goal.levels.flatMap((level) => levelLines(goal, level, terminal)),
    '',
  ];
}

/** The words a finding rests on. */
function quoteLines(evidence: readonly { readonly quote: string }[], terminal: Terminal): string[] {
  if (evidence.length === 0) return [];
  const quotes = evidence.map(({ quote }) => `“${quote}”`).join(' … ');
  return paragraph(quotes, { width: terminal.width, lead: '     ' }).map((line) =>
    tinted(terminal, 'quiet', line),
  );
}

function levelLines(
  goal: Goal,
  { level, description }: Goal['levels'][number],
  terminal: Terminal,
): string[] {
  const isNow = level === goal.baselineLevel;
  const number = level > 0 ? `+${level}` : level === 0 ? '0' : `−${-level}`;
  const lead = `     ${isNow ? '>' : ' '}${number.padStart(3)}  `;
  const note = isNow
    ? ` (now${goal.isBaselineAssumed ? ', assumed' : ''})`
    : level === 0
      ? ' (the goal)'
      : '';
  const lines = paragraph(`${description}${note}`, { width: terminal.width, lead });
  return isNow ? lines.map((line) => tinted(terminal, 'hard', line)) : lines;
}

function beliefLines(graph: BeliefGraph, terminal: Terminal): string[] {
  const groups = KINDS.flatMap(({ kinds, title }) => {
    const beliefs = graph.beliefs.filter(({ kind }) => kinds.includes(kind));
    if (beliefs.length === 0) return [];
    return [
      tinted(terminal, 'strong', `  ${title}`),
      ...beliefs.flatMap((belief) => oneBelief(belief, terminal)),
      '',
    ];
  });
  return [...groups, ...conflictLines(graph, terminal)];
}

function oneBelief(belief: Belief, terminal: Terminal): string[] {
  const { width } = terminal;
  const tint = belief.kind === 'LIMITING' || belief.kind === 'CORE' ? 'hard' : 'good';
  const strength = terminal.isLive ? bar(belief.strength, STRENGTH_CELLS) : belief.strength.toFixed(2);
  const reframe = belief.reframe === null ? [] : paragraph(belief.reframe, { width, lead: '     -> ' });
  return [
    ...paragraph(`${belief.statement}  ${strength} held`, { width, lead: '   - ' }).map((line) =>
      tinted(terminal, tint, line),
    ),
    ...quoteLines(belief.evidence, terminal),
    ...reframe.map((line) => tinted(terminal, 'good', line)),
  ];
}

function conflictLines({ conflictScore, tensions }: BeliefGraph, terminal: Terminal): string[] {
  const score = `${terminal.isLive ? `${bar(conflictScore, CONFLICT_CELLS)} ` : ''}${conflictScore.toFixed(2)} of 1`;
  const eases = tensions.filter(({ relief }) => relief > 0);
  return [
    `  How much these beliefs pull against each other: ${score}`,
    ...(eases.length === 0 ? [] : ['  It would ease most with a change in:']),
    ...eases.flatMap(({ belief, relief }) =>
      paragraph(`${belief.statement} (by ${relief.toFixed(2)})`, { width: terminal.width, lead: '   - ' }),
    ),
  ];
}

function preferenceLines(preferences: NonNullable<Session['preferences']>, terminal: Terminal): string[] {
  const { commitmentLevel, durationDays, preferredTimes, restDays, tone } = preferences;
  const days = restDays.map((day) => `${day.charAt(0)}${day.slice(1).toLowerCase()}s`);
  const wishes = [
    `${commitmentLevel.toLowerCase()} commitment for ${durationDays} days`,
    preferredTimes.length === 0 ? 'at any time of day' : `best at ${preferredTimes.join(' and ')}`,
    days.length === 0 ? 'no rest day' : `${days.join(' and ')} off`,
    tone === null ? '' : `a ${tone.toLowerCase()} tone`,
  ].filter((wish) => wish !== '');
  return ['', ...paragraph(`For the plan: ${wishes.join(', ')}.`, { width: terminal.width, lead: '  ' })];
}
