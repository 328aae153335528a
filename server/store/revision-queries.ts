import { createHash } from 'node:crypto';
import type { RecordScope } from '../../contract/record-scopes.ts';
import type { Revision } from '../../contract/revisions.ts';
import { countErasures } from '../../graph-queries/revisions/count-erasures.ts';
import { findRevision } from '../../graph-queries/revisions/find-revision.ts';
import { listFindings } from '../../graph-queries/revisions/list-findings.ts';
import { listRevisions } from '../../graph-queries/revisions/list-revisions.ts';
import type { QueryRunner, Row } from '../../graph-queries/query.ts';
import { readRevision } from '../../graph-queries/revisions/read-revision.ts';
import { changeCount } from '../../graph-queries/revisions/change-count.ts';
import { revisionHistory } from '../../graph-queries/revisions/revision-history.ts';
import { cursorsOf } from './cursor.ts';
import type { RevisionArchive } from './ports/revision-archive.ts';
import type { RevisionLog } from './ports/revision-log.ts';

type RevisionQueries = Pick<RevisionLog, 'storeVersion' | 'listRevisions' | 'listFindings'> &
  Pick<RevisionArchive, 'readRevision' | 'countErasures'> & {
    findRevision(number: number): Promise<Revision | null>;
  };

const revisionCursors = cursorsOf('revisions', ['number']);
const findingCursors = cursorsOf('findings', ['number']);

export function revisionQueries(runner: QueryRunner): RevisionQueries {
  const { runQuery } = runner;
  return {
    storeVersion: versionReader(runner),
    async listRevisions({ limit, cursor }) {
      const after = revisionCursors.after(cursor);
      const rows = await runQuery(listRevisions, { after: after && Number(after[0]), limit: limit + 1 });
      return revisionCursors.page(rows, limit, ({ number }) => [number], revisionOf);
    },
    async findRevision(number) {
      const [row] = await runQuery(findRevision, { number });
      return row ? revisionOf(row) : null;
    },
    async readRevision(number) {
      const [row] = await runQuery(readRevision, { number });
      if (!row) return null;
      const { findings: _counted, importId, replaces, ...draft } = row;
      // It was written from a list of scopes.
      return { ...draft, importId: importId ?? undefined, replaces: replaces as RecordScope[] };
    },
    countErasures: async () => (await runQuery(countErasures, {}))[0]!.erasures,
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

/**
 * The digest of all imports and undos so far: the same facts imported in the same order have the same version in any
 * store. It is made anew when the number of changes is another one.
 */
function versionReader({ runQuery, changes }: QueryRunner): () => Promise<string> {
  let last = { changes: -1, version: '' };
  return async () => {
    const before = await changes();
    if (before === last.changes) return last.version;
    const version = digestOf(await runQuery(revisionHistory, {}));
    const [after] = await runQuery(changeCount, {});
    if (after?.changes !== before) return betweenVersions(version, before);
    last = { changes: before, version };
    return version;
  };
}

/**
 * The store was changed since the answer under way was begun, which will be begun again: what is kept of it meanwhile is
 * nothing that answers of the one or the other version may find.
 */
const betweenVersions = (version: string, changes: number): string =>
  createHash('sha256')
    .update(`${version} ${String(changes)}`)
    .digest('hex');

const digestOf = (history: Row<typeof revisionHistory>[]): string =>
  createHash('sha256')
    .update(JSON.stringify(history.map(({ number, state, hash }) => [number, state, hash])))
    .digest('hex');

const revisionOf = (row: Row<typeof findRevision>): Revision => ({ id: `revision:${row.number}`, ...row });
