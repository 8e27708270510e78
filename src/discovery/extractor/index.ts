export { GOAL_CATEGORIES, type GoalCategory } from './category.ts';
export { type ExtractionOptions, extractFindings } from './extractor.ts';
