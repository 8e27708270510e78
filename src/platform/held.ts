/** How many connections each person holds, or each address without a viewer. */
export class Held {
  private readonly counts = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Counts one more. @returns false when there are too many then */
  take(holder: string): boolean {
    const count = (this.counts.get(holder) ?? 0) + 1;
    this.counts.set(holder, count);
    return count <= this.most;
  }

  /** Counts one less. */
  giveBack(holder: string): void {
    const left = (this.counts.get(holder) ?? 1) - 1;
    if (left > 0) this.counts.set(holder, left);
    else this.counts.delete(holder);
  }
}
