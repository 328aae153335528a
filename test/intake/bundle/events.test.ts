import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../../../contract/records.ts';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import type { ImportFile } from '../../../server/intake/intake-result.ts';
import { textFile } from './text-file.ts';

const read = (...files: ImportFile[]) => readBundle(files).result;
const eventsIn = (...files: ImportFile[]) =>
  read(...files).records.flatMap(({ record }) =>
    record.type === 'event' ? [record as RecordOf<'event'>] : [],
  );
const events = (...lines: string[]) => textFile('eventos.csv', ...lines);
const ties = textFile('ties.csv', 'network_id,from,to', 'red:n,school:1,school:2');

describe('the sheet of events', () => {
  it('reads events of a network, a territory or actors, with words in both languages and its own attributes', () => {
    const found = eventsIn(
      events(
        'red,territorio,actor,fecha,tipo,nota,fuente,value',
        'red:n,,school:1,2021-03,Traspaso,Pasa al SLEP,Decreto,',
        ',slep:1303,,2022,documento,Diagnóstico,CIAE,',
        ',,school:2,1990,Fundación,,,25',
        ',,school:2,1991,Feria,,,',
      ),
      ties,
    );
    expect(found).toMatchObject([
      { networkId: 'red:n', territoryId: null, actorIds: ['school:1'], kind: 'transfer', source: 'Decreto' },
      { networkId: null, territoryId: 'slep:1303', actorIds: [], kind: 'document', note: 'Diagnóstico' },
      {
        networkId: null,
        territoryId: null,
        actorIds: ['school:2'],
        kind: 'founded',
        attributes: { value: 25 },
      },
      { kind: 'Feria' },
    ]);
    expect(new Set(found.map(({ eventId }) => eventId)).size).toBe(4);
    expect(found[0]!.eventId).toMatch(/^2021-03-transfer\.[0-9a-f]{10}$/);
  });

  it('joins the lines of one event, and refuses one that says otherwise', () => {
    const sheet = (note: string) =>
      events('red,evento,actor,tipo,nota', 'red:n,e1,school:1,hito,Visita', `red:n,e1,school:2,hito,${note}`);
    expect(eventsIn(ties, sheet('Visita'))).toMatchObject([
      { eventId: 'e1', actorIds: ['school:1', 'school:2'] },
    ]);
    expect(read(ties, sheet('Otra')).findings).toContainEqual(
      expect.objectContaining({ row: 3, code: 'contradicting-row', outcome: 'refused' }),
    );
  });

  it('gives the same event the same id again, and events of other actors other ones', () => {
    const sheet = (...actors: string[]) =>
      events(
        'actor,evento,fecha,tipo',
        ...actors.flatMap((actor) => [`${actor},,1990,fundacion`, `${actor},1,1990,hito`]),
      );
    const ids = (...actors: string[]) => eventsIn(sheet(...actors)).map(({ eventId }) => eventId);
    expect(ids('school:1')).toEqual(ids('school:1'));
    expect(new Set([...ids('school:1'), ...ids('school:2')]).size).toBe(4);
    expect(
      eventsIn(events('actor,fecha,tipo', 'school:1,1990,fundacion', 'school:2,1990,fundacion')),
    ).toHaveLength(2);
  });

  it('takes the only network for granted where no line names one, and refuses what belongs nowhere', () => {
    expect(eventsIn(ties, events('actor,tipo', 'school:1,hito'))[0]!.networkId).toBe('red:n');
    expect(eventsIn(ties, events('red,actor,tipo', ',school:1,hito'))[0]!.networkId).toBeNull();
    expect(eventsIn(ties, events('red,tipo', ',hito'))[0]!.networkId).toBe('red:n');
    const codes = (...files: ImportFile[]) =>
      read(...files).findings.flatMap(({ code, outcome }) => (outcome === 'refused' ? [code] : []));
    expect(codes(events('fecha,tipo', '2020,hito'))).toEqual(['empty-cell']);
    expect(codes(ties, textFile('redes.csv', 'red', 'red:n'), events('red,tipo', 'red:m,hito'))).toEqual([
      'unknown-network',
    ]);
    expect(codes(events('territorio,tipo', 'Barrancas,hito'))).toEqual(['unknown-territory']);
    expect(codes(events('territorio,fecha,hasta,tipo', 'slep:1303,2020,2019,hito'))).toEqual([
      'dates-out-of-order',
    ]);
  });

  it('makes up no network for events of territories and actors, and names the one that they name', () => {
    expect(read(events('territorio,tipo', 'slep:1303,hito')).counts).toMatchObject({
      networks: 0,
      events: 1,
    });
    const named = read(events('red,tipo', 'red:n,hito')).records;
    expect(named.find(({ record }) => record.type === 'network')).toMatchObject({
      record: { type: 'network', id: 'red:n' },
      assumed: ['name', 'simulated', 'rosterKnown'],
    });
  });

  it('replaces the earlier events of each network that it names, and of no territory', () => {
    const { replaces } = read(events('red,territorio,tipo', 'red:n,,hito', ',slep:1303,hito'));
    expect(replaces).toEqual([{ type: 'event', where: { networkId: 'red:n' } }]);
  });
});

