import { useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { addressOfNetwork } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useWhatIf } from '../../api/use-what-if.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { SideBySidePictures } from '../explorer/side-by-side-pictures.tsx';
import { BeforeAfterTable } from './before-after-table.tsx';
import { EditForm } from './edit-form.tsx';
import { EditList } from './edit-list.tsx';
import { applyEdits, readEdits, writeEdits, type Edit } from './edits.ts';
import { WhatIfAdvice } from './what-if-advice.tsx';
import { requestedEdits, whatIfRequest } from './what-if-request.ts';

/** What would change if a tie, a school or an organisation came or went. Nothing here touches the data. */
export default function WhatIf({ id }: { id: string }) {
  const { t } = useTranslations();
  const [search, setSearch] = useSearchParams();
  const wave = search.get('wave');
  const network = useApiQuery('showNetwork', { params: { id } });
  const graph = useApiQuery('showNetworkGraph', { params: { id }, query: { wave } });
  useTitle(network.data && `${t('whatIf.title')} · ${network.data.name}`);
  const text = search.get('edits') ?? '';
  const edits = useMemo(() => readEdits(text), [text]);
  const setEdits = (next: readonly Edit[]) =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (next.length === 0) after.delete('edits');
      else after.set('edits', writeEdits(next));
      return after;
    });
  return (
    <div className="stack">
      <PageHead
        under={[{ name: network.data?.name ?? id, href: addressOfNetwork(id) }]}
        title={t('whatIf.title')}
        lead={t('whatIf.lead')}
      />
      <QueryBoundary query={graph} height={720}>
        {(before) => <WhatIfBody before={before} edits={edits} onEdits={setEdits} network={id} />}
      </QueryBoundary>
    </div>
  );
}

type BodyProps = {
  before: GraphAnswer;
  edits: Edit[];
  onEdits: (edits: readonly Edit[]) => void;
  network: string;
};

/** Structure that both pictures show; the service says how it reads them. */
const compared = [
  'density',
  'components.weak',
  'fragmentation.weak',
  'fragmentation.distance',
  'transitivity',
  'path-length',
];

function WhatIfBody({ before, edits, onEdits, network }: BodyProps) {
  const { t } = useTranslations();
  const after = useMemo(() => applyEdits(before, edits), [before, edits]);
  const names = new Map([...before.actors, ...after.actors].map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const unchanged = useMemo(() => whatIfRequest(before, compared), [before]);
  const today = useWhatIf(unchanged);
  const requested = useMemo(
    () =>
      today.data &&
      requestedEdits(
        before,
        today.data.before.actors.map(({ id }) => id),
        edits,
      ),
    [before, edits, today.data],
  );
  const answer = useWhatIf(requested === undefined ? null : { ...unchanged, edits: requested });
  const add = (edit: Edit) => onEdits([...edits, edit]);
  return (
    <>
      {before.scope.simulated && <SimulatedRibbon />}
      <div className="split what-if">
        <div className="stack">
          <SideBySidePictures
            first={{ title: t('whatIf.before'), graph: before }}
            second={{ title: t('whatIf.after'), graph: after }}
          />
          <QueryBoundary query={today.isError ? today : answer} height={320}>
            {(answer) => <BeforeAfterTable metrics={compared} answer={answer} />}
          </QueryBoundary>
        </div>
        <div className="stack">
          <section className="card stack-tight">
            <h2>{t('whatIf.try')}</h2>
            <EditForm actors={after.actors} ties={after.ties} onEdit={add} />
          </section>
          <section className="card stack-tight">
            <h2>{t('whatIf.edits')}</h2>
            <EditList edits={edits} nameOf={nameOf} onEdits={onEdits} />
          </section>
          <QueryBoundary query={today.isError ? today : answer} height={240} quiet={null}>
            {(answer) => <WhatIfAdvice answer={answer} nameOf={nameOf} onEdit={add} />}
          </QueryBoundary>
        </div>
      </div>
      <p className="small muted">
        {t('whatIf.shared')} <Link href={addressOfNetwork(network)}>{t('whatIf.back')}</Link>
      </p>
    </>
  );
}
