import type { Cell } from 'write-excel-file/node';

type Look = { colour?: string | undefined; height?: number };

/** @param look colour as `#RRGGBB`, height of the row in points */
export const headingCell = (value: string, { colour = '#E7EDF3', ...look }: Look = {}): Cell => ({
  value,
  type: String,
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
  backgroundColor: colour,
  ...look,
});

export const textCell = (value: string): Cell => ({ value, type: String, wrap: true, alignVertical: 'top' });
