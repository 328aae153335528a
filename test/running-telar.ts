import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Endpoint, apiRoot } from '../contract/api.ts';
import { Problem } from '../contract/problems.ts';
import { readConfig } from '../server/config.ts';
import { openTelar, serve } from '../server/main.ts';
import type { Dependencies } from '../server/use-cases/dependencies.ts';

export type RunningTelar = {
  address: string;
  /** Its data folder. */
  folder: string;
  telar: Dependencies;
  /** Asks an endpoint and holds the answer to its contract. */
  query<E extends Endpoint>(
    endpoint: E,
    asked?: { id?: string; query?: Record<string, string>; body?: unknown },
  ): Promise<z.output<E['response']>>;
  /** Asks for a path and expects problem details. */
  refused(path: string, init?: RequestInit): Promise<Problem>;
  stop(): Promise<void>;
};

/** Files as a form sends them. */
export function formOf(files: Record<string, string | Uint8Array<ArrayBuffer>>): FormData {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content]), name);
  return form;
}

function bodyOf({ method }: Endpoint, body: unknown): RequestInit {
  if (body instanceof FormData) return { body };
  if (body === undefined && method !== 'post') return {};
  return { body: JSON.stringify(body) ?? null, headers: { 'content-type': 'application/json' } };
}

/** A real server on a free port, over a copy of a data folder (or an empty one). */
export async function startTelar(
  data: string | null,
  environment: Record<string, string> = {},
): Promise<RunningTelar> {
  const folder = await mkdtemp(join(tmpdir(), 'telar-run-'));
  if (data !== null) await cp(data, folder, { recursive: true });
  const config = readConfig({
    PORT: '0',
    TELAR_DATA: folder,
    LOG_LEVEL: 'error',
    TELAR_RATE_LIMIT: '0',
    // Nobody reads what would be worked out after each import of a test.
    TELAR_PREPARED_MB: '0',
    ...environment,
  });
  const telar = await openTelar(config);
  const running = await serve(telar, config);
  return {
    address: running.address,
    folder,
    telar,
    query: async (endpoint, { id, query, body } = {}) => {
      const path = endpoint.path.replace('{id}', encodeURIComponent(id ?? ''));
      const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
      const response = await fetch(`${running.address}${apiRoot}${path}${search}`, {
        method: endpoint.method.toUpperCase(),
        ...bodyOf(endpoint, body),
      });
      if (!response.ok)
        throw new Error(`${path}${search} answered ${String(response.status)}: ${await response.text()}`);
      if (response.status !== (endpoint.status ?? 200))
        throw new Error(`${path}${search} answered ${String(response.status)}, not as its contract says`);
      return endpoint.response.parse(await response.json()) as never;
    },
    refused: async (path, init) => {
      const response = await fetch(`${running.address}${path}`, init);
      const problem = Problem.parse(await response.json());
      if (
        response.status !== problem.status ||
        !response.headers.get('content-type')?.startsWith('application/problem+json')
      ) {
        throw new Error(`${path} answered ${String(response.status)} without problem details`);
      }
      return problem;
    },
    stop: async () => {
      await running.close();
      await telar.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
