import { fold } from '../../../contract/fold.ts';
import type { FindingLog } from '../bundle/bundle-findings.ts';
import { columnsWith } from './column-readings.ts';
import { formToolOf } from './form-tools.ts';
import type { ShapeContent, ShapeTable } from './shape-content.ts';

const mostShown = 6;
const shown = (names: readonly string[]): string =>
  names.slice(0, mostShown).join(', ') + (names.length > mostShown ? `… (${String(names.length)})` : '');

/** The columns of a table that are not read: those of persons, one by one, and all others together. */
export function reportColumns({ grid, reading }: ShapeTable, log: FindingLog): void {
  for (const column of columnsWith(reading, 'personal')) {
    log.aboutFile(grid.file, {
      column: column.heading,
      found: column.personal,
      code: 'personal-column-dropped',
      expected: 'no data of persons: nothing of this column is read',
      outcome: 'corrected',
    });
  }
  const tool = formToolOf(grid);
  const isOfTool = (index: number): boolean => tool?.columns.has(fold(grid.rows[0]!.cells[index]!)) ?? false;
  const unread = columnsWith(reading, 'ignored').filter(
    ({ index, samples }) => samples.length > 0 && !isOfTool(index),
  );
  if (unread.length === 0) return;
  log.aboutFile(grid.file, {
    found: shown(unread.map(({ heading }) => heading)),
    code: 'columns-not-read',
    expected: 'columns that Telar knows: give these a role if they say something of the network',
    outcome: 'info',
  });
}

/** Tables of ties name no network, and all of an import become one: whoever meant several is given the way out. */
export function reportJoinedTables(tables: readonly ShapeTable[], log: FindingLog): void {
  const ofTies = tables.filter(({ reading }) => reading.shape !== 'attributes');
  if (ofTies.length < 2) return;
  log.aboutFile(ofTies[0]!.grid.file, {
    found: shown(ofTies.map(({ grid }) => grid.file)),
    code: 'tables-joined',
    expected:
      'one network and survey of all of them: send those of other networks by themselves, and give those of other surveys a column wave',
    outcome: 'info',
  });
}

/** Tables that only say who the actors are hold no ties, nor do those in which nobody has answered yet. */
export function reportMissingTies(
  tables: readonly ShapeTable[],
  { log, ties, ratings, responses, holdsAnswers }: ShapeContent,
): void {
  const [first] = tables;
  if (first === undefined || ties.length > 0 || ratings.length > 0) return;
  if (holdsAnswers) {
    const [row] = responses;
    if (row === undefined || responses.some(({ responded }) => responded)) return;
    log.aboutFile(row.row.file, {
      code: 'nobody-answered',
      expected: 'an answer of some school: fill in the rows of those that answered, and load the file again',
      outcome: 'refused',
    });
    return;
  }
  log.aboutFile(first.grid.file, {
    code: 'ties-missing',
    expected:
      'a table of ties beside it: a list with origen and destino, a matrix, nominations in columns or the answers of a form',
    outcome: 'refused',
  });
}

/** Members of the roster that no row of answers belongs to. */
export function reportSilent({ holdsAnswers, roster, responses, known, log }: ShapeContent): void {
  if (!holdsAnswers) return;
  const answered = new Set(responses.filter(holdsAnswer).map(({ actorId }) => actorId));
  const names = new Map(known.all().map(({ id, name }) => [id, name ?? id]));
  const silent = [...roster.keys()].filter((id) => !answered.has(id));
  const [first] = responses.map(({ row }) => row.file);
  if (roster.size === 0 && first !== undefined) {
    log.aboutFile(first, {
      code: 'roster-unknown',
      expected: 'a list of all who were asked beside the answers: who did not answer is not known',
      outcome: 'info',
    });
  }
  if (silent.length === 0 || first === undefined) return;
  log.aboutFile(first, {
    found: shown(silent.map((id) => names.get(id)!)),
    code: 'did-not-answer',
    expected: 'an answer of every member: whom these would name is unknown',
    outcome: 'info',
  });
}

/** An answer that was broken off is reported by its row. */
const holdsAnswer = ({ responded, attributes }: ShapeContent['responses'][number]): boolean =>
  responded || Number(attributes['cellsObserved'] ?? 0) > 0;
