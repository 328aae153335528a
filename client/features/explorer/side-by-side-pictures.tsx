import { lazy, Suspense, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { addressOfActor } from '../../addresses.ts';
import { appearanceOf } from '../../appearance/appearance.ts';
import { tokens } from '../../appearance/tokens.ts';
import { visibleGraph } from '../../appearance/visible-graph.ts';
import { viewportOf } from '../../graph/viewport.ts';
import type { Viewport } from '../../graph/viewport.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useTheme } from '../../ui/use-theme.ts';

const GraphPicture = lazy(() => import('../../graph/graph-picture.tsx'));
const nothing = new Map<string, never>();
const noRoute: ReadonlySet<string> = new Set();

type SideBySideProps = {
  first: { title: string; graph: GraphAnswer };
  second: { title: string; graph: GraphAnswer };
  /** Whole pictures by default; a reader's choice of layers holds on both sides. */
  layers?: readonly string[] | null;
  viewport?: Viewport;
};

/** The same places twice: two waves, or what is and what would be. One choice holds on both sides. */
export function SideBySidePictures({ first, second, layers = null, viewport }: SideBySideProps) {
  const [selected, setSelected] = useState<string | null>(null);
  const shared = useMemo(
    () => viewport ?? viewportOf([...first.graph.actors, ...second.graph.actors]),
    [viewport, first.graph, second.graph],
  );
  return (
    <div className="columns pictures">
      {[first, second].map(({ title, graph }) => (
        <figure className="stack-tight" key={title}>
          <figcaption className="legend-title">{title}</figcaption>
          <Side
            graph={graph}
            viewport={shared}
            layers={layers}
            selected={selected}
            onSelect={setSelected}
            label={title}
          />
        </figure>
      ))}
    </div>
  );
}

type SideProps = {
  graph: GraphAnswer;
  viewport: Viewport;
  layers: readonly string[] | null;
  selected: string | null;
  onSelect: (id: string | null) => void;
  label: string;
};

function Side({ graph, viewport, layers, selected, onSelect, label }: SideProps) {
  const { t, format } = useTranslations();
  const theme = useTheme();
  const [, navigate] = useLocation();
  const visible = useMemo(
    () => visibleGraph(graph, { layers, kinds: null, minStrength: null }),
    [graph, layers],
  );
  const appearance = useMemo(
    () => appearanceOf(visible, { colour: 'kind', size: 'ties', labels: 8 }, nothing, nothing, tokens[theme]),
    [visible, theme],
  );
  return (
    <Suspense fallback={<Skeleton height={420} />}>
      <GraphPicture
        visible={visible}
        viewport={viewport}
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
