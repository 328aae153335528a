import { layers } from '../../../contract/layers.ts';
import { describeMetrics } from '../../analysis/metrics/catalogue.ts';
import { describePatterns } from '../../narrative/describe-patterns.ts';

/** Catalogues are short: one page holds them. */
const wholeList = <Item>(items: readonly Item[]) => ({ items: [...items], nextCursor: null });

export const listMetrics = () => wholeList(describeMetrics());
export const listPatterns = () => wholeList(describePatterns());
export const listLayers = () => wholeList(layers);
