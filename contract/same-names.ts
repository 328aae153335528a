/** Names of one thing. A request may use either; each route documents one: `metric` in addresses, `metrics` in bodies. */
const sameNames: Readonly<Record<string, string>> = { metrics: 'metric', metric: 'metrics' };

/** The name by which a route knows what a request calls `name`; `null`: it knows no such thing. */
export function knownName(name: string, known: readonly string[]): string | null {
  if (known.includes(name)) return name;
  const other = Object.hasOwn(sameNames, name) ? sameNames[name]! : null;
  return other !== null && known.includes(other) ? other : null;
}
