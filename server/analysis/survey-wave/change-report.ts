import { layerById } from '../../../contract/layers.ts';
import { beyondInforming, depthTotals } from './reports.ts';
import { matrixOf, type SurveyWave } from './survey-wave.ts';

/** One cell of the matrix of a layer: what is reported of the tie from one member to another. */
export type Cell = { readonly layer: string; readonly from: number; readonly to: number };

/** Every tie that is reported in the layers; of an undirected network each pair once. */
export const reportedTies = (survey: SurveyWave, layers: readonly string[]): Cell[] =>
  cellsWhere(survey, layers, ({ layer, from, to }) => matrixOf(survey, layer)[from * survey.n + to] === 1);

/**
 * Every cell of the layers in which a tie could have been reported and was not: whoever reports it answered, both of them
 * where either end may report.
 */
export const observedAbsences = (survey: SurveyWave, layers: readonly string[]): Cell[] =>
  cellsWhere(survey, layers, ({ layer, from, to }) => {
    if (matrixOf(survey, layer)[from * survey.n + to]) return false;
    const needsBoth = survey.network.directed === false || layerById(layer).reportedBy === 'either-end';
    return survey.answered[from] === 1 && (!needsBoth || survey.answered[to] === 1);
  });

/** The wave with one report less. */
export function takeReport(survey: SurveyWave, cell: Cell): SurveyWave {
  const changed = withCell(survey, cell, 0);
  return cell.layer === 'joint-work' ? withDepth(changed, cell, 0) : changed;
}

/** The wave with one report more; of joint work, one of the depth that says most, work that goes beyond informing. */
export function addReport(survey: SurveyWave, cell: Cell): SurveyWave {
  const changed = withCell(survey, cell, 1);
  return cell.layer === 'joint-work' ? withDepth(changed, cell, beyondInforming) : changed;
}

function cellsWhere(
  { n, network }: SurveyWave,
  layers: readonly string[],
  holds: (cell: Cell) => boolean,
): Cell[] {
  const cells: Cell[] = [];
  for (const layer of layers)
    for (let from = 0; from < n; from++)
      for (let to = network.directed === false ? from + 1 : 0; to < n; to++)
        if (from !== to && holds({ layer, from, to })) cells.push({ layer, from, to });
  return cells;
}

/** In an undirected network both cells of the pair change. */
function cellsOf({ n, network }: SurveyWave, { from, to }: Cell): number[] {
  return network.directed === false ? [from * n + to, to * n + from] : [from * n + to];
}

function withCell(survey: SurveyWave, cell: Cell, value: 0 | 1): SurveyWave {
  const matrix = Uint8Array.from(matrixOf(survey, cell.layer));
  for (const at of cellsOf(survey, cell)) matrix[at] = value;
  return { ...survey, layers: new Map(survey.layers).set(cell.layer, matrix) };
}

function withDepth(survey: SurveyWave, cell: Cell, code: number): SurveyWave {
  const depths = Uint8Array.from(survey.depths);
  for (const at of cellsOf(survey, cell)) depths[at] = code;
  const depthReported = survey.depthReported || code > 0;
  return { ...survey, depths, depthReported, ...depthTotals(depths, survey.n) };
}
