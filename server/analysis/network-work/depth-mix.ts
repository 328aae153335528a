import { depths, hasRole } from '../../../contract/layers.ts';
import type { Share, WorkOfWave } from '../../../contract/network-work.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { roleKey } from './work-words.ts';

type Tie = RecordOf<'tie'>;
type Mix = { reports: Share[]; unreported: number };

/**
 * Reports of joint work by depth, of all informants and by their role: a mix. Several informants of one school who report
 * the same tie are one report, the deepest of them, as in the counts that the patterns read.
 *
 * Reads    ties between members; joint work, and whatever else has a depth. Joint work without one is counted apart
 * Source   informative, collaborative and cooperative processes: the study of ten Redes de Mejoramiento Escolar (2020),
 *          which orders them in no scale of merit
 * Returns  `depth` null when no joint work was reported
 */
export function depthMix(
  ties: readonly Tie[],
  members: ReadonlySet<string>,
): Pick<WorkOfWave, 'depth' | 'byRole'> {
  const reported = ties.filter((tie) => isReport(tie, members));
  const byRole = Map.groupBy(
    reported.filter(({ reporterRole }) => reporterRole !== null),
    ({ reporterRole }) => roleKey(reporterRole!),
  );
  return {
    depth: reported.length === 0 ? null : mixOf(reported),
    byRole: [...byRole]
      .toSorted(([a], [b]) => byCodeUnit(a, b))
      .map(([role, own]) => ({ role, ...mixOf(own) })),
  };
}

const isReport = ({ layer, depth, from, to, sign }: Tie, members: ReadonlySet<string>): boolean =>
  (layer === 'joint-work' || depth !== null) &&
  sign > 0 &&
  !hasRole(layer, 'register') &&
  from !== to &&
  members.has(from) &&
  members.has(to);

function mixOf(ties: readonly Tie[]): Mix {
  const deepest = new Map<string, number>();
  for (const tie of ties) {
    const depth = tie.depth === null ? -1 : depths.indexOf(tie.depth);
    deepest.set(reportKey(tie), Math.max(depth, deepest.get(reportKey(tie)) ?? -1));
  }
  const found = [...deepest.values()];
  const count = (code: number) => found.filter((depth) => depth === code).length;
  return {
    reports: depths.map((key, code) => ({ key, count: count(code) })),
    unreported: count(-1),
  };
}

/** One report: whoever reports, of the other end. */
function reportKey({ from, to, reporter }: Tie): string {
  return reporter === to ? `${to}\n${from}` : `${from}\n${to}`;
}
