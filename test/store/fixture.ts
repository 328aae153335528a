import type { StoredRecord } from '../../contract/records.ts';
import {
  actor,
  fromFile,
  membership,
  network,
  response,
  schoolYear,
  territory,
  tie,
  wave,
} from './records.ts';

/**
 * Two regions, four comunas, one SLEP that takes two of them in different years, one DEPROV, a fictional territory,
 * and one network of each. Schools, owners and their facts are invented; places carry their real names and codes.
 *
 *   country:cl ─ region:05 ─ province:051 ─ comuna:05101 Valparaíso      school 1 (SLEP since 2025), 2 (private)
 *              │                          └ comuna:05109 Viña del Mar    school 3 (closed in 2025)
 *              │           slep:costa = 05101 from 2025, 05109 from 2026
 *              └ region:13 ─ province:131 ─ comuna:13120 Ñuñoa           schools 4, 5 and 104, which left the DEPROV
 *                                         └ comuna:13101 Santiago        no school
 *   region:demo ─ comuna:demo-1                                          schools demo-1, demo-2 (private)
 */
const territories: StoredRecord[] = [
  territory({ id: 'country:cl', kind: 'country', name: 'Chile' }),
  territory({ id: 'region:05', kind: 'region', name: 'Valparaíso', parentId: 'country:cl' }),
  territory({ id: 'region:13', kind: 'region', name: 'Metropolitana de Santiago', parentId: 'country:cl' }),
  territory({ id: 'province:051', kind: 'province', name: 'Valparaíso', parentId: 'region:05' }),
  territory({ id: 'province:131', kind: 'province', name: 'Santiago', parentId: 'region:13' }),
  territory({ id: 'comuna:05101', kind: 'comuna', name: 'Valparaíso', parentId: 'province:051' }),
  territory({ id: 'comuna:05109', kind: 'comuna', name: 'Viña del Mar', parentId: 'province:051' }),
  territory({ id: 'comuna:13101', kind: 'comuna', name: 'Santiago', parentId: 'province:131' }),
  territory({ id: 'comuna:13120', kind: 'comuna', name: 'Ñuñoa', parentId: 'province:131' }),
  territory({ id: 'slep:costa', kind: 'slep', name: 'SLEP Costa', parentId: 'region:05' }),
  territory({ id: 'deprov:131', kind: 'deprov', name: 'DEPROV Santiago Oriente', parentId: 'region:13' }),
  territory({ id: 'region:demo', kind: 'region', name: 'Región de Ejemplo', simulated: true }),
  territory({
    id: 'comuna:demo-1',
    kind: 'comuna',
    name: 'Quillay',
    parentId: 'region:demo',
    simulated: true,
  }),
  { type: 'assignment', comunaId: 'comuna:05101', slepId: 'slep:costa', fromYear: 2025, decree: 'DS 1' },
  { type: 'assignment', comunaId: 'comuna:05109', slepId: 'slep:costa', fromYear: 2026, decree: null },
];

const actors: StoredRecord[] = [
  actor({
    id: 'sostenedor:69000001',
    kind: 'sostenedor',
    name: 'Municipalidad de la Costa',
    legalKind: 'municipality',
  }),
  actor({ id: 'sostenedor:62000002', kind: 'sostenedor', name: 'Servicio Local Costa', legalKind: 'slep' }),
  actor({ id: 'sostenedor:65000003', kind: 'sostenedor', name: 'Fundación Ñandú', legalKind: 'private' }),
  actor({
    ...{ id: 'school:1', kind: 'school', name: 'Escuela José Martí', rbd: 1, comunaId: 'comuna:05101' },
    ...{
      sostenedorId: 'sostenedor:62000002',
      state: 'working',
      dependency: 'slep',
      rural: false,
      enrolment: 210,
    },
    ...{ latitude: -33.04, longitude: -71.62, attributes: { orientation: 'laica', shifts: 1 } },
  }),
  actor({
    ...{ id: 'school:2', kind: 'school', name: 'Colegio del Puerto', rbd: 2, comunaId: 'comuna:05101' },
    ...{ sostenedorId: 'sostenedor:65000003', state: 'working', dependency: 'private-subsidised' },
  }),
  actor({
    ...{
      id: 'school:3',
      kind: 'school',
      name: 'Escuela Rural Los Ángeles',
      rbd: 3,
      comunaId: 'comuna:05109',
    },
    ...{ sostenedorId: 'sostenedor:69000001', state: 'closed', dependency: 'municipal-daem', rural: true },
  }),
  actor({
    ...{ id: 'school:4', kind: 'school', name: 'Liceo José Toribio', rbd: 4, comunaId: 'comuna:13120' },
    ...{ state: 'working', dependency: 'municipal-corporation' },
  }),
  actor({
    ...{ id: 'school:5', kind: 'school', name: 'Escuela D-104 Ñuble', rbd: 5, comunaId: 'comuna:13120' },
    ...{ state: 'working', dependency: 'delegated-administration' },
  }),
  actor({
    ...{ id: 'school:104', kind: 'school', name: 'Escuela Andes', rbd: 104, comunaId: 'comuna:13120' },
    ...{ state: 'working', dependency: 'municipal-corporation' },
  }),
  actor({ id: 'university:10', kind: 'university', name: 'Universidad del Litoral' }),
  actor({
    id: 'organisation:amigos',
    kind: 'organisation',
    name: 'Amigos de la Escuela Andes',
    subKind: 'community',
  }),
  actor({ id: 'organisation:trama', kind: 'organisation', name: 'Fundación Trama', subKind: 'ate' }),
  actor({
    ...{
      id: 'school:demo-1',
      kind: 'school',
      name: 'Escuela Quillay',
      comunaId: 'comuna:demo-1',
      simulated: true,
    },
    ...{ dependency: 'municipal-daem', state: 'working' },
  }),
  actor({
    ...{
      id: 'school:demo-2',
      kind: 'school',
      name: 'Colegio Boldo',
      comunaId: 'comuna:demo-1',
      simulated: true,
    },
    ...{ dependency: 'private-paid' },
  }),
  {
    type: 'campus',
    id: 'campus:10-2',
    universityId: 'university:10',
    name: 'Sede Viña',
    comunaId: 'comuna:05109',
  },
  {
    type: 'campus',
    id: 'campus:10-1',
    universityId: 'university:10',
    name: 'Casa Central',
    comunaId: 'comuna:05101',
  },
];

