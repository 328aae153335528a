export type YearChange = { kind: string; from: string; to: string; count: number };

/** Events of the register as `closed.2022-2023: 3`, read: newest years first, those that concern most schools before others. */
export function changesOf(events: Readonly<Record<string, number>>): YearChange[] {
  return Object.entries(events)
    .flatMap(([key, count]) => {
      const [, kind, from, to] = /^([\w-]+)\.(\d+)-(\d+)$/.exec(key) ?? [];
      return kind && from && to && count > 0 ? [{ kind, from, to, count }] : [];
    })
    .sort((a, b) => (a.from === b.from ? b.count - a.count : a.from < b.from ? 1 : -1));
}
