/** An asset after somebody has changed its words by hand. */
import type { AffirmationContent, AssetContent, PracticeContent, VisualizationContent } from './content.ts';
import { withScriptText } from './edited-script.ts';

/** A line that is a step of a practice. */
const STEP = /^\s*\d{1,2}[.)]\s+(.+)$/u;

/**
 * Puts another text into an asset, and reads from it what the asset consists of: the steps of a practice,
 * the scenes of a visualization, the passages of a session. What is new shares the time there is.
 *
 * @throws SyntaxError for a pacing marker that does not exist, naming it
 */
export function withText(content: AssetContent, text: string): AssetContent {
  switch (content.type) {
    case 'affirmation':
      return withSentence(content, text);
    case 'practice':
      return withSteps(content, text);
    case 'visualization':
      return withScenes(content, text);
    case 'script':
      return withScriptText(content, text);
  }
}

/** Where the sentence was its own title, it still is. */
function withSentence(item: AffirmationContent, text: string): AffirmationContent {
  return { ...item, content: text, title: item.title === item.content ? text : item.title };
}

/** Numbered lines are the steps, and what follows them the question to write about; else each paragraph is a step. */
function withSteps(item: PracticeContent, text: string): PracticeContent {
  const lines = text.split('\n');
  const isNumbered = lines.some((line) => STEP.test(line));
  const steps = isNumbered ? lines.flatMap((line) => STEP.exec(line)?.[1]?.trim() ?? []) : paragraphsOf(text);
  const last = lines.findLastIndex((line) => STEP.test(line));
  const rest = isNumbered
    ? lines
        .slice(last + 1)
        .join('\n')
        .trim()
    : '';
  const times = item.steps.map(({ durationSeconds }) => durationSeconds);
  const share = Math.max(1, Math.floor(item.durationSeconds / Math.max(1, steps.length)));
  return {
    ...item,
    content: text,
    steps: steps.map((instruction, index) => ({
      instruction,
      durationSeconds: steps.length === times.length ? (times[index] ?? null) : share,
    })),
    writingPrompt: rest === '' ? null : rest,
  };
}

/** Each paragraph is a scene. */
function withScenes(item: VisualizationContent, text: string): VisualizationContent {
  const paragraphs = paragraphsOf(text);
  const isSameCount = paragraphs.length === item.scenes.length;
  const share = Math.max(1, Math.floor(item.durationSeconds / Math.max(1, paragraphs.length)));
  const rest = item.durationSeconds - share * (paragraphs.length - 1);
  const scenes = paragraphs.map((guidance, index) => {
    const before = isSameCount
      ? item.scenes[index]
      : item.scenes.find((scene) => scene.guidance === guidance);
    const isLast = index === paragraphs.length - 1;
    const time = isSameCount ? before?.durationSeconds : isLast ? rest : share;
    return {
      title: before?.title ?? `Scene ${index + 1}`,
      guidance,
      durationSeconds: Math.max(1, time ?? share),
    };
  });
  return { ...item, content: text, scenes };
}

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
