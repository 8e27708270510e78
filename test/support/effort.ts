/**
 * Milliseconds that the processor works on something. Unlike the time it takes, they do not grow when other
 * programs run, so a test may bound them, to catch what works for ever.
 */
export function effortMs(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
