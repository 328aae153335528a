import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { addressOfActor } from '../../addresses.ts';
import { viewportOf } from '../../graph/viewport.ts';
import { attributeInLanguage } from '../../i18n/in-language.ts';
import { commonKind, sliceNames, sliceTitle, type Slice } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { SourceLine } from '../documents/source-line.tsx';
import { PlainPicture } from '../explorer/plain-picture.tsx';
import { WaveSlider } from '../network/wave-slider.tsx';
import { CaseAnswers } from './case-answers.tsx';
import { CaseTies } from './case-ties.tsx';
import { usePeriodGraphs } from './use-period-graphs.ts';

/** A case through its periods: one picture at a time in the same places, then what can be answered of all of them. */
export function CasePeriods({ network }: { network: NetworkDetail }) {
  const graphs = usePeriodGraphs(network);
  return (
    <QueryBoundary query={graphs} height={900}>
      {(drawn) => <Periods network={network} graphs={drawn} />}
    </QueryBoundary>
  );
}

type PeriodsProps = { network: NetworkDetail; graphs: readonly GraphAnswer[] };

function Periods({ network, graphs }: PeriodsProps) {
  const words = useTranslations();
  const { t } = words;
  const [search, setSearch] = useSearchParams();
  const { waves } = network;
  const wanted = waves.findIndex(({ waveId }) => waveId === search.get('wave'));
  const at = Math.max(0, wanted);
  const names = sliceNames(waves, words);
  const slice = waves[at];
  const graph = graphs[at];
  const show = (wave: string) => setSearch({ wave }, { replace: true });
  return (
    <>
      <section className="stack-tight">
        <h2>{t(waves.length === 0 ? 'case.picture' : `slices.${commonKind(waves)}`)}</h2>
        {slice !== undefined && <WaveSlider waves={waves} wave={slice.waveId} onWave={show} />}
        {slice !== undefined && <SliceText slice={slice} />}
        {graph !== undefined && (
          <PeriodPicture graph={graph} graphs={graphs} name={names.get(slice?.waveId ?? '')} />
        )}
      </section>
      <CaseAnswers network={network} graphs={graphs} />
      <CaseTies graphs={graphs} />
    </>
  );
}

/** What a period is, in the words of its source. */
function SliceText({ slice }: { slice: Slice }) {
  const words = useTranslations();
  const title = sliceTitle(slice, words);
  const text = ['state', 'date_note'].map((name) => attributeInLanguage(words.language, slice, name));
  return (
    <div aria-live="polite">
      {title !== null && <h3>{title}</h3>}
      <p>{text.filter((part) => part !== null).join(' · ')}</p>
      <p className="small muted">
        <SourceLine record={slice} />
      </p>
    </div>
  );
}

type PictureProps = { graph: GraphAnswer; graphs: readonly GraphAnswer[]; name: string | undefined };

function PeriodPicture({ graph, graphs, name }: PictureProps) {
  const { t, format } = useTranslations();
  const [, navigate] = useLocation();
  const viewport = useMemo(() => viewportOf(graphs.flatMap(({ actors }) => actors)), [graphs]);
  const undated = graph.ties.filter((tie) => tie.undated === true).length;
  return (
    <figure className="stack-tight pictures">
      <PlainPicture
        graph={graph}
        label={name ?? graph.scope.about.name}
        viewport={viewport}
        onOpen={(id) => navigate(addressOfActor(id))}
      />
      <figcaption className="small muted">
        {t('case.drawn', {
          actors: format.count(graph.actors.length),
          ties: format.count(graph.ties.length),
        })}{' '}
        {undated > 0 && t('case.undatedTies', { count: undated, shown: format.count(undated) })}{' '}
        {graph.actors.some(({ isSet }) => isSet) && t('case.sets')}
      </figcaption>
    </figure>
  );
}
