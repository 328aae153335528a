import type { RecordOf } from '../../../contract/records.ts';
import { joinAccounts } from '../join-accounts.ts';
import { byText, KeyedList } from '../keyed-list.ts';
import type { LimitedFindings } from './limited-findings.ts';

/**
 * One account of a tie between the same two actors in a layer and wave from the same date on; either direction when
 * undirected. Accounts of several reporters stay apart. Where accounts end at different times the latest end stands.
 */
export function mergeTies(
  ties: Iterable<RecordOf<'tie'>>,
  { directed, cost }: { directed: boolean; cost: string | undefined },
  findings: LimitedFindings,
): RecordOf<'tie'>[] {
  const accounts = new KeyedList(byText((tie: RecordOf<'tie'>) => accountKey(tie, directed)));
  const merged = accounts.items;
  let parallel = 0;
  for (const tie of ties) {
    const earlier = accounts.add(tie);
    if (earlier < 0) continue;
    parallel += 1;
    merged[earlier] = both(merged[earlier]!, tie, cost);
  }
  reportParallels(parallel, findings);
  return merged;
}

/** So many ties repeat an earlier one. */
export function reportParallels(parallel: number, findings: LimitedFindings): void {
  if (parallel === 0) return;
  findings.report({
    row: null,
    column: null,
    found: String(parallel),
    expected: 'one tie between two actors in a layer: the largest strength stands',
    code: 'parallel-ties',
    outcome: 'corrected',
  });
}

/** Two accounts of one tie have the same. */
function accountKey(tie: RecordOf<'tie'>, directed: boolean): string {
  // A reported tie runs from the one who reports it, also where directions are not read.
  const folds = !directed && tie.reporter === null && tie.from > tie.to;
  const [low, high] = folds ? [tie.to, tie.from] : [tie.from, tie.to];
  const { layer, waveId, reporter, reporterRole, validFrom } = tie;
  // No id or word holds the control character between them.
  return [layer, waveId, low, high, reporter, reporterRole, validFrom].join('\u0001');
}

function both(a: RecordOf<'tie'>, b: RecordOf<'tie'>, cost: string | undefined): RecordOf<'tie'> {
  const joined = joinAccounts(a, b);
  const [costA, costB] = cost === undefined ? [] : [a.attributes[cost], b.attributes[cost]];
  if (typeof costA === 'number' && typeof costB === 'number')
    joined.attributes[cost!] = Math.min(costA, costB);
  return { ...a, ...joined };
}
