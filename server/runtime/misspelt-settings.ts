import { nearestName } from '../../contract/nearest-name.ts';

/** Names that other programs have for the same, and that no letter or two tell apart from ours. */
const otherNames: Readonly<Record<string, string>> = {
  NEO4J_ADDRESS: 'NEO4J_URI',
  NEO4J_AUTH: 'NEO4J_USER and NEO4J_PASSWORD',
  NEO4J_BOLT_URI: 'NEO4J_URI',
  NEO4J_BOLT_URL: 'NEO4J_URI',
  NEO4J_CONNECTION_URI: 'NEO4J_URI',
  NEO4J_DB: 'NEO4J_DATABASE',
  NEO4J_HOST: 'NEO4J_URI',
  NEO4J_PASS: 'NEO4J_PASSWORD',
  NEO4J_POOL_SIZE: 'NEO4J_POOL',
  NEO4J_USERNAME: 'NEO4J_USER',
  TELAR_DATA_DIR: 'TELAR_DATA',
  TELAR_FOLDER: 'TELAR_DATA',
  TELAR_HOST: 'HOST',
  TELAR_LOG_LEVEL: 'LOG_LEVEL',
  TELAR_NEO4J_URI: 'NEO4J_URI',
  TELAR_NEO4J_URL: 'NEO4J_URI',
  TELAR_PORT: 'PORT',
};

/**
 * What the environment names as if it were a setting of Telar, in one sentence each. It is passed over all the same: who
 * sets `NEO4J_URL` and nothing else would go on with the embedded store, and never know.
 *
 * @param known names of all settings
 */
export function misspeltSettings(
  environment: Readonly<Record<string, unknown>>,
  known: readonly string[],
): string[] {
  const unknown = Object.keys(environment).filter(
    (name) => /^(TELAR|NEO4J)_/.test(name) && !known.includes(name),
  );
  return unknown.flatMap((name) => {
    // A name of another program may be as short as a setting of Telar: only those that begin alike are near.
    const [family] = name.split('_');
    const near =
      otherNames[name] ??
      nearestName(
        name,
        known.filter((one) => one.startsWith(`${family!}_`)),
      );
    return near === null ? [] : [`${name} is no setting of Telar and is passed over; is ${near} meant?`];
  });
}
