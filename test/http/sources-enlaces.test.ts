import { describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import { shippedTelar } from './shipped-telar.ts';

const id = 'case-enlaces';
const [enlaces, ministry, ufro, puc, foundation, portal] = [
  'organisation:enlaces',
  'public-body:mineduc',
  'university:76',
  'university:86',
  'organisation:fundacion-chile',
  'organisation:educarchile',
];

/** What the sources ask of Enlaces, asked of the service. */
describe('Enlaces', () => {
  const telar = shippedTelar();

  const events = async (...kinds: string[]) => {
    const { items } = await telar.query(api.listNetworkEvents, { id, query: { limit: '500' } });
    return items.filter(({ kind }) => kinds.includes(kind));
  };

  it('When was it founded, moved, renamed, centralised, and who took part?', async () => {
    const listed = await events('founded', 'moved', 'renamed');
    expect(listed.map(({ date, kind }) => `${date!} ${kind}`)).toEqual([
      '1992 founded',
      '1995 founded',
      '1996 founded',
      '1996 founded',
      '2000 moved',
      '2001 founded',
      '2006 renamed',
    ]);
    const who = (eventId: string) => listed.find((event) => event.eventId === eventId)!.actorIds;
    expect(who('E02')).toEqual([ministry, enlaces, 'organisation:world-bank']);
    expect(listed.find(({ kind }) => kind === 'moved')!.actorIds).toEqual([enlaces, ufro, ministry]);
    expect(listed.at(-1)!.note).toContain('centralizado en el Ministerio');
  });

  it('How many schools, teachers and pupils were reached, and how exact is that?', async () => {
    const numbers = (await events('milestone', 'measure')).flatMap(({ date, attributes }) => {
      const { unit, value, qualifier } = attributes;
      return unit === undefined ? [] : [[date, unit, value ?? null, qualifier]];
    });
    expect(numbers).toEqual([
      ['1993', 'escuelas', 21, 'exacto'],
      ['2004', 'por ciento de los estudiantes', 85, 'exacto'],
      ['2006', 'por ciento de los estudiantes', 96, 'exacto'],
      ['2009', 'por ciento de los estudiantes', 99, 'exacto'],
      ['2012', 'proporción de los docentes', null, 'casi todos, según la fuente'],
      [null, 'escuelas', 183, 'exacto'],
      [null, 'escuelas municipales', 1500, 'exacto'],
      // Printed as "11,00": no number is made of it.
      [null, 'escuelas', null, 'ilegible en la fuente'],
      [null, 'docentes', 110_000, 'más de'],
    ]);
    const plans = (await events('plan')).map(({ attributes }) => [attributes['unit'], attributes['value']]);
    expect(plans).toContainEqual(['veces', 29]);
  });

  it('How does the centre move from Temuco to Santiago (1993, 1996, 2000, 2006)?', async () => {
    const centreOf = async (wave: string) => {
      const query = { wave, metric: 'degree,betweenness' };
      const { actors } = await telar.query(api.measureNetwork, { id, query });
      const by = (metric: string) => {
        const most = Math.max(...actors.map((actor) => Number(actor[metric])));
        return actors.filter((actor) => actor[metric] === most).map((actor) => actor.id);
      };
      const temuco = actors.find((actor) => actor.id === ufro)!;
      return { most: [...by('degree'), ...by('betweenness')], temuco: temuco['betweenness'] };
    };
    expect(await centreOf('1993')).toEqual({ most: [ministry, ministry], temuco: 0 });
    // The university of Temuco passes on to the coordination that it houses.
    expect(await centreOf('1996')).toEqual({ most: [enlaces, enlaces], temuco: 2 });
    expect(await centreOf('2000')).toEqual({ most: [enlaces, enlaces], temuco: 2 });
    expect(await centreOf('2006')).toEqual({ most: [enlaces, enlaces], temuco: 0 });
    const { changes } = await telar.query(api.compareWaves, { id, query: { from: '2000', to: '2006' } });
    const moved = changes.filter(({ change }) => change !== 'kept');
    expect(moved.map(({ layer, from, to, change }) => [layer, from, to, change])).toEqual([
      ['assists', foundation, portal, 'gained'],
      ['coordinates', enlaces, ministry, 'lost'],
      ['hosts-coordination', ufro, enlaces, 'lost'],
      ['part-of', enlaces, ministry, 'gained'],
      ['partnership', enlaces, foundation, 'gained'],
    ]);
  });

  const without = async (actor: string, more: object = {}) => {
    const metrics = ['components.weak', 'fragmentation.weak'];
    const edits = [{ edit: 'remove-actor', id: actor }];
    const body = { network: id, wave: '1996', directed: false, metrics, edits, ...more };
    const { before, after } = await telar.query(api.measureWhatIf, { body });
    return [before, after].map(({ network }) =>
      metrics.map((metric) => {
        const found = network[metric]!;
        return 'value' in found ? found.value : null;
      }),
    );
  };

  it('Which tier carries the load, and what breaks if the zonal centres or the coordination go?', async () => {
    const sets = { sets: 'as-one-actor' };
    const share = (parts: number[]) => {
      const n = parts.reduce((sum, size) => sum + size, 0);
      return 1 - parts.reduce((sum, size) => sum + size * (size - 1), 0) / (n * (n - 1));
    };
    // Schools of the first stage with their universities stand apart in 1996, and pupils are only named.
    const [whole, noCentres] = await without('organisation:enlaces-zonal-centres', sets);
    expect(whole).toEqual([3, expect.closeTo(share([15, 2, 1]), 12)]);
    // The executing units, RATE, trainers and teachers lose the Ministry and the coordination.
    expect(noCentres).toEqual([4, expect.closeTo(share([10, 4, 2, 1]), 12)]);
    const [, noUnits] = await without('organisation:enlaces-executing-units', sets);
    expect(noUnits).toEqual([3, expect.closeTo(share([14, 2, 1]), 12)]);
    // Without the coordination its schools, suppliers and the Treasury stand alone, and Temuco with its institute.
    const [, noCoordination] = await without(enlaces, sets);
    expect(noCoordination).toEqual([9, expect.closeTo(share([7, 2, 2, 1, 1, 1, 1, 1, 1]), 12)]);
    // Of named bodies alone the six centres are no part: nobody says which one worked with whom.
    const refused = without('organisation:enlaces-zonal-centres');
    await expect(refused).rejects.toThrow('400');
  });

  it('When do partners join and leave, and who enters Educarchile?', async () => {
    const { memberships } = await telar.query(api.showNetwork, { id });
    const years = (actorId: string) => {
      const { validFrom, validTo } = memberships.find((one) => one.actorId === actorId)!;
      return [validFrom, validTo];
    };
    expect(years(puc)).toEqual([null, '1995']);
    expect(years('organisation:telefonica')).toEqual(['1998', null]);
    expect([years(foundation), years(portal)]).toEqual([
      ['2001', null],
      ['2001', null],
    ]);
    const moves = async (from: string, to: string) => {
      const { members } = await telar.query(api.compareWaves, { id, query: { from, to } });
      return [members.entered, members.left];
    };
    expect(await moves('1993', '1996')).toEqual([
      ['organisation:iie-ufro', 'organisation:rate'],
      ['school:case-e-209', puc],
    ]);
    expect(await moves('1996', '2000')).toEqual([['organisation:telefonica'], []]);
    expect(await moves('2000', '2006')).toEqual([[portal, foundation], []]);
    // One partner of the portal is named; the source tells of others without a name, and of none that left.
    const { ties, actors } = await telar.query(api.showEgo, { id: portal });
    expect(ties.map(({ from, layer, validFrom, validTo }) => [from, layer, validFrom, validTo])).toEqual([
      [foundation, 'assists', '2001', null],
    ]);
    expect(actors.find((actor) => actor.id === portal)!.name).toContain('Educarchile');
    const { attributes, happenings } = await telar.query(api.showActor, { id: portal });
    expect(attributes['note']).toContain('que la fuente no nombra');
    expect(happenings.map(({ date, kind }) => [date, kind])).toEqual([['2001', 'founded']]);
  });

  it('Are there ties between peers beside the tree?', async () => {
    const peers = async (wave: string) => {
      const { ties } = await telar.query(api.showNetworkGraph, { id, query: { wave } });
      return ties.filter(({ layer }) => layer === 'professional-dialogue').map(({ from, to }) => [from, to]);
    };
    expect(await peers('1993')).toEqual([]);
    const dialogue = [['organisation:enlaces-trainers', 'organisation:enlaces-teachers']];
    expect(await peers('1996')).toEqual(dialogue);
    expect(await peers('2006')).toEqual(dialogue);
  });

  it('Coverage is not effect: what was said of learning?', async () => {
    const { description, english } = await telar.query(api.showNetwork, { id });
    expect(english!['description']).toContain('results of tests such as TIMSS did not rise with it');
    expect(description).toContain('los resultados de pruebas como TIMSS no subieron a la par');
    const measured = (await events('measure')).map(({ attributes }) => String(attributes['measure']));
    expect(measured.length).toBeGreaterThan(5);
    expect(measured.filter((measure) => /aprendizaje|puntaje|simce|timss/i.test(measure))).toEqual([]);
  });

  it('Where do the sources contradict each other?', async () => {
    const { description } = await telar.query(api.showNetwork, { id });
    expect(description).toContain('Las fuentes no coinciden');
    const [tension] = await events('tension');
    expect(tension!.actorIds).toEqual([ministry, enlaces, foundation]);
    // It is told of all three, and no tie says between whom.
    const { ties } = await telar.query(api.showNetworkGraph, { id, query: { wave: '2006' } });
    expect(ties.filter(({ sign }) => sign < 0)).toEqual([]);
  });
});
