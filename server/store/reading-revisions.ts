import type { Revision } from '../../contract/revisions.ts';
import { findRevision } from '../../graph-queries/find-revision.ts';
import { listFindings } from '../../graph-queries/list-findings.ts';
import { listRevisions } from '../../graph-queries/list-revisions.ts';
import type { Ask, Row } from '../../graph-queries/question.ts';
import { cursorsOf } from './cursor.ts';
import type { NetworkStore } from './network-store.ts';

type RevisionReading = Pick<NetworkStore, 'listRevisions' | 'listFindings'> & {
  findRevision(number: number): Promise<Revision | null>;
};

const revisionCursors = cursorsOf('revisions', ['number']);
const findingCursors = cursorsOf('findings', ['number']);

export function readingRevisions(ask: Ask): RevisionReading {
  return {
    async listRevisions({ limit, cursor }) {
      const after = revisionCursors.after(cursor);
      const rows = await ask(listRevisions, { after: after && Number(after[0]), limit: limit + 1 });
      return revisionCursors.page(rows, limit, ({ number }) => [number], revisionOf);
    },
    async findRevision(number) {
      const [row] = await ask(findRevision, { number });
      return row ? revisionOf(row) : null;
    },
    async listFindings({ limit, cursor, revision, code, about }) {
      const after = findingCursors.after(cursor);
      const rows = await ask(listFindings, {
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
