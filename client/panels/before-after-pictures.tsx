import { lazy, Suspense, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { GraphAnswer } from '../../contract/graphs.ts';
import { appearanceOf } from '../appearance/appearance.ts';
import { tokens } from '../appearance/tokens.ts';
import { frameOf } from '../graph/frame.ts';
import type { Frame } from '../graph/picture.ts';
import { useWords } from '../i18n/use-words.ts';
import { addressOfActor } from '../state/addresses.ts';
import { useTheme } from '../state/use-theme.ts';
import { visibleGraph } from '../state/visible-graph.ts';
import { Skeleton } from './answer.tsx';

const GraphPicture = lazy(() => import('../graph/graph-picture.tsx'));
const nothing = new Map<string, never>();
const noRoute: ReadonlySet<string> = new Set();
const everything = { layers: null, kinds: null, minStrength: null };

/** The same places twice: what is, and what would be. */
export function BeforeAfterPictures({ before, after }: { before: GraphAnswer; after: GraphAnswer }) {
  const { t } = useWords();
  const [selected, setSelected] = useState<string | null>(null);
  const frame = useMemo(() => frameOf([...before.actors, ...after.actors]), [before, after]);
  return (
    <div className="columns pictures">
      <figure className="stack-tight">
        <figcaption className="legend-title">{t('whatIf.before')}</figcaption>
        <Side
          graph={before}
          frame={frame}
          selected={selected}
          onSelect={setSelected}
          label={t('whatIf.before')}
        />
      </figure>
      <figure className="stack-tight">
        <figcaption className="legend-title">{t('whatIf.after')}</figcaption>
        <Side
          graph={after}
          frame={frame}
          selected={selected}
          onSelect={setSelected}
          label={t('whatIf.after')}
        />
      </figure>
    </div>
  );
}

type SideProps = {
  graph: GraphAnswer;
  frame: Frame;
  selected: string | null;
  onSelect: (id: string | null) => void;
  label: string;
};

function Side({ graph, frame, selected, onSelect, label }: SideProps) {
  const { t, format } = useWords();
  const theme = useTheme();
  const [, navigate] = useLocation();
  const visible = useMemo(() => visibleGraph(graph, everything), [graph]);
  const appearance = useMemo(
    () => appearanceOf(visible, { colour: 'kind', size: 'ties', labels: 8 }, nothing, nothing, tokens[theme]),
    [visible, theme],
  );
  return (
    <Suspense fallback={<Skeleton height={420} />}>
      <GraphPicture
        visible={visible}
        frame={frame}
        appearance={appearance}
        selected={selected}
        route={noRoute}
        moved={nothing}
        label={t('picture.label', {
          name: label,
          actors: format.count(visible.actors.length),
          ties: format.count(visible.ties.length),
        })}
        onSelect={onSelect}
        onOpen={(id) => navigate(addressOfActor(id))}
        onMoved={() => undefined}
      />
    </Suspense>
  );
}
