/** The whole way of one conversation, told on the screen as it goes. */
import { present, type Refused } from './answer.ts';
import { activityNews, complete, firstDue, planDueSoon, standing } from './do-first-activity.ts';
import type { Turn } from './formats/speaker.ts';
import { answerScreen, beginGeneration, firstWeek, followGeneration } from './make-plan.ts';
import { WelcomeQuery } from './operations/discovery.ts';
import { paragraph } from './paragraph.ts';
import { Problem } from './problem.ts';
import type { Guide, Plan, SafetyNotice, Session } from './results.ts';
import { assetLines } from './show-assets.ts';
import { changeLines, dueLines } from './show-day.ts';
import { findingsLines } from './show-findings.ts';
import { noticeLines } from './show-notice.ts';
import { outlookLines, planLines, weekLines } from './show-week.ts';
import type { Stage } from './stage.ts';
import { safetyNotices, takeIn } from './take-in.ts';
import { heading } from './terminal.ts';

/**
 * Takes a conversation all the way to an activity that was delivered and done; or, when something alarming
 * was said, to the help there is.
 */
export async function walk(stage: Stage, turns: readonly Turn[]): Promise<void> {
  const begunAt = stage.now();
  const { guide, session } = await discover(stage, turns);
  const notices = await safetyNotices(stage, session.id);
  const runId =
    notices.length === 0 ? await begin(stage, session) : await beginWarily(stage, session, notices);
  if (runId === null) return;
  const result = await followGeneration(stage, runId);
  stage.screen.print(['', ...assetLines(result, stage.screen.terminal)]);
  const plan = present(result.schedule, 'a plan');
  await showPlan(stage, plan, begunAt);
  await live(stage, { guide, session, plan });
}

async function discover(stage: Stage, turns: readonly Turn[]): Promise<{ guide: Guide; session: Session }> {
  const { viewer, guides } = await stage.client.ask(WelcomeQuery, {});
  const [guide] = guides?.nodes ?? [];
  if (!guide) throw new Problem('There is no guide in this installation, and a conversation belongs to one.');
  const { displayName, timeZone } = present(viewer, 'a person');
  chapter(stage, 'Discovery', [
    `${turns.length} turns go to the guide ${guide.name}, for the person "${displayName}" at home in ${timeZone}.`,
  ]);
  return { guide, session: await takeIn(stage, guide, turns) };
}

/** Shows the findings, answers the questions about health, and asks for a plan. @returns the run */
async function begin(stage: Stage, session: Session): Promise<string> {
  showFindings(stage, session);
  const { questionCount, reason } = await answerScreen(stage);
  const answered = `To ${SCREEN}, ${questionCount} of them, the demo answers no; in real use the person does.`;
  chapter(stage, 'Assets', [reason === null ? answered : `${answered} No sessions are made: ${reason}`]);
  const begun = await beginGeneration(stage, session.id);
  if ('runId' in begun) return begun.runId;
  throw new Problem(`The graph refused to make a plan: ${wordsOf(begun.refused)}`);
}

/** Shows what must be shown first, and answers nothing for the person. @returns the run; null when no plan is made */
async function beginWarily(
  stage: Stage,
  session: Session,
  notices: readonly SafetyNotice[],
): Promise<string | null> {
  const { screen } = stage;
  chapter(stage, 'Please read this first', []);
  screen.print(notices.flatMap((notice) => noticeLines(notice, screen.terminal)));
  const begun = await beginGeneration(stage, session.id);
  if ('refused' in begun) {
    print(stage, wordsOf(begun.refused));
    return null;
  }
  showFindings(stage, session);
  chapter(stage, 'Assets', [
    `After what was said, ${SCREEN} are left to the person, so no sessions are made.`,
  ]);
  return begun.runId;
}

/** What the safety screen is, in words that begin or end a sentence. */
const SCREEN = 'the questions about health that come before any hypnosis session';

function wordsOf(refused: readonly Refused[]): string {
  return refused.map(({ message }) => message).join(' ');
}

function showFindings({ screen }: Stage, session: Session): void {
  screen.print(['', ...findingsLines(session, screen.terminal)]);
}

async function showPlan(stage: Stage, plan: Plan, begunAt: Date): Promise<void> {
  const { screen } = stage;
  const week = await firstWeek(stage, plan);
  const seconds = (stage.now().getTime() - begunAt.getTime()) / 1000;
  chapter(stage, 'The plan', []);
  screen.print([
    ...planLines(plan, screen.terminal),
    '',
    ...weekLines(plan.startDate, week, screen.terminal),
    ...outlookLines(plan, screen.terminal),
    '',
  ]);
  print(stage, `From the conversation to this plan: ${seconds.toFixed(1)} seconds.`);
}

async function live(stage: Stage, made: { guide: Guide; session: Session; plan: Plan }): Promise<void> {
  const { screen } = stage;
  chapter(stage, 'Live', [
    'To show a delivery now, the plan is built once more, with its first activity in a few seconds.',
  ]);
  const news = activityNews(stage);
  const soon = await planDueSoon(stage, made);
  print(stage, `Subscribed to deliveryEvents. The activity is due at ${soon.dueAt.toISOString()}.`);
  const event = await firstDue(news, soon);
  const lateMs = stage.now().getTime() - soon.dueAt.getTime();
  screen.print(['', ...dueLines(event, lateMs, screen.terminal), '']);
  const before = await standing(stage, event);
  const after = await complete(stage, event);
  print(stage, 'Done. What it changed:');
  screen.print(changeLines(before, after, screen.terminal));
}

function chapter({ screen }: Stage, title: string, words: readonly string[]): void {
  const { terminal } = screen;
  const lines = words.flatMap((text) => paragraph(text, { width: terminal.width, lead: '  ' }));
  screen.print([...heading(terminal, title), ...lines]);
}

function print({ screen }: Stage, text: string): void {
  screen.print(paragraph(text, { width: screen.terminal.width, lead: '  ' }));
}
