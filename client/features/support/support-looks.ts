import { okabeIto } from '../../appearance/palette.ts';
import type { Shape } from '../../appearance/shapes.ts';
import type { SupportKind } from '../../../contract/support-board.ts';

/** Each kind of support has its own shape and colour. */
export const supportLooks: Record<SupportKind, { shape: Shape; colour: string }> = {
  supervision: { shape: 'pentagon', colour: okabeIto.vermilion },
  ate: { shape: 'diamond', colour: okabeIto.green },
  university: { shape: 'triangle', colour: okabeIto.purple },
  programme: { shape: 'square', colour: okabeIto.orange },
  network: { shape: 'circle', colour: okabeIto.blue },
  other: { shape: 'circle', colour: okabeIto.sky },
};
