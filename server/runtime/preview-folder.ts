import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';

export type PreviewLimits = {
  /** Bytes on disk of all previews together; the oldest go first. */
  bytes: number;
  /** Milliseconds after which a preview that nobody committed is deleted. */
  ageMs: number;
};

const stateFile = 'preview.json';
const idForm = /^[\w-]{16}$/;

/**
 * Uploads that were read and wait to be committed: a folder each, readable by this user only. What is known of a
 * preview is on disk, so that it needs no memory and outlives a restart.
 */
export class PreviewFolder<State extends object> {
  readonly #folder: string;
  readonly #limits: PreviewLimits;
  readonly #now: () => Date;
  readonly #queues = new Map<string, PQueue>();
  /** Previews that are being received, parsed or committed: these are never deleted to make room. */
  readonly #busy = new Set<string>();

  constructor(folder: string, limits: PreviewLimits, now: () => Date) {
    this.#folder = folder;
    this.#limits = limits;
    this.#now = now;
  }

  /** A new folder with an id that nobody can guess. */
  async create(): Promise<{ id: string; path: string }> {
    const id = randomBytes(12).toString('base64url');
    const path = join(this.#folder, id);
    this.#busy.add(id);
    await mkdir(path, { recursive: true, mode: 0o700 });
    return { id, path };
  }

  /** Writes what is known of a preview, whole or not at all. */
  async save(id: string, state: State): Promise<void> {
    const path = join(this.#folder, id, stateFile);
    await writeFile(`${path}.new`, JSON.stringify(state), { mode: 0o600 });
    await rename(`${path}.new`, path);
  }

  /** What was saved last; `null` when there is no such preview, or no longer. */
  async find(id: string): Promise<State | null> {
    if (!idForm.test(id) || !(await this.#isYoung(id))) return null;
    try {
      // Only `save` writes this file.
      return JSON.parse(await readFile(join(this.#folder, id, stateFile), 'utf8')) as State;
    } catch {
      return null;
    }
  }

  async remove(id: string): Promise<void> {
    // Again when it is not empty: an upload that broke off may still be closing its file.
    await rm(join(this.#folder, id), { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    this.#busy.delete(id);
  }

  /**
   * Deletes all previews, those that are parsed or committed when that is done; an upload that is still coming in stays.
   *
   * @returns how many were deleted
   */
  async removeAll(): Promise<number> {
    const ids = (await namesIn(this.#folder)).filter((id) => this.#queues.has(id) || !this.#busy.has(id));
    await Promise.all(ids.map((id) => this.exclusively(id, () => this.remove(id))));
    return ids.length;
  }

  /** Nobody works on this preview now: it may be deleted when it is old or when others need its place. */
  release(id: string): void {
    this.#busy.delete(id);
  }

  /** The folder of a preview. */
  pathOf(id: string): string {
    return join(this.#folder, id);
  }

  /** Runs work on one preview while nobody else works on the same. */
  async exclusively<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    const queue = this.#queues.get(id) ?? new PQueue({ concurrency: 1 });
    this.#queues.set(id, queue);
    try {
      return await queue.add(async () => {
        this.#busy.add(id);
        return work();
      });
    } finally {
      if (queue.size === 0 && queue.pending === 0) {
        this.#queues.delete(id);
        this.#busy.delete(id);
      }
    }
  }

  /** Bytes on disk of all previews together. */
  async bytes(): Promise<number> {
    const ids = await namesIn(this.#folder);
    const sizes = await Promise.all(ids.map((id) => sizeOf(join(this.#folder, id))));
    return sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Deletes previews that are too old, and the oldest of the others until all fit; those in use stay. */
  async sweep(): Promise<void> {
    const previews = [];
    for (const id of await namesIn(this.#folder)) {
      if (this.#busy.has(id) || (await this.#isYoung(id)))
        previews.push({ id, ...(await sizeOf(join(this.#folder, id))) });
      else await this.remove(id);
    }
    let bytes = previews.reduce((sum, preview) => sum + preview.bytes, 0);
    for (const preview of previews.toSorted((a, b) => a.changedAt - b.changedAt)) {
      if (bytes <= this.#limits.bytes) return;
      if (this.#busy.has(preview.id)) continue;
      await this.remove(preview.id);
      bytes -= preview.bytes;
    }
  }

  async #isYoung(id: string): Promise<boolean> {
    const folder = await stat(join(this.#folder, id)).catch(() => null);
    return folder !== null && this.#now().getTime() - folder.mtimeMs < this.#limits.ageMs;
  }
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

async function sizeOf(folder: string): Promise<{ bytes: number; changedAt: number }> {
  let [bytes, changedAt] = [0, 0];
  for (const name of await namesIn(folder)) {
    const file = await stat(join(folder, name)).catch(() => null);
    bytes += file?.size ?? 0;
    changedAt = Math.max(changedAt, file?.mtimeMs ?? 0);
  }
  return { bytes, changedAt };
}
