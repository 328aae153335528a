import type { IsolationGroup } from '../state/isolated-schools.ts';
import { okabeIto } from './palette.ts';
import type { Shape } from './shapes.ts';

/** Each group has its own shape and colour, on map and list alike. */
export const isolationMarks: Record<IsolationGroup, { shape: Shape; colour: string; hollow: boolean }> = {
  didNotAnswer: { shape: 'circle', colour: okabeIto.blue, hollow: true },
  silent: { shape: 'square', colour: okabeIto.vermilion, hollow: false },
  namedButSilent: { shape: 'triangle', colour: okabeIto.purple, hollow: false },
  unnamed: { shape: 'pentagon', colour: okabeIto.green, hollow: false },
  remote: { shape: 'diamond', colour: okabeIto.orange, hollow: false },
};
