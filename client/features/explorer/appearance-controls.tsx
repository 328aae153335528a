import { useMemo } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { usefulWords } from '../../appearance/attributes.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Select } from '../../ui/select.tsx';
import type { ExplorerState } from './explorer-state.ts';
import type { Change } from './use-explorer-state.ts';

type ControlsProps = {
  answer: GraphAnswer;
  state: ExplorerState;
  change: Change;
  /** Actor metrics that can colour and size. */
  metrics: readonly string[];
  communities: boolean;
  nameOf: (measure: string) => string;
};

/** Colour, size, labels and layout of the picture. */
export function AppearanceControls({ answer, state, change, metrics, communities, nameOf }: ControlsProps) {
  const { t } = useTranslations();
  const { words, hasEnrolment, hasComunas, hasSostenedores, hasMap } = useMemo(
    () => choicesOf(answer.actors),
    [answer],
  );
  const colours = [...words, ...(communities ? ['community'] : []), ...metrics];
  const sizes = ['same', ...(hasEnrolment ? ['enrolment'] : []), 'ties', ...metrics];
  const aggregations: ExplorerState['aggregation'][] = [
    'none',
    ...(hasComunas ? ['comuna' as const] : []),
    ...(hasSostenedores ? ['sostenedor' as const] : []),
    ...(communities ? ['community' as const] : []),
  ];
  return (
    <div className="explorer-bar">
      <Select
        label={t('controls.colour')}
        value={state.colour}
        options={colours.map((name) => [name, nameOf(name)])}
        onChange={(colour) => change({ colour })}
      />
      <Select
        label={t('controls.size')}
        value={state.size}
        options={sizes.map((name) => [name, nameOf(name)])}
        onChange={(size) => change({ size })}
      />
      {hasMap && (
        <Select
          label={t('controls.layout')}
          value={state.layout}
          options={[
            ['organic', t('controls.organic')],
            ['geographic', t('controls.geographic')],
          ]}
          onChange={(layout) => change({ layout: layout as ExplorerState['layout'] })}
        />
      )}
      {aggregations.length > 1 && (
        <Select
          label={t('controls.aggregation')}
          value={state.aggregation}
          options={aggregations.map((name) => [name, t(`aggregation.${name}`)])}
          onChange={(aggregation) =>
            change({ aggregation: aggregation as ExplorerState['aggregation'], selected: null, target: null })
          }
        />
      )}
      <label className="field">
        <span>{t('controls.labels', { count: state.labels })}</span>
        <input
          type="range"
          min={0}
          max={60}
          step={2}
          value={Math.min(60, state.labels)}
          onChange={(event) => change({ labels: Number(event.target.value) }, 'replace')}
        />
      </label>
    </div>
  );
}

/** What distinguishes the actors of an answer. */
function choicesOf(actors: GraphAnswer['actors']) {
  const has = (read: (actor: GraphAnswer['actors'][number]) => unknown) =>
    new Set(actors.map(read).filter((value) => value !== null)).size > 1;
  return {
    words: usefulWords(actors),
    hasEnrolment: actors.some(({ enrolment }) => enrolment !== null),
    hasComunas: has(({ comunaId }) => comunaId),
    hasSostenedores: has(({ sostenedorId }) => sostenedorId),
    hasMap: actors.some(({ latitude }) => latitude !== null),
  };
}
