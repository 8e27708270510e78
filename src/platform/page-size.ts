/** Rows of a page when nothing else is asked for. */
export const DEFAULT_PAGE = 20;
/** Most rows of a page. */
export const MAX_PAGE = 100;
