import type { Revision } from '../../contract/revisions.ts';
import { findRevision } from '../../graph-queries/revisions/find-revision.ts';
import { listFindings } from '../../graph-queries/revisions/list-findings.ts';
import { listRevisions } from '../../graph-queries/revisions/list-revisions.ts';
import type { QueryRunner, Row } from '../../graph-queries/query.ts';
import { storeVersion } from '../../graph-queries/revisions/store-version.ts';
import { cursorsOf } from './cursor.ts';
import type { RevisionLog } from './ports/revision-log.ts';

type RevisionQueries = Pick<RevisionLog, 'storeVersion' | 'listRevisions' | 'listFindings'> & {
  findRevision(number: number): Promise<Revision | null>;
};

const revisionCursors = cursorsOf('revisions', ['number']);
const findingCursors = cursorsOf('findings', ['number']);

export function revisionQueries({ runQuery }: QueryRunner): RevisionQueries {
  return {
    storeVersion: async () => (await runQuery(storeVersion, {}))[0]!.version,
    async listRevisions({ limit, cursor }) {
      const after = revisionCursors.after(cursor);
      const rows = await runQuery(listRevisions, { after: after && Number(after[0]), limit: limit + 1 });
      return revisionCursors.page(rows, limit, ({ number }) => [number], revisionOf);
    },
    async findRevision(number) {
      const [row] = await runQuery(findRevision, { number });
      return row ? revisionOf(row) : null;
    },
    async listFindings({ limit, cursor, revision, code, about }) {
      const after = findingCursors.after(cursor);
      const rows = await runQuery(listFindings, {
        revision,
        code: code ?? null,
        about: about ?? null,
        after: after && Number(after[0]),
        limit: limit + 1,
      });
      return findingCursors.page(
        rows,
        limit,
        ({ position }) => [position],
        ({ position, ...finding }) => ({ id: `${revision}.${position}`, ...finding }),
      );
    },
  };
}

const revisionOf = (row: Row<typeof findRevision>): Revision => ({ id: `revision:${row.number}`, ...row });
