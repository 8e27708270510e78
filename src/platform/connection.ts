import { GraphQLError } from 'graphql';
import { ArgsType, type ClassType, Field, Int, ObjectType, Root, registerEnumType } from 'type-graphql';
import { DEFAULT_PAGE, MAX_PAGE } from './page-size.ts';
import { NonNegativeInt } from './scalars.ts';

export const OrderDirectionEnum = { ASC: 'asc', DESC: 'desc' } as const;
registerEnumType(OrderDirectionEnum, {
  name: 'OrderDirection',
  description: 'Ascending or descending.',
  valuesConfig: {
    ASC: { description: 'Smallest or oldest first.' },
    DESC: { description: 'Largest or newest first.' },
  },
});

@ArgsType()
export class PageArgs {
  @Field(() => String, { nullable: true, description: 'Cursor to continue after.' })
  after?: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor to end before.' })
  before?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many to return from the start, at most 100.' })
  first?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many to return from the end, at most 100.' })
  last?: number | null;
}

@ObjectType({ description: 'Where a page of a connection begins and ends.' })
export class PageInfo {
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last edge on this page; pass it as `after` for the next page.',
  })
  endCursor!: string | null;

  @Field(() => Boolean, { description: 'Whether more edges follow this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether edges come before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first edge on this page; pass it as `before` for the previous page.',
  })
  startCursor!: string | null;
}

/** A page of a list, and how to ask for what lies around it. */
export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number | (() => Promise<number>);
}

/** Which rows a page needs: read `limit` of them (one more than the page holds), in `direction`, from the cursor. */
export interface Window {
  readonly limit: number;
  readonly isBackward: boolean;
  readonly after: readonly string[] | null;
  readonly before: readonly string[] | null;
}

const refuse = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** A cursor that this list never gave out. */
export const badCursor = (): GraphQLError => refuse('That is not a cursor of this list.');

/**
 * Reads paging arguments.
 *
 * @throws GraphQLError BAD_USER_INPUT when a size is out of range, both directions are asked for, or a cursor is not ours
 */
export function pageWindow(args: PageArgs, defaultSize = DEFAULT_PAGE): Window {
  if (args.first != null && args.last != null) throw refuse('Use either `first` or `last`, not both.');
  const size = args.first ?? args.last ?? defaultSize;
  if (size < 0 || size > MAX_PAGE) {
    throw refuse(`\`${args.last != null ? 'last' : 'first'}\` is ${size}; it may be from 0 to ${MAX_PAGE}.`);
  }
  return {
    limit: size + 1,
    isBackward: args.last != null,
    after: args.after == null ? null : readCursor(args.after, 'after'),
    before: args.before == null ? null : readCursor(args.before, 'before'),
  };
}

/** A cursor made of the values that the list is ordered by. */
export const cursorOf = (values: readonly string[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

function readCursor(cursor: string, argument: string): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.every((value) => typeof value === 'string')) return values;
  } catch {
    // Falls through: what cannot be read is refused like what can be read and is not ours.
  }
  throw refuse(`\`${argument}\` is not a cursor of this list.`);
}

/**
 * Makes a page of the rows read for a window.
 *
 * @param rows - at most `window.limit` rows in the direction of the window
 * @param position - the values a row is ordered by
 */
export function page<T>(
  rows: readonly T[],
  window: Window,
  rest: { position: (row: T) => readonly string[]; totalCount: () => Promise<number> },
): Page<T> {
  const isMore = rows.length === window.limit;
  const kept = isMore ? rows.slice(0, -1) : [...rows];
  const nodes = window.isBackward ? kept.toReversed() : kept;
  const edges = nodes.map((node) => ({ cursor: cursorOf(rest.position(node)), node }));
  return {
    edges,
    nodes,
    totalCount: rest.totalCount,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: window.isBackward ? window.before !== null : isMore,
      hasPreviousPage: window.isBackward ? isMore : window.after !== null,
    },
  };
}

/** Cuts a page out of a list that is short enough to be read whole. */
export function pageOf<T>(all: readonly T[], args: PageArgs, position: (row: T) => string): Page<T> {
  const window = pageWindow(args);
  const at = (cursor: readonly string[] | null): number =>
    cursor === null ? -1 : all.findIndex((row) => position(row) === cursor[0]);
  const from = at(window.after) + 1;
  const to = window.before === null || at(window.before) < 0 ? all.length : at(window.before);
  const within = all.slice(from, to);
  const rows = (window.isBackward ? within.toReversed() : within).slice(0, window.limit);
  return page(rows, window, { position: (row) => [position(row)], totalCount: async () => all.length });
}

/** Words of a connection's descriptions: what it lists. */
interface ConnectionWords {
  /** In the plural, such as `goals`. */
  readonly many: string;
  /** With its article, such as `a goal`. */
  readonly one: string;
}

/** Builds the connection and edge types of a type. */
export function connectionOf<T extends object>(
  name: string,
  node: () => ClassType<T> | object,
  words: ConnectionWords,
) {
  const Many = words.many[0]?.toUpperCase() + words.many.slice(1);

  @ObjectType(`${name}Edge`, {
    description: `${words.one[0]?.toUpperCase()}${words.one.slice(1)} in a list.`,
  })
  class Edge {
    @Field(() => String, { description: 'Position in the list.' })
    cursor!: string;

    @Field(() => node() as ClassType<T>, { description: `The ${words.one.replace(/^an? /, '')}.` })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${words.many}.` })
  class Connection {
    @Field(() => [Edge], { description: `${Many} with their cursors.` })
    edges!: Edge[];

    @Field(() => [node() as ClassType<T>], { description: `The ${words.many} on this page.` })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where this page begins and ends.' })
    pageInfo!: PageInfo;

    // Not called `totalCount`, as a page's own property is.
    @Field(() => NonNegativeInt, { name: 'totalCount', description: `${Many} on all pages together.` })
    countAll(@Root() { totalCount }: Pick<Page<T>, 'totalCount'>): number | Promise<number> {
      return typeof totalCount === 'number' ? totalCount : totalCount();
    }
  }

  return Connection;
}
