import { readNumber, valueOf, yesNo } from '../bundle/cell-formats.ts';
import { comunaCode } from '../bundle/code-formats.ts';
import { actorKindWords, foldedWord, subKindWords } from '../bundle/vocabulary.ts';
import { isPersonKind } from '../personal/person-kinds.ts';
import { rbdOf } from '../school-names.ts';
import { columnsWith, columnWith } from './column-readings.ts';
import type { GridRow } from './grid.ts';
import type { ActorFacts } from './known-actors.ts';
import { readAttribute } from './read-attribute.ts';
import { bodyRows, cellAt, rowSource } from './shape-content.ts';
import type { ShapeContent, ShapeTable } from './shape-content.ts';

/** The actors of a list, with what it says of each. Beside answers the list is the roster: who was asked. */
export function readAttributes(
  table: ShapeTable,
  content: ShapeContent,
  { isRoster }: { isRoster: boolean },
): void {
  const { reading } = table;
  const columns = {
    id: columnWith(reading, 'id'),
    name: columnWith(reading, 'name'),
    rbd: columnWith(reading, 'rbd'),
  };
  if (columns.id === null && columns.name === null && columns.rbd === null) return;
  for (const row of bodyRows(table)) {
    const source = rowSource(table, row);
    const rbdCell = cellAt(row, columns.rbd);
    const rbd = rbdCell === '' ? null : rbdOf(rbdCell);
    if (rbdCell !== '' && rbd === null) {
      content.log.aboutRow(source, {
        field: columns.rbd!.heading,
        found: rbdCell,
        code: 'unreadable-rbd',
        expected: 'an RBD: at most five digits, with or without the check digit that belongs to it',
        outcome: 'refused',
      });
      continue;
    }
    const id = cellAt(row, columns.id) || null;
    const name = cellAt(row, columns.name) || null;
    const kind = columnWith(reading, 'kind');
    if (isPersonKind(cellAt(row, kind))) {
      content.known.refusePerson([id, name], { row: source, column: kind!.heading });
      continue;
    }
    const actor = content.known.declare({ id, name, rbd, facts: factsOf(table, row, content) }, source);
    if (actor !== null && isRoster) content.roster.set(actor.id, source);
  }
}

function factsOf(table: ShapeTable, row: GridRow, content: ShapeContent): ActorFacts {
  const { reading } = table;
  const cell = (role: Parameters<typeof columnWith>[1]): string => cellAt(row, columnWith(reading, role));
  const facts: ActorFacts = { attributes: attributesOf(table, row) };
  const kind = actorKindWords.get(foldedWord(cell('kind')));
  if (kind !== undefined) facts.kind = kind;
  const subKind = subKindWords.get(foldedWord(cell('kind')));
  if (subKind !== undefined) facts.subKind = subKind;
  if (cell('group') !== '') facts.group = cell('group');
  const comuna = cell('comuna') === '' ? null : valueOf(comunaCode.read(cell('comuna')));
  if (comuna !== null) facts.comunaId = comuna;
  const rural = cell('rural') === '' ? null : valueOf(yesNo.read(cell('rural')));
  if (rural !== null) facts.rural = rural;
  const [latitude, longitude, enrolment] = (['latitude', 'longitude', 'enrolment'] as const).map((role) =>
    readNumber(cell(role)),
  );
  if (inRange(latitude, 90)) facts.latitude = latitude;
  if (inRange(longitude, 180)) facts.longitude = longitude;
  if (typeof enrolment === 'number' && Number.isInteger(enrolment) && enrolment >= 0)
    facts.enrolment = enrolment;
  reportUnread(table, row, facts, content);
  return facts;
}

const inRange = (value: number | null | undefined, limit: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= limit;

const factRoles = {
  kind: 'kind',
  comuna: 'comunaId',
  rural: 'rural',
  latitude: 'latitude',
  longitude: 'longitude',
  enrolment: 'enrolment',
} as const;

/** A cell of a fact that could not be read: the fact stays unknown, and that is reported. */
function reportUnread(table: ShapeTable, row: GridRow, facts: ActorFacts, { log }: ShapeContent): void {
  for (const [role, field] of Object.entries(factRoles)) {
    const column = columnWith(table.reading, role as keyof typeof factRoles);
    const found = cellAt(row, column);
    if (column === null || found === '' || facts[field] !== undefined) continue;
    log.aboutRow(rowSource(table, row), {
      field: column.heading,
      found,
      code: 'fact-not-read',
      expected: `a value for ${role} that can be read; it stays unknown`,
      outcome: 'kept',
    });
  }
}

function attributesOf(table: ShapeTable, row: GridRow): NonNullable<ActorFacts['attributes']> {
  const attributes: NonNullable<ActorFacts['attributes']> = {};
  for (const column of columnsWith(table.reading, 'attribute')) {
    const value = readAttribute(cellAt(row, column));
    if (value !== null) attributes[column.heading] = value;
  }
  return attributes;
}
