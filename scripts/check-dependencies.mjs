// Checks what is installed by the lock file, without a network: `node scripts/check-dependencies.mjs [FOLDER]`. Each fault
// is a line. Versions in which a weakness was found since cannot be known offline: see docs/security.md, "Dependencies".
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './modern-node.mjs';

/** Licences under which Telar may be handed on with a package in it. */
const allowed = new Set([
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT'],
  ...['OFL-1.1', 'Unlicense', 'Zlib'],
]);
/** Of tools that only build and test, and are not handed on. */
const allowedInTools = new Set([...allowed, 'CC-BY-4.0', 'MPL-2.0']);

/** Packages that say their licence in a file alone, or by a name that several licences have: as that file was read. */
const asRead = { 'node_modules/png-js': 'MIT', 'node_modules/parse-cache-control': 'BSD-3-Clause' };

/** Packages that read what strangers send, or keep secrets: two versions of one are two places to mend. */
const single = [
  ...['express', 'multer', 'busboy', 'saxes', 'yauzl', 'fflate', 'csv-parse', 'read-excel-file', 'zod'],
  ...['jose', 'oauth4webapi', 'openid-client', '@node-rs/argon2', 'neo4j-driver', 'pino', 'helmet'],
];

const folder = resolve(process.argv[2] ?? root);
const read = (...path) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));

const packages = Object.entries(read('package-lock.json').packages).filter(([path]) => path !== '');
const faults = [
  ...packages.flatMap(faultsOf),
  ...faultsOfVersions(),
  ...faultsOfDuplicates(),
  ...faultsOfInstalled(),
];
for (const fault of faults) console.error(fault);
const tools = packages.filter(([, { dev }]) => dev).length;
const count = `${packages.length} packages, ${tools} of them only build and test`;
console.log(faults.length === 0 ? `${count}: as the lock file says.` : `${count}: ${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;

function faultsOf([path, entry]) {
  const faults = [];
  if (!/^sha512-[\w+/]{86}==$/.test(entry.integrity ?? '')) faults.push(`${path} has no SHA-512`);
  // The registry of whoever installs gives it, and the hash says what it must be; any other place is a surprise.
  if (entry.resolved !== undefined || entry.link)
    faults.push(`${path} comes from ${entry.resolved ?? 'a link'}`);
  if (entry.hasInstallScript) faults.push(`${path} runs a script when it is installed`);
  const licence = entry.license ?? asRead[path] ?? licenceOf(path);
  if (!isAllowed(licence, entry.dev ? allowedInTools : allowed))
    faults.push(`${path} has the licence ${licence}`);
  return faults;
}

/** `(MIT OR CC0-1.0)`: one of them has to be allowed; `MIT AND Zlib`: all. */
function isAllowed(expression, licences) {
  const either = expression.replaceAll(/[()]/g, '').split(' OR ');
  return either.some((part) => part.split(' AND ').every((licence) => licences.has(licence.trim())));
}

/** Of packages older than the field `license`: what they wrote in `licenses`. */
function licenceOf(path) {
  const file = join(folder, path, 'package.json');
  if (!existsSync(file)) return 'none';
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8'));
  return license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none';
}

function faultsOfVersions() {
  const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = read('package.json');
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is wanted as ${version}, not as one version`);
}

function faultsOfDuplicates() {
  return single.flatMap((name) => {
    const found = packages.filter(([path, { dev }]) => !dev && path.endsWith(`node_modules/${name}`));
    const versions = [...new Set(found.map(([, { version }]) => version))];
    return versions.length > 1 ? [`${name} is there in several versions: ${versions.join(', ')}`] : [];
  });
}

/** What npm wrote down of its last installation, where there was one. */
function faultsOfInstalled() {
  if (!existsSync(join(folder, 'node_modules', '.package-lock.json'))) return [];
  const locked = new Map(packages);
  return Object.entries(read('node_modules', '.package-lock.json').packages)
    .filter(([path, { integrity }]) => locked.get(path)?.integrity !== integrity)
    .map(([path]) => `${path} is installed as another one than the lock file says`);
}
