/** How well labels given by rules agree with labels given by people. */

/** What people and rules say of one thing. */
export interface Judged<Label extends string> {
  readonly said: Label;
  readonly found: Label;
}

/** Precision, recall and F1 of one class, each from 0 to 1; 0 where nothing can be said. */
export interface ClassScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How well one class is found. */
export function classScore<Label extends string>(all: readonly Judged<Label>[], label: Label): ClassScore {
  const right = all.filter(({ said, found }) => said === label && found === label).length;
  const precision = share(right, all.filter(({ found }) => found === label).length);
  const recall = share(right, all.filter(({ said }) => said === label).length);
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) };
}

/** Mean F1 over the classes, whatever their size. */
export function macroF1<Label extends string>(
  all: readonly Judged<Label>[],
  labels: readonly Label[],
): number {
  const sum = labels.reduce((total, label) => total + classScore(all, label).f1, 0);
  return share(sum, labels.length);
}

/** One number out of another; 0 of nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
