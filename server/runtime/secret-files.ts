import { readFileSync } from 'node:fs';

/** Settings that are secrets: each may stand in a file that `NAME_FILE` names, so that no environment holds it. */
export const secretNames = ['NEO4J_PASSWORD', 'TELAR_OIDC_CLIENT_SECRET', 'TELAR_KEY'] as const;

type Variables = Record<string, string | undefined>;

/**
 * The environment with the secrets that stand in files; a line end at the end of a file is none of the secret.
 *
 * @throws Error in one sentence when a file cannot be read, or a secret is given twice
 */
export function withSecretFiles(environment: Variables): Variables {
  const given = { ...environment };
  for (const name of secretNames) {
    const file = given[`${name}_FILE`];
    if (file === undefined || file === '') continue;
    if (given[name] !== undefined && given[name] !== '')
      throw new Error(`Both ${name} and ${name}_FILE are set. Set one of them.`);
    given[name] = readSecret(name, file);
  }
  return given;
}

function readSecret(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (cause) {
    const reason = (cause as { code?: string }).code ?? 'unknown reason';
    throw new Error(`The file that ${name}_FILE names cannot be read (${reason}).`, { cause });
  }
}
