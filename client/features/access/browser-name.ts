/** Browsers by a word of how they name themselves, those first that also carry the words of others. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrom', 'Chrome'],
  ['Safari', 'Safari'],
] as const;

const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

const firstIn = (agent: string, names: readonly (readonly [word: string, name: string])[]) =>
  names.find(([word]) => agent.includes(word))?.[1];

/** `Firefox · Windows` for how a browser names itself; `null` where it is none that is known. */
export function browserName(agent: string | null): string | null {
  const parts = [firstIn(agent ?? '', browsers), firstIn(agent ?? '', systems)];
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? null : known.join(' · ');
}
