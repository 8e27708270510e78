/** Where this installation is reached, for addresses that are handed out. */
export class Site {
  /** @param address - what the operator set, without a slash at the end; null for the one it listens on */
  constructor(private address: string | null) {}

  /** Tells where it listens; what the operator set goes before. */
  listensAt(address: string): void {
    this.address ??= address;
  }

  /** The address, without a slash at the end; null in a process that answers no clients and was told none. */
  get known(): string | null {
    return this.address;
  }

  /**
   * The address, without a slash at the end.
   *
   * @throws Error in a process that answers no clients and was told no address
   */
  get origin(): string {
    if (this.address === null) throw new Error('This process has no address to hand out: set PUBLIC_URL.');
    return this.address;
  }
}
