import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { readConfig } from '../../server/config.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const lines = read('Dockerfile')
  .replaceAll(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => /^[A-Z]/.test(line));
const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')));

/** There is no container engine in every place that runs the tests: what can be read is checked. */
describe('Dockerfile', () => {
  test('copies only what is there, and everything that the server imports from', () => {
    const copied = lines
      .filter((line) => line.startsWith('COPY'))
      .flatMap((line) => line.split(' ').slice(1, -1))
      .filter((part) => !part.startsWith('--'))
      .map((part) => part.replace('/telar/', ''));
    const made = ['node_modules', 'dist', '.'];
    for (const name of copied.filter((part) => !made.includes(part))) {
      expect(existsSync(join(root, name)), name).toBe(true);
    }
    expect(copied).toEqual(
      expect.arrayContaining([
        'contract',
        'graph-queries',
        'server',
        'clients/typescript',
        'bin',
        'datasets',
      ]),
    );
  });

  test('leaves nothing of what it copies out of the context', () => {
    const ignored = read('.dockerignore').split('\n').filter(Boolean);
    for (const name of [
      'server',
      'client',
      'clients',
      'contract',
      'graph-queries',
      'datasets',
      'scripts',
      'bin',
      '.npmrc',
    ]) {
      expect(ignored).not.toContain(name);
    }
    expect(ignored).toEqual(expect.arrayContaining(['node_modules', '.git', '.telar', 'dist']));
  });

  test('runs without root and without what it was built with', () => {
    expect(last.filter((line) => line.startsWith('USER'))).toEqual(['USER node']);
    expect(last.findIndex((line) => line.startsWith('USER'))).toBeGreaterThan(
      last.findLastIndex((line) => line.startsWith('RUN')),
    );
    expect(lines.join('\n')).toContain('npm prune --omit=dev');
    // What hashes passwords is compiled for each platform, and comes as an optional package.
    expect(lines.join('\n')).not.toContain('--omit=optional');
    expect(last.some((line) => /\/telar\/client\b/.test(line))).toBe(false);
  });

  test('installs packages once, in a layer that a change of the sources leaves as it is', () => {
    const installs = lines.filter((line) => /npm (ci|install)|prepare\.mjs|start\.mjs/.test(line));
    expect(installs).toEqual([expect.stringMatching(/^RUN npm ci --ignore-scripts /)]);
    expect(lines.indexOf(installs[0]!)).toBeLessThan(lines.indexOf('COPY . .'));
  });

  test('has its base by digest, the same twice, and carries the licence', () => {
    const bases = lines.filter((line) => line.startsWith('FROM')).map((line) => line.split(' ')[1]);
    expect(new Set(bases).size).toBe(1);
    expect(bases[0]).toMatch(/^node:\d+\.\d+\.\d+-[a-z-]+@sha256:[0-9a-f]{64}$/);
    expect(last.some((line) => line.startsWith('COPY') && line.includes('/telar/LICENSE'))).toBe(true);
  });

  test('does not let everybody in by itself, and takes commands', () => {
    expect(lines.join('\n')).not.toMatch(/^ENV.*(TELAR_OPEN|PASSWORD|SECRET)/m);
    expect(last).toContain('ENTRYPOINT ["node", "bin/telar.mjs"]');
    expect(last.at(-1)).toBe('CMD ["serve"]');
  });

  test('sets variables that Telar reads, and asks an address that it has', () => {
    const environment = Object.fromEntries(
      last
        .filter((line) => line.startsWith('ENV'))
        .flatMap((line) => line.slice(4).split(' '))
        .map((setting) => setting.split('=') as [string, string]),
    );
    expect(readConfig(environment)).toMatchObject({ host: '0.0.0.0', port: 3000, dataFolder: '/data' });
    expect(last.join('\n')).toContain(
      `'http://127.0.0.1:' + process.env.PORT + '${apiRoot}${api.ready.path}'`,
    );
  });

  test('needs a Node that the project allows', () => {
    const versions = lines
      .filter((line) => line.startsWith('FROM'))
      .map((line) => /node:(\d+)/.exec(line)?.[1]);
    expect(versions).not.toHaveLength(0);
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    for (const version of versions) {
      expect(Number(version)).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node)?.[0]));
    }
  });
});

describe('compose.yaml', () => {
  const text = read('compose.yaml');
  const service = (name: string) =>
    new RegExp(`^  ${name}:\\n((?:(?: {4}.*)?\\n)+)`, 'm').exec(text)?.[1] ?? '';

  test('starts Telar when Neo4j is healthy, each with a volume that it names', () => {
    expect(service('telar')).toContain('condition: service_healthy');
    expect(service('neo4j')).toContain('healthcheck:');
    const named = [...text.matchAll(/^ {6}- ([a-z][a-z0-9-]*):\//gm)].map(([, name]) => name!);
    expect(named.toSorted()).toEqual(['neo4j-data', 'neo4j-logs', 'telar-data']);
    for (const name of named) expect(text).toMatch(new RegExp(`^  ${name}:$`, 'm'));
  });

  test('opens ports to this machine only, and has no password of its own', () => {
    const ports = [...text.matchAll(/^ {6}- (\S*:\S+)$/gm)]
      .map(([, port]) => port!)
      .filter((port) => /\d$/.test(port));
    expect(ports.length).toBeGreaterThanOrEqual(3);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(text.match(/NEO4J_PASSWORD:\?/g)).toHaveLength(2);
  });

  test('bounds memory and processes, and puts no password among the arguments of a command', () => {
    for (const name of ['neo4j', 'telar']) {
      expect(service(name)).toMatch(/mem_limit: \$\{\w+:-\dg\}/);
      expect(service(name)).toMatch(/pids_limit: \d+/);
    }
    expect(service('neo4j')).toMatch(/image: \S+@sha256:[0-9a-f]{64}/);
    expect(service('neo4j')).not.toMatch(/cypher-shell[^\n]* -p/);
    for (const line of [
      'read_only: true',
      'cap_drop: [ALL]',
      'no-new-privileges:true',
      'TELAR_OPEN: ${TELAR_OPEN:-}',
    ])
      expect(service('telar')).toContain(line);
  });

  test('lets Telar stop in its own time', () => {
    const seconds = (pattern: RegExp) => Number(pattern.exec(service('telar'))?.[1]);
    expect(seconds(/stop_grace_period: (\d+)s/)).toBeGreaterThan(seconds(/TELAR_STOP_SECONDS: (\d+)/) + 5);
  });

  test('gives Telar the address of its Neo4j', () => {
    const uri = /NEO4J_URI: (\S+)/.exec(text)?.[1];
    const { neo4j } = readConfig({ NEO4J_URI: uri, NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 'x' });
    expect(neo4j).toMatchObject({ uri: 'bolt://neo4j:7687', user: 'neo4j' });
    expect(service('neo4j')).not.toBe('');
  });
});
