/** Runs the work once before the next frame, however often it is scheduled. */
export function oncePerFrame(work: () => void): { schedule: () => void; cancel: () => void } {
  let frame: number | null = null;
  return {
    schedule: () => {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        work();
      });
    },
    cancel: () => {
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
    },
  };
}
