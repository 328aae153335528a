import type { Before, TrialCase, Verdict } from './trial-case.ts';

type Row = { kind: string; before: Record<Before, number>; now: Record<Verdict | 'failed', number> };

/** Counts what became of the inputs of each kind, in the trial before and now, as a table of text. */
export function scoreTable(cases: readonly TrialCase[], verdicts: ReadonlyMap<TrialCase, Verdict>): string {
  const rows = new Map<string, Row>();
  for (const each of [...cases, ...cases.map((one) => ({ ...one, kind: 'All' }))]) {
    const row = rows.get(each.kind) ?? emptyRow(each.kind);
    rows.set(each.kind, row);
    row.before[each.before] += 1;
    const original = cases.find(({ input, run }) => input === each.input && run === each.run)!;
    row.now[verdicts.get(original) ?? 'failed'] += 1;
  }
  const lines = [...rows.values()].map(({ kind, before, now }) =>
    [
      kind.padEnd(26),
      ...[...Object.values(before), ...Object.values(now)].map((count) => String(count).padStart(8)),
    ].join(''),
  );
  const heading = [
    'kind'.padEnd(26),
    ...['R', 'RC', 'RU', 'W', 'W!', 'now R', 'RC', 'wrong'].map((name) => name.padStart(8)),
  ];
  return [heading.join(''), ...lines].join('\n');
}

const emptyRow = (kind: string): Row => ({
  kind,
  before: { right: 0, refused: 0, 'refused-unclearly': 0, wrong: 0, 'wrong-in-silence': 0 },
  now: { right: 0, refused: 0, failed: 0 },
});
