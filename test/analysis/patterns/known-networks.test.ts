import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { NetworkData } from '../../../contract/network-data.ts';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import { openImport } from '../../../server/intake/bundle/open-import.ts';
import { observedGroups } from '../../../server/intake/classics/observed-groups.ts';
import { readClassic, readClassics } from '../../../server/intake/classics/read-classics.ts';
import { composeKnownNetworks } from '../../bench/known-networks/compose-page.ts';
import { documentedAgreement, namesIn, sidesFound } from '../../bench/known-networks/documented-agreement.ts';
import { readKnownNetworks, struggleSupport } from '../../bench/known-networks/read-known-networks.ts';
import { judgeWave } from '../../bench/patterns/read-trial.ts';

const readings = await readKnownNetworks();
const shown = (list: typeof readings): string[] => list.map(({ known, wave }) => `${known.id} ${wave}`);
const supported = (support: string) =>
  readings.filter(({ known, wave }) => struggleSupport(known, wave) === support);

describe('real networks with a known history', () => {
  it.each(['seen', 'silent', 'either'])('there are waves of which history says: %s', (support) => {
    expect(supported(support).length).toBeGreaterThan(1);
  });

  it('sees every documented power struggle, with its sides', () => {
    const conflicts = supported('seen');
    expect(shown(conflicts)).toEqual([
      'classic-karate observed',
      'classic-sampson T2',
      'classic-sampson T3',
      'classic-newguinea observed',
    ]);
    for (const { known, wave, data, struggle } of conflicts) {
      expect(struggle.state, `${known.id} ${wave}`).toBe('flagged');
      expect(documentedAgreement(data, struggle), `${known.id} ${wave}`).toBeGreaterThan(0.95);
    }
  });

  it('sees no power struggle where no conflict is told of: outcasts, friends, classes', () => {
    const wrong = supported('silent').filter(({ struggle }) => struggle.state === 'flagged');
    expect(shown(wrong)).toEqual([]);
  });

  it('sees no rift among friends where no blocks are told of', () => {
    const calm = readings.filter(({ known }) => known.competition === 'silent');
    expect(shown(calm).length).toBeGreaterThan(15);
    expect(shown(calm.filter(({ competition }) => competition.state === 'flagged'))).toEqual([]);
  });

  it('puts first the two men of the dispute in the mine, with most on the side that won', () => {
    const { data, struggle } = readings.find(({ known }) => known.id === 'classic-mine')!;
    const leaders = namesIn(data, struggle.evidence['leaders']);
    expect(leaders.toSorted()).toEqual(['Abraham', 'Donald']);
    const [abraham, donald] = sidesFound(data, struggle).toSorted((one, other) => other.length - one.length);
    expect([abraham!.includes('Abraham'), donald!.includes('Donald')]).toEqual([true, true]);
    expect(abraham!.length).toBeGreaterThan(donald!.length);
  });

  it('stand in docs/known-networks.md as `npm run docs` writes it', async () => {
    const committed = readFileSync(new URL('../../../docs/known-networks.md', import.meta.url), 'utf8');
    expect(await composeKnownNetworks(readings), 'run `npm run docs`').toBe(committed);
  });

  describe('the bank wiring room', async () => {
    const folder = fileURLToPath(new URL('../../../datasets/classics', import.meta.url));
    const room = readClassics(await openImport([folder])).data.find(
      ({ network }) => network.id === 'classic-wiring',
    )!;
    const flagged = (layers: readonly string[], pattern: string): boolean => {
      const [survey] = buildSurveyWaves(inLayers(room, layers));
      return judgeWave(survey!, pattern)[0]!.state === 'flagged';
    };

    it('takes the men whom nobody likes for no camp, by games, friendship and antagonism alone', () => {
      expect(flagged(['games', 'friendship', 'antagonism'], 'power-struggle')).toBe(false);
    });

    it('sees neither camps nor blocks by friendship and antagonism alone: the blocks are those of the games', () => {
      expect(flagged(['friendship', 'antagonism'], 'power-struggle')).toBe(false);
      expect(flagged(['friendship', 'antagonism'], 'internal-competition')).toBe(false);
    });
  });

  it('sees no leaders where a list gives everybody as many names: the first five or six of every ranking, as knowledge given', async () => {
    const files = await openImport([fileURLToPath(new URL('../../../datasets/classics', import.meta.url))]);
    const fraternity = observedGroups.find(({ id }) => id === 'classic-newcomb')!;
    for (const places of [5, 6]) {
      const rank = Array.from({ length: places }, (_, at) => String(at + 1));
      const layers = [{ ...fraternity.layers[0]!, layer: 'knowledge', only: { rank } }];
      const weeks = buildSurveyWaves(readClassic({ ...fraternity, layers }, files));
      const flagged = weeks.filter((week) => judgeWave(week, 'power-struggle')[0]!.state === 'flagged');
      expect(
        flagged.map(({ wave }) => wave.waveId),
        `first ${String(places)}`,
      ).toEqual([]);
    }
  });
});

const inLayers = (data: NetworkData, layers: readonly string[]): NetworkData => ({
  ...data,
  waves: data.waves.map((wave) => ({ ...wave, layersAsked: [...layers] })),
  ties: data.ties.filter(({ layer }) => layers.includes(layer)),
});
