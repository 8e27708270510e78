export { GOAL_CATEGORIES, type GoalCategory } from './category.ts';
export { type ExtractionOptions, extractFindings, extractFindingsInTurns } from './extractor.ts';
export { eachOf, inTurns } from './steps.ts';
