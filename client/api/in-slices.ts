/** Milliseconds of work after which the page may draw and hear its reader: a frame. */
const sliceMs = 12;

/** Runs work that is cut into steps; between some of them the page answers its reader. */
export async function inSlices<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  let begun = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - begun < sliceMs) continue;
    await letPageAnswer();
    begun = performance.now();
  }
}

type Scheduler = { yield?: () => Promise<void> };

/** Until whatever waits for the page's thread has run; a browser that can puts this work before new work then. */
export function letPageAnswer(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
