import { Suspense, useMemo, useState } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { appearanceOf } from '../../appearance/appearance.ts';
import { tokens } from '../../appearance/tokens.ts';
import { visibleGraph } from '../../appearance/visible-graph.ts';
import { viewportOf, type Viewport } from '../../graph/viewport.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useTheme } from '../../ui/use-theme.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { usePictureWords } from './use-picture-words.ts';

const GraphPicture = lazyPart(() => import('../../graph/graph-picture.tsx'));
const nothing = new Map<string, never>();
const noRoute: ReadonlySet<string> = new Set();

type PlainPictureProps = {
  graph: GraphAnswer;
  label: string;
  /** The whole picture by default. */
  layers?: readonly string[] | null;
  viewport?: Viewport;
  /** Shared with another picture; without it the picture keeps its own. */
  selection?: { selected: string | null; onSelect: (id: string | null) => void };
  onOpen?: (id: string) => void;
};

/** A picture without controls: kinds by colour and figure, ties by size. */
export function PlainPicture({
  graph,
  label,
  layers = null,
  viewport,
  selection,
  onOpen,
}: PlainPictureProps) {
  const { t, format } = useTranslations();
  const theme = useTheme();
  const [own, setOwn] = useState<string | null>(null);
  const { selected, onSelect } = selection ?? { selected: own, onSelect: setOwn };
  const ownViewport = useMemo(() => viewportOf(graph.actors), [graph]);
  const visible = useMemo(
    () => visibleGraph(graph, { layers, kinds: null, minStrength: null }),
    [graph, layers],
  );
  const appearance = useMemo(
    () => appearanceOf(visible, { colour: 'kind', size: 'ties', labels: 8 }, nothing, nothing, tokens[theme]),
    [visible, theme],
  );
  const words = usePictureWords(visible);
  return (
    <Suspense fallback={<Skeleton height={420} />}>
      <GraphPicture
        visible={visible}
        viewport={viewport ?? ownViewport}
        appearance={appearance}
        selected={selected}
        route={noRoute}
        moved={nothing}
        words={words}
        label={t('picture.label', {
          name: label,
          actors: format.count(visible.actors.length),
          ties: format.count(visible.ties.length),
        })}
        onSelect={onSelect}
        onOpen={(id) => onOpen?.(id)}
        onMoved={() => undefined}
      />
    </Suspense>
  );
}
