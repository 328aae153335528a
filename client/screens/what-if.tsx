import { useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { GraphAnswer } from '../../contract/graphs.ts';
import { useAsk } from '../api/use-ask.ts';
import { useWhatIf } from '../api/use-what-if.ts';
import { useWords } from '../i18n/use-words.ts';
import { Answer } from '../panels/answer.tsx';
import { SideBySidePictures } from '../panels/side-by-side-pictures.tsx';
import { BeforeAfterTable } from '../panels/before-after-table.tsx';
import { Crumbs } from '../panels/crumbs.tsx';
import { EditForm } from '../panels/edit-form.tsx';
import { EditList } from '../panels/edit-list.tsx';
import { SimulatedRibbon } from '../panels/simulated-ribbon.tsx';
import { WhatIfAdvice } from '../panels/what-if-advice.tsx';
import { addressOfNetwork } from '../state/addresses.ts';
import { useTitle } from '../state/use-title.ts';
import { askedEdits, whatIfQuestion } from '../state/what-if-question.ts';
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
  const { t } = useWords();
  const after = useMemo(() => applyEdits(before, edits), [before, edits]);
  const names = new Map([...before.actors, ...after.actors].map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const question = useMemo(() => whatIfQuestion(before, compared), [before]);
  const today = useWhatIf(question);
  const asked = useMemo(
    () =>
      today.data &&
      askedEdits(
        before,
        today.data.before.actors.map(({ id }) => id),
        edits,
      ),
    [before, edits, today.data],
  );
  const answer = useWhatIf(asked === undefined ? null : { ...question, edits: asked });
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
          <Answer query={today.isError ? today : answer} height={320}>
            {(found) => <BeforeAfterTable metrics={compared} answer={found} />}
          </Answer>
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
          <Answer query={today.isError ? today : answer} height={240} quiet={null}>
            {(found) => <WhatIfAdvice answer={found} nameOf={nameOf} onEdit={add} />}
          </Answer>
        </div>
      </div>
      <p className="small muted">
        {t('whatIf.shared')} <Link href={addressOfNetwork(network)}>{t('whatIf.back')}</Link>
      </p>
    </>
  );
}
