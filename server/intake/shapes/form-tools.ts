import { fold } from '../../../contract/fold.ts';
import type { ColumnReading } from '../../../contract/table-readings.ts';
import type { Grid } from './grid.ts';

/** A service that wrote the answers of a form: how it is recognised, and its columns that are no answers. */
export type FormTool = {
  readonly id: string;
  readonly headingRows: number;
  /** By folded heading. */
  readonly columns: ReadonlyMap<string, ToolColumn>;
};
export type ToolColumn = Pick<ColumnReading, 'role' | 'personal'>;

const table = (roles: Readonly<Record<string, ToolColumn>>): ReadonlyMap<string, ToolColumn> =>
  new Map(
    Object.entries(roles).flatMap(([headings, column]) =>
      headings.split('|').map((heading) => [heading, column] as const),
    ),
  );

const when: ToolColumn = { role: 'answered-at', personal: null };
const state: ToolColumn = { role: 'answer-state', personal: null };
const no: ToolColumn = { role: 'ignored', personal: null };
const email: ToolColumn = { role: 'personal', personal: 'email' };
const person: ToolColumn = { role: 'personal', personal: 'person-name' };
const telephone: ToolColumn = { role: 'personal', personal: 'telephone' };

const google = table({
  'marca temporal|timestamp|sello de tiempo': when,
  'direccion de correo electronico|email address|nombre de usuario|username': email,
  'puntuacion|score': no,
});
const microsoft = table({
  'hora de finalizacion|completion time': when,
  'id|hora de inicio|start time|hora de la ultima modificacion|last modified time|idioma|language': no,
  'puntos totales|total points|comentarios del cuestionario|quiz feedback|grade posted time': no,
  'correo electronico|email': email,
  'nombre|name': person,
});
const qualtrics = table({
  'enddate|recordeddate': when,
  'status|progress|finished': state,
  'startdate|duration in seconds|responseid|responseset|locationlatitude|locationlongitude|distributionchannel':
    no,
  'userlanguage|externalreference|externaldatareference|q recaptchascore': no,
  ipaddress: { role: 'personal', personal: null },
  'recipientlastname|recipientfirstname': person,
  recipientemail: email,
});
const limesurvey = table({
  'submitdate|fecha de envio|date submitted': when,
  'lastpage|ultima pagina|last page': state,
  'id|response id|id de respuesta|startlanguage|lenguaje inicial|idioma inicial|start language|seed|semilla':
    no,
  'startdate|fecha de inicio|date started|datestamp|fecha de la ultima accion|date last action|token|codigo de acceso':
    no,
  'access code|refurl|url de referencia|referrer url|interviewtime': no,
  'ipaddr|direccion ip|ip address': { role: 'personal', personal: null },
  'firstname|lastname|nombre|apellido': person,
  email,
});
const kobo = table({
  'submission time|end': when,
  'start|today|deviceid|simserial|subscriberid|audit|id|uuid|validation status|notes|status|submitted by|version':
    no,
  'tags|index|meta instanceid|meta instancename|meta rootuuid|formhub uuid|geolocation|parent index|parent table name':
    no,
  username: person,
  phonenumber: telephone,
});

/** Recognised by headings that only this service writes; each group of alternatives must be there. */
const marks: readonly (readonly [id: string, columns: FormTool['columns'], groups: readonly string[]])[] = [
  ['google-forms', google, ['marca temporal|timestamp|sello de tiempo']],
  ['microsoft-forms', microsoft, ['hora de inicio|start time', 'hora de finalizacion|completion time']],
  [
    'limesurvey',
    limesurvey,
    ['submitdate|fecha de envio|date submitted', 'lastpage|ultima pagina|last page'],
  ],
  ['kobotoolbox', kobo, ['uuid|submission time', 'index|id|start|submission time']],
];

/** The service that wrote a table, or `null`. */
export function formToolOf(grid: Grid): FormTool | null {
  const first = headingsOf(grid, 0);
  const imports = grid.rows
    .slice(0, 3)
    .findIndex(({ cells }) => cells.some((cell) => cell.includes('"ImportId"')));
  const isQualtrics =
    first.has('responseid') && (first.has('finished') || first.has('progress') || first.has('status'));
  if (imports > 0 || isQualtrics) {
    return { id: 'qualtrics', headingRows: Math.max(imports, 0) + 1, columns: qualtrics };
  }
  const found = marks.find(([, , groups]) =>
    groups.every((group) => group.split('|').some((each) => first.has(each))),
  );
  return found === undefined ? null : { id: found[0], headingRows: 1, columns: found[1] };
}

const headingsOf = (grid: Grid, row: number): Set<string> => new Set(grid.rows[row]?.cells.map(fold) ?? []);
