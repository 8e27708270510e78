/** What JSON can say. */
export type Json = boolean | number | string | null | readonly Json[] | { readonly [key: string]: Json };
