/** What a service does instead of what it should: answers so, takes it and hangs, or takes it and hangs up. */
export type Trouble = 'drop' | 'hang' | number;
