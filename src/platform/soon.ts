/** What is known at once where it was read before, and is waited for where it was not: waiting costs as much as working. */
export type Soon<T> = T | Promise<T>;

/** What follows from a value, as soon as that is there. */
export function after<T, R>(value: Soon<T>, then: (value: T) => Soon<R>): Soon<R> {
  return value instanceof Promise ? value.then(then) : then(value);
}

/** All of them, at once when each is there. */
export function allSoon<T>(values: readonly Soon<T>[]): Soon<T[]> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as T[]);
}
