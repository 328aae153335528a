import { lookForService } from './connection.ts';

/**
 * A part of the program that did not come. The service answers and does not have it: it was updated since the page was
 * opened. Or it could not be reached. Browsers remember a part that failed, so that only a reload brings it either way.
 */
export class PartProblem extends Error {
  override name = 'PartProblem';
  readonly isUpdated: boolean;
  constructor(isUpdated: boolean, cause: Error) {
    super(cause.message, { cause });
    this.isUpdated = isUpdated;
  }
}

/** Milliseconds before a part is loaded again. */
const pausesMs: readonly number[] = [300, 1200];

/** How browsers, and the preloading of styles, say that a part did not come. Anything else is a fault of the part. */
const didNotCome = /dynamically imported module|importing a module script|unable to preload/i;

/**
 * Loads a part of the program, again where it does not come.
 *
 * @throws PartProblem where it does not come, else what the part itself throws
 */
export async function loadPart<Part>(
  load: () => Promise<Part>,
  isThere: () => Promise<boolean> = lookForService,
  pauses = pausesMs,
): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    if (!(cause instanceof Error) || !didNotCome.test(cause.message)) throw cause;
    const [pause, ...rest] = pauses;
    if (pause !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      return loadPart(load, isThere, rest);
    }
    throw new PartProblem(await isThere(), cause);
  }
}

/** Loads the page anew, once the service can be reached: without it a reload would leave an empty window. */
export async function reloadPage(): Promise<void> {
  if (await lookForService()) window.location.reload();
}
