import { namedLayers } from '../../../contract/layers.ts';
import { describeMetrics } from '../../analysis/metrics/catalogue.ts';
import { describeCharacteristics } from '../../narrative/describe-characteristics.ts';
import { describePatterns } from '../../narrative/describe-patterns.ts';

/** Catalogues are short: one page holds them. */
const wholeList = <Item>(items: readonly Item[]) => ({ items: [...items], nextCursor: null });

export const listMetrics = () => wholeList(describeMetrics());
export const listPatterns = () => wholeList(describePatterns());
export const listCharacteristics = () => wholeList(describeCharacteristics());
export const listLayers = () => wholeList(namedLayers);
