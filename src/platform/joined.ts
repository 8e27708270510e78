import { Repeater } from '@repeaterjs/repeater';

/** One of several streams, and where it begins. */
export interface Part<News> {
  readonly name: string;
  readonly news: AsyncIterable<News>;
  /** The cursor to continue from, were nothing told. */
  readonly cursor: string;
}

/**
 * Joins streams into one: each in its own order, and each thing with a cursor to continue all of them from.
 *
 * @param nameOf - the part that something comes from
 * @param write - makes a cursor of everybody's
 */
export function joined<News extends { readonly cursor: string }>(
  parts: readonly Part<News>[],
  nameOf: (news: News) => string,
  write: (cursors: ReadonlyMap<string, string>) => string,
): AsyncIterableIterator<News> {
  const cursors = new Map(parts.map(({ name, cursor }) => [name, cursor]));
  const all = Repeater.merge(parts.map(({ news }) => news));
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const { done, value } = await all.next();
      if (done) return { done: true, value: undefined };
      const news = value as News;
      cursors.set(nameOf(news), news.cursor);
      return { done: false, value: { ...news, cursor: write(cursors) } };
    },
    async return() {
      await all.return();
      return { done: true, value: undefined };
    },
  };
}
