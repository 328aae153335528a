/**
 * The longest stretch of work between two turns of the event loop, in milliseconds of this thread's processor time: time
 * in which other programs had the processor does not count.
 */
export function longestStretch(): { stop(): number } {
  const used = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let [last, longest] = [used(), 0];
  const timer = setInterval(() => {
    const now = used();
    longest = Math.max(longest, now - last);
    last = now;
  }, 2);
  return {
    stop: () => {
      clearInterval(timer);
      return longest;
    },
  };
}
