import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const sources = ['server', 'contract', 'graph-queries', 'client'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
);
const using = (pattern: RegExp, folder: string) =>
  sources.filter(({ name, text }) => name.startsWith(folder) && pattern.test(text)).map(({ name }) => name);

describe('the service', () => {
  it('starts no program', () => {
    expect(using(/child_process|node:cluster/, 'server/')).toEqual([]);
  });

  it('fetches nothing but from its store and its provider, by the packages made for them', () => {
    // What lets an assistant ask a running Telar is a client of it, and goes where its user says.
    const requests = using(
      /[^\w.]fetch\(|\.fetch\(|node:https|node:dgram|http\.request|\{[^}]*\brequest\b[^}]*\} from 'node:http/,
      'server/',
    );
    expect(requests.filter((name) => !name.startsWith('server/mcp/'))).toEqual([]);
    expect(using(/from 'openid-client'/, 'server/')).toEqual(['server/http/oidc-client.ts']);
  });

  it('makes no code from text, and neither does the explorer', () => {
    const made = using(/\beval\(|new Function\(|runIn\w*Context\(|compileFunction\(/, '');
    // Asks the engine for its own collector, by a text that stands there.
    expect(made).toEqual(['server/runtime/collect-garbage.ts']);
  });
});
