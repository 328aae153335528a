import { okabeIto } from '../../appearance/palette.ts';
import type { Shape } from '../../appearance/shapes.ts';
import type { IsolationGroup } from './isolation-rows.ts';

/** Each group has its own shape and colour, on map and list alike; both ways of being far share one. */
export const isolationSymbols: Record<IsolationGroup, { shape: Shape; colour: string; hollow: boolean }> = {
  'did-not-answer': { shape: 'circle', colour: okabeIto.blue, hollow: true },
  silent: { shape: 'square', colour: okabeIto.vermilion, hollow: false },
  'named-but-silent': { shape: 'triangle', colour: okabeIto.purple, hollow: false },
  unnamed: { shape: 'pentagon', colour: okabeIto.green, hollow: false },
  remote: { shape: 'diamond', colour: okabeIto.orange, hollow: true },
  register: { shape: 'diamond', colour: okabeIto.orange, hollow: true },
};
