import { actorId } from './actor-ids.ts';
import { date, identifier, list, networkIdentifier, openWord, text } from './cell-formats.ts';
import { disputeAttributes } from './named-attributes.ts';
import { optional, party, readOnly, required, sheet } from './sheet.ts';
import {
  evaluator,
  partyId,
  pesos,
  resultValue,
  schoolId,
  score,
  territoryId,
  year,
} from './support-formats.ts';
import { eventKindWords, obligationWords } from './vocabulary.ts';

/** Sheets of what stands beside networks: what happened, who was hired, how that was judged, and what schools reached. */
const contractId = required('contract_id', 'contrato contract id_contrato id', identifier);
const owner = partyId('sostenedor');
const sostenedor = party(optional('sostenedor', 'sostenedor_id id_sostenedor', owner), 'sostenedor');
/** Where a file gives the RUT beside the name, it decides. */
const sostenedorRut = party(
  readOnly('sostenedor_rut', 'rut_sostenedor', owner, () => true),
  'sostenedor',
);
const providers = 'provider_id rut_proveedor proveedor_rut rut_ate proveedor id_proveedor ate';
const schoolNames = 'escuela establecimiento colegio liceo';

export const contractsSheet = sheet('contracts', ['contratos'], {
  contractId,
  sostenedorRut,
  sostenedor,
  provider: party(required('provider', providers, partyId('organisation')), 'organisation'),
  providerName: optional(
    'provider_name',
    'nombre_proveedor proveedor_nombre razon_social proveedor ate',
    text,
  ),
  schools: optional('school', `rbd rbd_escuela school_id ${schoolNames}`, list(schoolId)),
  schoolName: readOnly(
    'school_name',
    `nombre_escuela nombre_establecimiento nom_rbd ${schoolNames}`,
    text,
    () => true,
  ),
  validFrom: optional('from', 'desde inicio fecha_inicio valid_from', date),
  validTo: optional('to', 'hasta termino fecha_termino valid_to', date),
  amount: optional('amount', 'monto monto_total valor', pesos),
  plan: optional('plan', '', text),
  obligation: optional('obligation', 'obligacion', openWord(obligationWords)),
});

export const evaluationsSheet = sheet('evaluations', ['evaluaciones'], {
  contractId,
  sostenedorRut,
  sostenedor,
  provider: party(optional('provider', providers, partyId('organisation')), 'organisation'),
  evaluator: required('evaluator', 'evaluador evaluadora quien_evalua', evaluator),
  dimension: required('dimension', '', text),
  score: required('score', 'puntaje nota', score),
});

export const resultsSheet = sheet('results', ['resultados'], {
  schoolId: required('rbd', 'school_id school escuela establecimiento rbd_escuela', schoolId),
  year: required('year', 'ano anio agno', year),
  measure: required('measure', 'medida indicador', text),
  value: required('value', 'valor resultado', resultValue),
});

export const eventsSheet = sheet(
  'events',
  ['eventos'],
  {
    networkId: optional('network_id', 'red network id_red red_id', networkIdentifier),
    territoryId: optional('territory', 'territorio territory_id', territoryId),
    actorIds: optional('actor_id', 'actor id_actor', list(actorId)),
    eventId: optional('event_id', 'evento event id_evento id', identifier),
    date: optional('date', 'fecha desde from', date),
    dateTo: optional('to', 'hasta date_to', date),
    kind: required('kind', 'tipo', openWord(eventKindWords)),
    note: optional('note', 'nota descripcion description', text),
    source: optional('source', 'fuente cita', text),
  },
  disputeAttributes,
);