const costa = { comunaId: 'comuna:05101', deprovId: null };
const nunoa = { comunaId: 'comuna:13120', deprovId: 'deprov:131' };
const register: StoredRecord[] = [
  schoolYear({ schoolId: 'school:104', year: 2024, ...nunoa }),
  schoolYear({
    ...{
      schoolId: 'school:1',
      year: 2024,
      name: 'Escuela F-1',
      ownerId: 'sostenedor:69000001',
      enrolment: 200,
    },
    ...{ latitude: -33.05, longitude: -71.6, teaching: [10, 110], rural: false, ...costa },
  }),
  schoolYear({
    ...{ schoolId: 'school:1', year: 2025, name: 'Escuela José Martí', ownerId: 'sostenedor:62000002' },
    ...{ dependency: 'slep', enrolment: 210, teaching: [110], rural: false, ...costa },
  }),
  schoolYear({
    ...{
      schoolId: 'school:2',
      year: 2024,
      dependency: 'private-subsidised',
      ownerId: 'sostenedor:65000003',
      ...costa,
    },
  }),
  schoolYear({
    ...{
      schoolId: 'school:2',
      year: 2025,
      dependency: 'private-subsidised',
      ownerId: 'sostenedor:65000003',
      ...costa,
    },
  }),
  schoolYear({
    ...{
      schoolId: 'school:3',
      year: 2024,
      comunaId: 'comuna:05109',
      ownerId: 'sostenedor:69000001',
      enrolment: 12,
    },
    rural: true,
  }),
  schoolYear({
    ...{
      schoolId: 'school:3',
      year: 2025,
      comunaId: 'comuna:05109',
      state: 'closed',
      rural: true,
      enrolment: 7,
    },
  }),
  schoolYear({
    schoolId: 'school:4',
    year: 2025,
    dependency: 'municipal-corporation',
    enrolment: 0,
    ...nunoa,
  }),
  schoolYear({ schoolId: 'school:5', year: 2025, dependency: 'delegated-administration', ...nunoa }),
  schoolYear({
    ...{ schoolId: 'school:104', year: 2025, dependency: 'municipal-corporation', enrolment: 50, ...nunoa },
    deprovId: null,
  }),
  {
    type: 'school-event',
    schoolId: 'school:3',
    fromYear: 2024,
    toYear: 2025,
    kind: 'closed',
    before: 'working',
    after: 'closed',
  },
  {
    ...{
      type: 'school-event',
      schoolId: 'school:1',
      fromYear: 2024,
      toYear: 2025,
      kind: 'municipal-to-slep',
    },
    ...{ before: 'sostenedor:69000001', after: 'sostenedor:62000002' },
  },
  {
    ...{ type: 'school-event', schoolId: 'school:1', fromYear: 2024, toYear: 2025, kind: 'owner-changed' },
    ...{ before: 'sostenedor:69000001', after: 'sostenedor:62000002' },
  },
];

const administers = (from: string, to: string, validFrom: string, validTo: string | null) =>
  tie({ layer: 'administers', from, to, validFrom, validTo });
