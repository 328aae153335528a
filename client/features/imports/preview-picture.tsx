import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { ImportPreview } from '../../../contract/imports.ts';
import { request } from '../../api/request.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { Select } from '../../ui/select.tsx';
import { PlainPicture } from '../explorer/plain-picture.tsx';

/** Names of those who did not answer, listed at most. */
const mostNames = 12;

/** The picture of what is about to be stored, with who is in it and who did not answer. */
export function PreviewPicture({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslations();
  const { networks } = preview.report;
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const network = chosen !== undefined && networks.includes(chosen) ? chosen : networks[0];
  const graph = useQuery<GraphAnswer>({
    // Drawn anew when anything was decided: what was understood is the key.
    queryKey: ['drawImport', preview.id, network, preview.recognised, preview.report.counts],
    queryFn: ({ signal }) =>
      request('drawImport', { params: { id: preview.id }, query: { network }, signal }),
    placeholderData: keepPreviousData,
    enabled: networks.length > 0,
  });
  if (networks.length === 0) return <p className="notice">{t('import.picture.none')}</p>;
  return (
    <div className="stack-tight">
      {networks.length > 1 && (
        <Select
          label={t('import.picture.network')}
          value={network ?? ''}
          options={networks.map((id) => [id, id])}
          onChange={setChosen}
        />
      )}
      <QueryBoundary query={graph} height={420} quiet={<p className="muted">{t('import.picture.failed')}</p>}>
        {(answer) => (
          <>
            <Counts graph={answer} />
            <div className="preview-picture">
              <PlainPicture
                graph={answer}
                label={preview.recognised.network?.name ?? answer.scope.about.name}
              />
            </div>
          </>
        )}
      </QueryBoundary>
    </div>
  );
}

/** Members, answers and ties of each layer; and by name who did not answer. */
function Counts({ graph }: { graph: GraphAnswer }) {
  const { t, format, layerName } = useTranslations();
  const { scope, actors } = graph;
  const silent = actors.filter(({ responded }) => responded === false).map(({ name }) => name);
  const counted = (key: 'actors' | 'respondents' | 'didNotAnswer', count: number) =>
    t(`import.picture.${key}`, { count, shown: format.count(count) });
  return (
    <>
      <p>
        {[
          counted('actors', actors.length),
          scope.respondents === null ? null : counted('respondents', scope.respondents),
          ...scope.layersAvailable.map(({ layer, ties }) =>
            t('import.picture.ties', { count: ties, shown: format.count(ties), layer: layerName(layer) }),
          ),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {silent.length > 0 && (
        <p className="muted">
          {counted('didNotAnswer', silent.length)} {format.list(silent.slice(0, mostNames))}
          {silent.length > mostNames && '…'}
        </p>
      )}
    </>
  );
}
