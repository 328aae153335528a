import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { GraphAnswer } from '../../contract/graphs.ts';
import { request } from '../api/request.ts';
import { useAsk } from '../api/use-ask.ts';
import { useWholeList } from '../api/use-whole-list.ts';
import { useWords } from '../i18n/use-words.ts';
import { Answer } from '../panels/answer.tsx';
import { SideBySidePictures } from '../panels/side-by-side-pictures.tsx';
import { BeforeAfterTable } from '../panels/before-after-table.tsx';
import { Crumbs } from '../panels/crumbs.tsx';
import { EditForm } from '../panels/edit-form.tsx';
import { EditList } from '../panels/edit-list.tsx';
import { SimulatedRibbon } from '../panels/simulated-ribbon.tsx';
import { addressOfNetwork } from '../state/addresses.ts';
import { bestTie } from '../state/best-tie.ts';
import { useTitle } from '../state/use-title.ts';
import { applyEdits, readEdits, writeEdits, type Edit } from '../state/what-if.ts';

/** What would change if a tie, a school or an organisation came or went. Nothing here touches the data. */
export default function WhatIf({ id }: { id: string }) {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const wave = search.get('wave');
  const network = useAsk('showNetwork', { params: { id } });
  const graph = useAsk('showNetworkGraph', { params: { id }, query: { wave } });
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
      <div className="stack-tight">
        <Crumbs
          steps={[
            { name: network.data?.name ?? id, href: addressOfNetwork(id) },
            { name: t('whatIf.title') },
          ]}
        />
        <h1>{t('whatIf.title')}</h1>
        <p className="muted methods-lead">{t('whatIf.lead')}</p>
      </div>
      <Answer query={graph} height={720}>
        {(before) => <WhatIfBody before={before} edits={edits} onEdits={setEdits} network={id} />}
      </Answer>
    </div>
  );
}

type BodyProps = {
  before: GraphAnswer;
  edits: Edit[];
  onEdits: (edits: readonly Edit[]) => void;
  network: string;
};

function WhatIfBody({ before, edits, onEdits, network }: BodyProps) {
  const { t, format } = useWords();
  const after = useMemo(() => applyEdits(before, edits), [before, edits]);
  const suggestion = useMemo(() => bestTie(after.actors, after.ties), [after]);
  const names = new Map([...before.actors, ...after.actors].map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return (
    <>
      {before.scope.simulated && <SimulatedRibbon />}
      <div className="split what-if">
        <div className="stack-tight">
          <SideBySidePictures
            first={{ title: t('whatIf.before'), graph: before }}
            second={{ title: t('whatIf.after'), graph: after }}
          />
        </div>
        <div className="stack">
          <section className="card stack-tight">
            <h2>{t('whatIf.try')}</h2>
            <EditForm actors={after.actors} ties={after.ties} onEdit={(edit) => onEdits([...edits, edit])} />
          </section>
          <section className="card stack-tight">
            <h2>{t('whatIf.edits')}</h2>
            <EditList edits={edits} nameOf={nameOf} onEdits={onEdits} />
          </section>
          {suggestion !== null && (
            <section className="card stack-tight">
              <h2>{t('whatIf.best')}</h2>
              <p>
                {t('whatIf.bestText', {
                  from: nameOf(suggestion.from),
                  to: nameOf(suggestion.to),
                  before: format.number(suggestion.before),
                  after: format.number(suggestion.after),
                })}
              </p>
              <p>
                <button
                  type="button"
                  className="button"
                  onClick={() =>
                    onEdits([...edits, { type: 'add-tie', from: suggestion.from, to: suggestion.to }])
                  }
                >
                  {t('whatIf.bestTry')}
                </button>
              </p>
              <p className="small muted">{t('whatIf.bestNote')}</p>
            </section>
          )}
        </div>
      </div>
      <Numbers before={before} after={after} />
      <p className="small muted">
        {t('whatIf.shared')} <Link href={addressOfNetwork(network)}>{t('whatIf.back')}</Link>
      </p>
    </>
  );
}

const compared = [
  'density',
  'components.weak',
  'fragmentation.weak',
  'fragmentation.distance',
  'transitivity',
  'path-length',
];

function Numbers({ before, after }: { before: GraphAnswer; after: GraphAnswer }) {
  const catalogue = useWholeList('listMetrics');
  const metrics = (catalogue.data ?? []).filter(({ id }) => compared.includes(id));
  const first = useMeasured(
    before,
    metrics.map(({ id }) => id),
  );
  const second = useMeasured(
    after,
    metrics.map(({ id }) => id),
  );
  return (
    <Answer query={first} height={260}>
      {(measured) => <BeforeAfterTable metrics={metrics} before={measured} after={second.data ?? null} />}
    </Answer>
  );
}

/** Structure of the positive ties, each pair once, without direction: what both pictures show. */
function useMeasured(graph: GraphAnswer, metrics: string[]) {
  const body = {
    directed: false,
    actors: graph.actors.map(({ id, kind, group }) => ({ id, kind, group })),
    ties: onePerPair(graph),
    metrics,
    assess: false,
  };
  return useQuery({
    queryKey: ['analyse', JSON.stringify(body)],
    queryFn: ({ signal }) => request('analyse', { body, signal }),
    enabled: metrics.length > 0,
    placeholderData: (earlier) => earlier,
  });
}

function onePerPair(graph: GraphAnswer) {
  const pairs = new Map<string, { from: string; to: string }>();
  for (const { from, to, sign } of graph.ties) {
    if (sign === -1 || from === to) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    pairs.set(`${a} ${b}`, { from: a, to: b });
  }
  return [...pairs.values()];
}
