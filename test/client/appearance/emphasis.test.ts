import { describe, expect, it } from 'vitest';
import {
  emphasised,
  emphasisOfActor,
  emphasisOfTie,
  namesInOrder,
  type Focus,
} from '../../../client/appearance/emphasis.ts';

const focus: Focus = { selected: null, hovered: null, route: new Set(), marked: new Set(['m']) };
const nobody = () => null;

describe('a finding', () => {
  const near = emphasised(focus, nobody);

  it('leaves those it is about as they are, and the rest pale', () => {
    expect(['m', 'x'].map((id) => emphasisOfActor(id, focus, near))).toEqual(['plain', 'pale']);
  });

  it('leaves their ties as they are, and the rest faded', () => {
    const at = (from: string, to: string) => emphasisOfTie({ from, to, layer: 'trust' }, focus, near);
    expect([at('m', 'x'), at('x', 'y')]).toEqual(['plain', 'faded']);
  });
});

it('names take their places in order: pointed at, of the finding, chosen, neighbours, the largest', () => {
  const looked = { ...focus, hovered: null, selected: 's' };
  const near = emphasised(looked, () => ['n']);
  expect(namesInOrder(new Set(['big', 'n']), looked, near)).toEqual(['m', 's', 'n']);
  expect(namesInOrder(new Set(['big', 'm']), focus, emphasised(focus, nobody))).toEqual(['m', 'big']);
});

it('the tie that is looked at stands out, in its layer alone', () => {
  const tie = { from: 'a', to: 'b', layer: 'trust' };
  expect(emphasisOfTie(tie, { ...focus, tie }, null)).toBe('chosen');
  expect(emphasisOfTie({ ...tie, layer: 'knowledge' }, { ...focus, tie }, null)).toBe('plain');
});
