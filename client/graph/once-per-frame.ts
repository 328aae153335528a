/** Gathers the changes of one turn into one piece of work before the next frame. */
export function oncePerFrame(work: () => void): { ask: () => void; cancel: () => void } {
  let frame: number | null = null;
  return {
    ask: () => {
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
