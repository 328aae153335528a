import type { NetworkView } from '../explorer/network-view.ts';

/** Whether a view may be asked for: to a request no layer at all would stand for the usual ones. */
export const hasLayers = ({ layers }: Pick<NetworkView, 'layers'>): boolean =>
  layers === null || layers.length > 0;
