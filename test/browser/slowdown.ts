/**
 * How many times longer than alone a thread takes at this moment because it shares the machine: time on the clock over
 * time on the processor, about a quarter of a second long. 1 on a quiet machine.
 */
export function slowdown(): number {
  const start = performance.now();
  const before = process.cpuUsage();
  const spent = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  while (spent() < 200);
  return Math.max(1, (performance.now() - start) / spent());
}

/** Does something, and says with it how busy the machine was: the mean of just before and just after. */
export async function whileBusy<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; busy: number }> {
  const before = slowdown();
  const result = await work();
  return { result, busy: (before + slowdown()) / 2 };
}
