import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { withSecretFiles } from '../../server/runtime/secret-files.ts';

let file: string;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'telar-secrets-'));
  file = join(folder, 'password');
  writeFileSync(file, ' with spaces \n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('reads a secret from the file that is named, without its line end', () => {
  const environment = { NEO4J_URI: 'bolt://x', NEO4J_PASSWORD_FILE: file };
  expect(readConfig(environment).neo4j?.password).toBe(' with spaces ');
});

it('refuses a secret that is given twice, and a file that is not there, without showing anything of it', () => {
  expect(() => withSecretFiles({ NEO4J_PASSWORD: 'geheim', NEO4J_PASSWORD_FILE: file })).toThrow(
    /^Both NEO4J_PASSWORD and NEO4J_PASSWORD_FILE are set\. Set one of them\.$/,
  );
  expect(() => withSecretFiles({ TELAR_OIDC_CLIENT_SECRET_FILE: join(folder, 'none') })).toThrow(
    'The file that TELAR_OIDC_CLIENT_SECRET_FILE names cannot be read (ENOENT).',
  );
});

it('leaves all else as it is, also a name that ends in the same way', () => {
  const environment = { PORT: '1', OTHER_FILE: '/nowhere', NEO4J_PASSWORD_FILE: '' };
  expect(withSecretFiles(environment)).toEqual(environment);
});
