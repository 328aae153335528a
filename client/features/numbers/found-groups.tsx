import type { UseQueryResult } from '@tanstack/react-query';
import type { Measurement } from '../../../contract/metrics.ts';
import { adviceFor } from '../../api/problem.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useMeasureName } from '../methods/use-measure-name.ts';
import { type Translations, useTranslations } from '../../i18n/use-translations.ts';
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
      note={noteOf(measured, t)}
    />
  );
}

/** Of how many searches it is the best, that they are under way, or why there is no number. */
function noteOf(
  { isPending, error, data }: Pick<UseQueryResult<Measurement>, 'isPending' | 'error' | 'data'>,
  t: Translations['t'],
) {
  const runs = data?.network[metric]?.passport.parameters['runs'];
  if (typeof runs === 'number' && runs > 1) return t('numbers.bestOf', { runs });
  if (error !== null) return t(adviceFor(error) === 'too-large' ? 'numbers.tooLarge' : 'numbers.notArrived');
  return isPending ? t('numbers.underWay') : null;
}