const registerTies: StoredRecord[] = [
  administers('sostenedor:69000001', 'school:1', '2023', '2024-12-31'),
  administers('sostenedor:62000002', 'school:1', '2025-01', null),
  administers('sostenedor:65000003', 'school:2', '2023', '2025'),
  administers('sostenedor:69000001', 'school:3', '2023', '2024'),
  tie({
    layer: 'assists',
    from: 'university:10',
    to: 'school:1',
    strength: 12.5,
    validFrom: '2020',
    validTo: '2022',
  }),
  tie({
    layer: 'assists',
    from: 'organisation:trama',
    to: 'sostenedor:62000002',
    attributes: { programme: 'P' },
  }),
  tie({ layer: 'assists', from: 'organisation:trama', to: 'network:costa' }),
];

/** A network with all that a bundle may bring; the second informant of school 1 disagrees with the first. */
const inCosta = { networkId: 'network:costa' };
const inWave = { networkId: 'network:costa', waveId: 'w1' };
const costaNetwork: StoredRecord[] = [
  network({
    ...{
      id: 'network:costa',
      name: 'Red Costa',
      kind: 'rme',
      mandate: 'mandated',
      territoryId: 'comuna:05101',
    },
    ...{
      rosterKnown: true,
      directed: true,
      validFrom: '2024-03',
      citation: 'Inventada',
      attributes: { nota: 'á' },
    },
  }),
  membership({ ...inCosta, actorId: 'school:2', role: 'member', validFrom: '2024' }),
  membership({
    ...inCosta,
    actorId: 'school:1',
    role: 'coordinator',
    validFrom: '2024-03-01',
    validTo: '2025',
  }),
  membership({ ...inCosta, actorId: 'school:1', role: 'member' }),
  membership({ ...inCosta, actorId: 'school:4', role: 'member' }),
  wave({ ...inCosta, waveId: 'w2', order: 2, date: '2025-06' }),
  wave({
    ...{ ...inCosta, waveId: 'w1', order: 1, date: '2024-06-30', instrument: 'Encuesta', maxNominations: 5 },
    layersAsked: ['knowledge', 'tension'],
  }),
  response({ ...inWave, actorId: 'school:1', role: 'principal', responded: true }),
  response({ ...inWave, actorId: 'school:1', role: 'utp', responded: false }),
  response({ ...inWave, actorId: 'school:2', responded: true }),
  response({ ...inWave, actorId: 'school:4', responded: false }),
  tie({
    ...{
      ...inWave,
      layer: 'knowledge',
      from: 'school:1',
      to: 'school:2',
      strength: 2.5,
      depth: 'cooperative',
    },
    ...{ reporter: 'school:1', reporterRole: 'principal', attributes: { tema: 'lectura' } },
  }),
  tie({ ...inWave, layer: 'knowledge', from: 'school:1', to: 'school:2', strength: 1, reporter: 'school:2' }),
  tie({ ...inWave, layer: 'tension', from: 'school:2', to: 'school:4', sign: -1, reporter: 'school:2' }),
  tie({
    ...inCosta,
    waveId: 'w2',
    layer: 'knowledge',
    from: 'school:2',
    to: 'school:1',
    reporter: 'school:2',
  }),
  {
    ...{
      type: 'rating',
      ...inWave,
      actorId: 'school:1',
      role: 'principal',
      characteristic: 'trust',
      item: null,
    },
    ...{ score: 3.5, attributes: {} },
  },
  {
    ...{
      type: 'commitment',
      ...inCosta,
      commitmentId: 'c1',
      actorIds: ['school:2', 'school:104'],
      due: '2025',
    },
    ...{ done: null, purpose: null, attributes: {} },
  },
  {
    ...{
      type: 'commitment',
      ...inCosta,
      commitmentId: 'c2',
      actorIds: [],
      due: null,
      done: false,
      purpose: 'x',
    },
    attributes: {},
  },
  {
    ...{ type: 'activity', ...inCosta, activityId: 'a1', date: '2025-04-01', kind: 'meeting', hours: 1.5 },
    ...{ mandated: true, attributes: {} },
  },
  {
    ...{ type: 'attendance', ...inCosta, activityId: 'a1', actorId: 'organisation:trama', role: null },
    ...{ attended: true, people: 2, attributes: {} },
  },
];

const demoNetwork: StoredRecord[] = [
  network({
    id: 'network:demo',
    name: 'Red Quillay',
    kind: 'thematic',
    territoryId: 'comuna:demo-1',
    simulated: true,
  }),
  membership({ networkId: 'network:demo', actorId: 'school:demo-1' }),
  tie({
    networkId: 'network:demo',
    waveId: 'd1',
    layer: 'trust',
    from: 'school:demo-1',
    to: 'school:demo-2',
  }),
  tie({
    networkId: 'network:demo',
    waveId: 'd1',
    layer: 'trust',
    from: 'school:demo-2',
    to: 'school:demo-1',
  }),
];

export const fixture = [
  ...fromFile('territorio.csv', territories),
  ...fromFile('actores.csv', actors),
  ...fromFile('directorio.csv', register),
  ...fromFile('lazos.csv', registerTies),
  ...fromFile('redes/costa.csv', costaNetwork),
  ...fromFile('redes/demo.csv', demoNetwork),
];
