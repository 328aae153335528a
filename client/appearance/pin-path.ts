import type { Disc } from './name-places.ts';
import { rounded } from './svg-text.ts';

/** SVG path of a drawing pin whose point touches the upper right of a disc, in CSS pixels. */
export function pinPath({ x, y, radius }: Disc): string {
  const aside = radius * Math.SQRT1_2;
  return `M${rounded(x + aside)} ${rounded(y - aside)}l1.200 -4.800l-2 -1.600v-1.400h7v1.400l-2 1.600z`;
}
