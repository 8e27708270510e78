import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  Belief,
  BeliefGraph,
  BeliefLink,
  DiscoverySession,
  Evidence,
  Goal,
  isDistressed,
  type PlanPreferences,
  tensions,
} from '../discovery/index.ts';
import { Guide, User } from '../identity/index.ts';
import { Asset } from './asset.entity.ts';
import type { BeliefBrief, GoalBrief, PersonBrief } from './content.ts';
import type { GenerationRun } from './generation.entity.ts';

/** Reads what a writer of assets needs to know: the findings of the run's conversation, and what the plan respects. */
export async function findBrief(em: SqlEntityManager, run: GenerationRun): Promise<PersonBrief> {
  const { tenantId, userId, sessionId } = run;
  const owner = { tenantId, userId };
  const session = await em.findOneOrFail(DiscoverySession, { ...owner, id: sessionId });
  const goals = await em.find(
    Goal,
    { ...owner, sessionId, status: 'active' },
    { orderBy: { priority: 'asc', id: 'asc' } },
  );
  const graph = await em.findOne(BeliefGraph, { ...owner, sessionId }, { orderBy: { version: 'desc' } });
  const ofGraph = { ...owner, beliefGraphId: graph?.id ?? sessionId };
  const beliefs = await em.find(Belief, ofGraph, { orderBy: { id: 'asc' } });
  const links = await em.find(BeliefLink, ofGraph);
  const evidence = await em.find(Evidence, {
    ...owner,
    $or: [{ goalId: { $in: goals.map(({ id }) => id) } }, { beliefId: { $in: beliefs.map(({ id }) => id) } }],
  });
  const person = await em.findOneOrFail(User, { tenantId, id: userId });
  const guide = await em.findOneOrFail(Guide, { tenantId, id: run.agentId });
  const preferences = run.preferences as unknown as PlanPreferences;
  return {
    goals: goals.map((goal) => goalBrief(goal, evidence)),
    beliefs: beliefBriefs(beliefs, links, evidence),
    tone: preferences.tone ?? guide.tone,
    locale: person.locale,
    commitmentLevel: preferences.commitmentLevel,
    durationDays: preferences.durationDays,
    focusAreas: preferences.focusAreas,
    topicsToAvoid: session.preferences.topicsToAvoid,
    earlierTexts: await earlierTexts(em, run),
    isDistressed: await isDistressed(em, owner),
    seed: run.id,
  };
}

/** Assets of earlier plans whose texts a new one does not repeat: about two plans; older ones may come back. */
const REMEMBERED = 64;

/** What the person had from other plans: affirmations by their words, all else by its title. */
async function earlierTexts(
  em: SqlEntityManager,
  { tenantId, userId, id: generationRunId }: GenerationRun,
): Promise<string[]> {
  const earlier = await em.find(
    Asset,
    { tenantId, userId, generationRunId: { $ne: generationRunId }, type: { $ne: 'checkpoint' } },
    { orderBy: { createdAt: 'desc', id: 'desc' }, limit: REMEMBERED },
  );
  return earlier.map(({ type, title, content }) => (type === 'affirmation' ? content : title));
}

function goalBrief(goal: Goal, evidence: readonly Evidence[]): GoalBrief {
  const { id, statement, category, currentLevel, priority } = goal;
  const quotes = evidence.filter(({ goalId }) => goalId === id).map(({ quote }) => quote);
  return { id, statement, category, currentLevel, priority, quotes };
}

/** Which side a belief is on. Goals and outcomes are no beliefs to write for. */
const SIDE = {
  core: 'limiting',
  limiting: 'limiting',
  empowering: 'empowering',
  value: 'empowering',
} as const;

function beliefBriefs(
  beliefs: readonly Belief[],
  links: readonly BeliefLink[],
  evidence: readonly Evidence[],
): BeliefBrief[] {
  const tension = tensions({ nodes: beliefs, links });
  const goalOf = new Map(beliefs.map(({ id, goalId }) => [id, goalId ?? null]));
  return beliefs.flatMap((belief) => {
    if (belief.kind === 'goal' || belief.kind === 'outcome') return [];
    const { id, statement, strength } = belief;
    return {
      id,
      kind: SIDE[belief.kind],
      statement,
      strength,
      reframe: belief.reframe ?? null,
      tension: tension.get(id) ?? 0,
      goalIds: links.flatMap(({ sourceId, targetId }) => {
        const goal = sourceId === id ? goalOf.get(targetId) : targetId === id ? goalOf.get(sourceId) : null;
        return goal ?? [];
      }),
      quotes: evidence.filter(({ beliefId }) => beliefId === id).map(({ quote }) => quote),
    };
  });
}
