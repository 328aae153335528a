import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { addressOfActor } from '../../addresses.ts';
import { viewportOf, type Viewport } from '../../graph/viewport.ts';
import { PlainPicture } from './plain-picture.tsx';

type SideBySideProps = {
  first: { title: string; graph: GraphAnswer };
  second: { title: string; graph: GraphAnswer };
  /** Whole pictures by default; a reader's choice of layers holds on both sides. */
  layers?: readonly string[] | null;
  viewport?: Viewport;
};

/** The same places twice: two waves, or what is and what would be. One choice holds on both sides. */
export function SideBySidePictures({ first, second, layers = null, viewport }: SideBySideProps) {
  const [, navigate] = useLocation();
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
          <PlainPicture
            graph={graph}
            label={title}
            layers={layers}
            viewport={shared}
            selection={{ selected, onSelect: setSelected }}
            onOpen={(id) => navigate(addressOfActor(id))}
          />
        </figure>
      ))}
    </div>
  );
}
