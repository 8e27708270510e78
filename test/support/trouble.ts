/** What a service does instead: answers so, says that there is no such address, takes it and hangs, or takes it and hangs up. */
export type Trouble = 'drop' | 'gone' | 'hang' | number;
