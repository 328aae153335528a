import type { z } from 'zod';
import { apiRoot, type Endpoint } from '../../../contract/api.ts';
import { Problem } from '../../../contract/problems.ts';

type Sent = { id?: string; query?: Record<string, string>; body?: unknown; headers?: Record<string, string> };

/** A browser, or a program with a key: it keeps the cookies that it is given. */
export class Visitor {
  readonly #address: string;
  readonly #key: string | null;
  readonly cookies = new Map<string, string>();
  constructor(address: string, key: string | null = null) {
    this.#address = address;
    this.#key = key;
  }

  async send(endpoint: Endpoint, { id, query, body, headers }: Sent = {}): Promise<Response> {
    const path = endpoint.path.replace('{id}', encodeURIComponent(id ?? ''));
    const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
    const response = await fetch(`${this.#address}${apiRoot}${path}${search}`, {
      method: endpoint.method.toUpperCase(),
      redirect: 'manual',
      headers: {
        ...(endpoint.method === 'get' ? {} : { 'content-type': 'application/json' }),
        ...(this.#key === null ? {} : { authorization: `Bearer ${this.#key}` }),
        ...(this.cookies.size === 0 ? {} : { cookie: this.cookieHeader() }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    this.keep(response);
    return response;
  }

  /** Whatever is at a path. */
  get(path: string): Promise<Response> {
    const headers =
      this.#key === null ? { cookie: this.cookieHeader() } : { authorization: `Bearer ${this.#key}` };
    return fetch(`${this.#address}${path}`, { redirect: 'manual', headers });
  }

  /** An answer, held to its contract. */
  async query<E extends Endpoint>(endpoint: E, sent?: Sent): Promise<z.output<E['response']>> {
    const response = await this.send(endpoint, sent);
    if (response.status !== (endpoint.status ?? 200))
      throw new Error(`${endpoint.path} answered ${String(response.status)}: ${await response.text()}`);
    const content: unknown = response.status === 204 ? null : await response.json();
    // The schema is that of the endpoint.
    return endpoint.response.parse(content) as never;
  }

  /** Status and code of a problem. */
  async refused(endpoint: Endpoint, sent?: Sent): Promise<string> {
    const response = await this.send(endpoint, sent);
    const problem = Problem.parse(await response.json());
    return `${String(response.status)} ${String(problem.code)}`;
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split('=');
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
