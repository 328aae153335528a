import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Levels } from '../../../contract/levels.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Select } from '../../ui/select.tsx';
import { PlainPicture } from '../explorer/plain-picture.tsx';
import { addressInLevels, registerLayers } from './levels-view.ts';

const everything = '';
const onRecord = 'register';

/** A band for each level, the highest on top, with the ties that the reader chooses. */
export function BandedPicture({ levels }: { levels: Levels }) {
  const { t, layerName } = useTranslations();
  const [, navigate] = useLocation();
  const [choice, setChoice] = useState(onRecord);
  const { graph, levelOf } = levels;
  const shown = useMemo(() => {
    if (choice === everything) return null;
    return choice === onRecord ? registerLayers(levels) : [choice];
  }, [choice, levels]);
  const open = (id: string) => {
    const address = addressInLevels(id, levelOf[id]);
    if (address !== null) navigate(address);
  };
  return (
    <section className="card stack-tight">
      <h2>{t('levels.picture')}</h2>
      <p className="small muted">{t('levels.pictureText')}</p>
      {graph.scope.truncated && <p className="notice">{t('levels.tooMany')}</p>}
      <div className="choice-alone no-print">
        <Select
          label={t('levels.ties')}
          value={choice}
          options={[
            [onRecord, t('levels.registerTies')],
            [everything, t('levels.allTies')],
            ...graph.scope.layersAvailable.map(({ layer }) => [layer, layerName(layer)] as const),
          ]}
          onChange={setChoice}
        />
      </div>
      <PlainPicture graph={graph} label={graph.scope.about.name} layers={shown} onOpen={open} />
      <Bands levels={levels} />
    </section>
  );
}

function Bands({ levels: { sizes } }: { levels: Levels }) {
  const { t, format } = useTranslations();
  return (
    <ol className="row small levels-bands" aria-label={t('levels.bands')}>
      {sizes.map(({ level, actors }) => (
        <li key={level}>
          {t('levels.actors', { level: t(`levels.level.${level}`), shown: format.count(actors) })}
        </li>
      ))}
    </ol>
  );
}
