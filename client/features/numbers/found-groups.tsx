import { useApiQuery } from '../../api/use-api-query.ts';
import { useMeasureName } from '../methods/use-measure-name.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { viewQueryOf } from '../explorer/network-view.ts';
import { hasLayers } from './has-layers.ts';
import { NumberRow } from './number-row.tsx';
import type { ViewInput } from './use-view-numbers.ts';
import { numberOf } from './view-numbers-answer.ts';

const metric = 'modularity';

/**
 * How far the view falls into groups: the best of several searches with seeds, which the service makes. Of what only the
 * browser filters by it knows nothing, and of no layer at all there are no groups: then the row is not there.
 */
export function FoundGroups({ network, answer, state }: ViewInput) {
  const { t } = useTranslations();
  const nameOf = useMeasureName();
  const known = state.where.length === 0 && state.near === 0 && hasLayers(state);
  const query = answer && {
    ...viewQueryOf(state, answer.scope),
    metric: [metric],
  };
  const measured = useApiQuery(
    'measureNetwork',
    { params: { id: network }, query: { ...query } },
    { enabled: known && answer !== undefined },
  );
  if (!known) return null;
  return (
    <NumberRow
      id={metric}
      name={nameOf(metric)}
      value={numberOf(measured.data?.network[metric])}
      note={measured.isError ? t('numbers.notArrived') : null}
    />
  );
}
