import { useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { addressOfNetwork } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { sliceNames } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { phone, useMedia } from '../../ui/use-media.ts';
import { useTitle } from '../../ui/use-title.ts';
import { readState, type ExplorerState } from '../explorer/explorer-state.ts';
import { shownLayers, withView } from '../explorer/network-view.ts';
import { writeSelection } from '../explorer/selection.ts';
import { readEdits, writeEdits, type Edit } from './edits.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { useSimulation } from './use-simulation.ts';
import { WhatIfSheet } from './what-if-sheet.tsx';
import { WhatIfWide } from './what-if-wide.tsx';

/** What would change in one view if a tie, a school or an organisation came or went. Nothing here touches the data. */
export default function WhatIf({ id }: { id: string }) {
  const words = useTranslations();
  const { t, language } = words;
  const [search, setSearch] = useSearchParams();
  const state = useMemo(() => readState(search.toString()), [search]);
  const network = useApiQuery('showNetwork', { params: { id } });
  const wave = state.wave ?? network.data?.waves.at(-1)?.waveId ?? null;
  const graph = useApiQuery(
    'showNetworkGraph',
    { params: { id }, query: { wave } },
    { enabled: network.data !== undefined },
  );
  const name = network.data && inLanguage(language, network.data, 'name');
  useTitle(name && `${t('whatIf.title')} · ${name}`);
  const text = search.get('edits') ?? '';
  const edits = useMemo(() => readEdits(text), [text]);
  const setEdits = (next: readonly Edit[]) =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (next.length === 0) after.delete('edits');
      else after.set('edits', writeEdits(next));
      return after;
    });
  const finding = { finding: state.finding, marked: writeSelection(state.marked) };
  const back = withView(addressOfNetwork(id), state, finding);
  const when = network.data && (sliceNames(network.data.waves, words).get(wave ?? '') ?? wave);
  return (
    <div className="stack">
      <PageHead
        under={[{ name: name ?? id, href: back }]}
        title={t('whatIf.title')}
        lead={t('whatIf.lead')}
      />
      <QueryBoundary query={network.isError ? { ...network, data: undefined } : graph} height={720}>
        {(answer) => (
          <WhatIfBody
            answer={answer}
            wave={wave}
            state={state}
            edits={edits}
            onEdits={setEdits}
            preset={search.get('with')}
            when={when ?? null}
          />
        )}
      </QueryBoundary>
      <p className="small muted">
        {t('whatIf.shared')} <Link href={back}>{t('whatIf.back')}</Link>
      </p>
      <LeaveGuard active={edits.length > 0} />
    </div>
  );
}

type BodyProps = {
  answer: GraphAnswer;
  wave: string | null;
  state: ExplorerState;
  edits: Edit[];
  onEdits: (edits: readonly Edit[]) => void;
  preset: string | null;
  when: string | null;
};

function WhatIfBody({ answer, wave, state, edits, onEdits, preset, when }: BodyProps) {
  const { format, layerName } = useTranslations();
  const isSmall = useMedia(phone);
  const focus = state.marked.length > 0 ? state.marked : preset === null ? [] : [preset];
  const simulation = useSimulation({ answer, wave, state, edits, focus });
  const names = new Map([...answer.actors, ...simulation.after.actors].map(({ id, name }) => [id, name]));
  const layers = format.list(shownLayers(state, answer.scope).map(layerName));
  const parts = {
    simulation,
    edits,
    onEdits,
    preset,
    onEdit: (edit: Edit) => onEdits([...edits, edit]),
    nameOf: (id: string) => names.get(id) ?? id,
  };
  return (
    <>
      {answer.scope.simulated && <SimulatedRibbon />}
      <p className="small muted">{[layers, when].filter(Boolean).join(' · ')}</p>
      {isSmall ? <WhatIfSheet {...parts} /> : <WhatIfWide {...parts} />}
    </>
  );
}