describe('kinds of network, and attributes with a name', () => {
  it('folds the kinds that are known and keeps others as written', () => {
    const kinds = ['Líderes pedagógicos', 'jardines', 'Redes UTP', 'Red de bibliotecas'];
    const sheet = textFile('redes.csv', 'red,tipo', ...kinds.map((kind, at) => `red:${String(at)},${kind}`));
    const rows = kinds.map((_, at) => `red:${String(at)},a,b`);
    const { data, result } = readBundle([sheet, textFile('ties.csv', 'network_id,from,to', ...rows)]);
    expect(data.map(({ network }) => network.kind)).toEqual([
      'pedagogical-leaders',
      'kindergarten',
      'utp',
      'Red de bibliotecas',
    ]);
    expect(result.findings.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  });

  it('keeps columns that are read elsewhere by name under that name', () => {
    const { data } = readBundle([
      ties,
      textFile('redes.csv', 'red,Madurez,convoca,attribute:madurez', 'red:n,incipiente,el SLEP,x'),
      textFile('actividades.csv', 'actividad,convocada_por,ciclo', 'a1,escuelas,c1'),
      textFile('compromisos.csv', 'compromiso,plan', 'k1,PME'),
    ]);
    expect(data[0]!.network.attributes).toEqual({
      maturity: 'incipiente',
      convenes: 'el SLEP',
      madurez: 'x',
    });
    expect(data[0]!.activities[0]!.attributes).toEqual({ convened_by: 'escuelas', cycle: 'c1' });
    expect(data[0]!.commitments[0]!.attributes).toEqual({ plan: 'PME' });
  });

  it('keeps what a dispute is about, and who is in charge of what, under its name', () => {
    const { data } = readBundle([
      textFile('lazos.csv', 'red,origen,destino,capa,motivo', 'red:n,a,b,tension,agenda'),
      textFile('redes.csv', 'red,cargos', 'red:n,Actas;Difusión'),
      textFile('miembros.csv', 'actor,responsabilidad', 'a,Actas'),
      textFile('compromisos.csv', 'compromiso,responsabilidad', 'k1,Difusión'),
      textFile('eventos.csv', 'red,tipo,sobre', 'red:n,tension,recursos'),
    ]);
    const { network, members, commitments, ties: tense, events } = data[0]!;
    expect(network.attributes).toEqual({ roles: 'Actas;Difusión' });
    expect(members[0]!.attributes).toEqual({ responsibility: 'Actas' });
    expect(commitments[0]!.attributes).toEqual({ responsibility: 'Difusión' });
    expect([tense[0]!.attributes, events[0]!.attributes]).toEqual([
      { about: 'agenda' },
      { about: 'recursos' },
    ]);
  });

  it('reads whether a wave is a survey, a period or a register', () => {
    const waves = textFile(
      'olas.csv',
      'red,ola,tipo',
      'red:n,1,Encuesta',
      'red:n,2,período',
      'red:n,3,registro',
      'red:n,4,otra',
    );
    const { data, result } = readBundle([ties, waves]);
    expect(data[0]!.waves.map(({ kind }) => kind)).toEqual(['survey', 'period', 'register', null]);
    expect(result.findings.map(({ code }) => code)).toContain('unknown-slice-kind');
  });
});
