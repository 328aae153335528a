import { useState } from 'react';
import type { GraphTie } from '../../../contract/graphs.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { ExplorerModel } from './use-explorer.ts';

/** Neighbours listed at once; the rest is one click away, and said to be there. */
const atOnce = 40;

/** Whom an actor is tied with, each a step to walk; its ties to each are one click further. */
export function NeighbourList({ model, actor }: { model: ExplorerModel; actor: string }) {
  const { t, format } = useTranslations();
  const [all, setAll] = useState<string | null>(null);
  const others = [...model.tiesOf(actor)].flatMap(([id, ties]) => {
    const other = model.byId.get(id);
    return other ? [{ other, ties }] : [];
  });
  others.sort((a, b) => format.compare(a.other.name, b.other.name));
  const listed = all === actor ? others : others.slice(0, atOnce);
  const rest = others.length - listed.length;
  return (
    <>
      <h4>{t('actorCard.ties', { count: others.length, shown: format.count(others.length) })}</h4>
      <ul className="list-links neighbours">
        {listed.map(({ other, ties }) => (
          <li key={other.id}>
            <button type="button" className="link-button" onClick={() => model.select(other.id)}>
              {other.name}
            </button>
            <span className="row small">
              {ties.map((tie) => (
                <TieButton key={tie.id} tie={tie} self={actor} onTie={model.selectTie} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p>
          <button type="button" className="quiet-button" onClick={() => setAll(actor)}>
            {t('workspace.moreNeighbours', { count: rest, shown: format.count(rest) })}
          </button>
        </p>
      )}
    </>
  );
}

type TieProps = { tie: GraphTie; self: string; onTie: ExplorerModel['selectTie'] };

/** One tie by its layer, with an arrow for who reports or gives to whom. */
function TieButton({ tie, self, onTie }: TieProps) {
  const { layerName } = useTranslations();
  const arrow = !tie.directed ? '' : tie.from === self ? ' →' : ' ←';
  return (
    <button
      type="button"
      className="quiet-button"
      onClick={() => onTie({ from: tie.from, to: tie.to, layer: tie.layer })}
    >
      {layerName(tie.layer)}
      {arrow}
    </button>
  );
}
