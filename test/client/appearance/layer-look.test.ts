import { expect, it } from 'vitest';
import { layerColour, layerLook } from '../../../client/appearance/layer-look.ts';
import { tieLook } from '../../../client/appearance/tie-look.ts';
import { tokens } from '../../../client/appearance/tokens.ts';
import { layers, namedLayers } from '../../../contract/layers.ts';
import { tie } from '../fixture.ts';

const lookOf = (layer: string) => JSON.stringify(layerLook(layer, tokens.light));

it('no two layers of a catalogue look alike', () => {
  const catalogue = layers.map(({ id }) => id);
  expect(new Set(catalogue.map(lookOf)).size).toBe(catalogue.length);
  const documented = namedLayers.slice(layers.length).map(({ id }) => id);
  expect(new Set(documented.map(lookOf)).size).toBe(documented.length);
});

it('the layers of a survey differ in stroke and not in colour alone', () => {
  const asked = ['knowledge', 'joint-work', 'trust', 'leadership', 'coordination', 'tension'];
  expect(new Set(asked.map((layer) => JSON.stringify(layerLook(layer, tokens.light).stroke))).size).toBe(6);
  expect(new Set(asked.map((layer) => layerColour(layer, tokens.dark))).size).toBe(6);
});

it('layers that a network brings itself differ from each other and stay as they are', () => {
  const own = Array.from({ length: 20 }, (_, at) => `own layer ${String(at)}`);
  const looks = own.map(lookOf);
  expect(new Set(looks).size).toBe(20);
  expect(own.map(lookOf)).toEqual(looks);
});

it('tension is broken and thin in whichever layer it is reported, and lies beneath', () => {
  const look = tieLook(tie('a', 'b', { layer: 'enmity', sign: -1, strength: 9 }), tokens.light, {
    crowded: false,
  });
  expect(look).toMatchObject({ colour: tokens.light.negative, beneath: true });
  expect(look.stroke.dash).not.toEqual([]);
  expect(look.width).toBeLessThan(tieLook(tie('a', 'b'), tokens.light, { crowded: false }).width);
});

it('a comparison has a stroke for each fate of a tie', () => {
  const fates = ['kept', 'gained', 'lost', 'unknown'] as const;
  const looks = fates.map((change) => tieLook(tie('a', 'b'), tokens.light, { crowded: false, change }));
  expect(new Set(looks.map(({ colour }) => colour)).size).toBe(4);
  expect(looks.map(({ stroke }) => stroke.dash.length > 0)).toEqual([false, false, true, true]);
});
