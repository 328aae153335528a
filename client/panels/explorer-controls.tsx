import { useMemo } from 'react';
import type { GraphAnswer } from '../../contract/graphs.ts';
import { actorKinds } from '../../contract/identifiers.ts';
import { usefulWords } from '../appearance/attributes.ts';
import { useWords } from '../i18n/use-words.ts';
import type { ExplorerState } from '../state/explorer-state.ts';
import type { Change } from '../state/use-explorer-state.ts';

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
  const { t } = useWords();
  const { words, hasEnrolment, hasComunas, hasSostenedores, hasMap } = useMemo(
    () => choicesOf(answer.actors),
    [answer],
  );
  const colours = [...words, ...(communities ? ['community'] : []), ...metrics];
  const sizes = ['same', ...(hasEnrolment ? ['enrolment'] : []), 'ties', ...metrics];
  const rolls: ExplorerState['roll'][] = [
    'none',
    ...(hasComunas ? ['comuna' as const] : []),
    ...(hasSostenedores ? ['sostenedor' as const] : []),
    ...(communities ? ['community' as const] : []),
  ];
  return (
    <div className="explorer-bar">
      <Choice
        label={t('controls.colour')}
        value={state.colour}
        options={colours.map((name) => [name, nameOf(name)])}
        onChange={(colour) => change({ colour })}
      />
      <Choice
        label={t('controls.size')}
        value={state.size}
        options={sizes.map((name) => [name, nameOf(name)])}
        onChange={(size) => change({ size })}
      />
      {hasMap && (
        <Choice
          label={t('controls.layout')}
          value={state.layout}
          options={[
            ['organic', t('controls.organic')],
            ['geographic', t('controls.geographic')],
          ]}
          onChange={(layout) => change({ layout: layout as ExplorerState['layout'] })}
        />
      )}
      {rolls.length > 1 && (
        <Choice
          label={t('controls.roll')}
          value={state.roll}
          options={rolls.map((name) => [name, t(`roll.${name}`)])}
          onChange={(roll) => change({ roll: roll as ExplorerState['roll'], selected: null, target: null })}
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

/** What the actors of an answer can be told apart by. */
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

type ChoiceProps = {
  label: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onChange: (value: string) => void;
};

export function Choice({ label, value, options, onChange }: ChoiceProps) {
  const known = options.some(([option]) => option === value);
  return (
    <label className="field">
      <span>{label}</span>
      <select className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {!known && <option value={value}>{value}</option>}
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Which layers and kinds of actor are shown. */
export function FilterControls({
  answer,
  state,
  change,
}: Pick<ControlsProps, 'answer' | 'state' | 'change'>) {
  const { t, format, layerName } = useWords();
  const { available, kinds, strongest } = useMemo(() => filtersOf(answer), [answer]);
  const shown = state.layers ?? answer.scope.layers;
  const toggle = <Value extends string>(values: readonly Value[], value: Value, on: boolean) =>
    on ? [...values, value] : values.filter((other) => other !== value);
  return (
    <div className="stack-tight">
      <fieldset className="checks plain-fieldset">
        <legend>{t('controls.layers')}</legend>
        {available.length === 0 && <p className="muted">{t('legend.noTies')}</p>}
        {available.map(({ layer, ties }) => (
          <label key={layer}>
            <input
              type="checkbox"
              checked={shown.includes(layer)}
              onChange={(event) => change({ layers: toggle(shown, layer, event.target.checked) })}
            />
            <span>{layerName(layer)}</span>
            <span className="number">{format.count(ties)}</span>
          </label>
        ))}
      </fieldset>
      {kinds.length > 1 && (
        <fieldset className="checks plain-fieldset">
          <legend>{t('controls.kinds')}</legend>
          {kinds.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={(state.kinds ?? kinds).includes(kind)}
                onChange={(event) =>
                  change({ kinds: toggle(state.kinds ?? kinds, kind, event.target.checked) })
                }
              />
              <span>{t(`kinds.${kind}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {strongest > 1 && (
        <label className="field">
          <span>{t('controls.strength', { shown: format.number(state.minStrength ?? 0) })}</span>
          <input
            type="range"
            min={0}
            max={strongest}
            step={strongest > 10 ? Math.ceil(strongest / 20) : 1}
            value={state.minStrength ?? 0}
            onChange={(event) =>
              change(
                { minStrength: event.target.value === '0' ? null : Number(event.target.value) },
                'replace',
              )
            }
          />
        </label>
      )}
    </div>
  );
}

/** What there is to filter by: layers with their ties, kinds of actor, the strongest tie. */
function filtersOf({ scope, actors, ties }: GraphAnswer) {
  const strengths = ties.flatMap(({ strength }) => (strength === null ? [] : [strength]));
  return {
    // Of a layer that is drawn, the lines are counted; several reports of one tie are one line.
    available: scope.layersAvailable.map(({ layer, ties: reported }) => ({
      layer,
      ties: ties.filter((tie) => tie.layer === layer).length || reported,
    })),
    kinds: actorKinds.filter((kind) => actors.some((actor) => actor.kind === kind)),
    strongest: strengths.length === 0 ? 0 : strengths.reduce((a, b) => Math.max(a, b)),
  };
}
