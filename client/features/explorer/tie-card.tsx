import type { GraphTie } from '../../../contract/graphs.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { LayerSample } from './layer-sample.tsx';
import type { ExplorerModel } from './use-explorer.ts';

/** The chosen tie: of which layer, between whom, how strong, who told of it, and since when. */
export function TieCard({ model, tie }: { model: ExplorerModel; tie: GraphTie }) {
  const { t, layerName } = useTranslations();
  const change = model.changes?.get(tie.id);
  return (
    <section className="card stack-tight" aria-label={t('workspace.tie')}>
      <div className="card-head">
        <h3 className="row">
          <LayerSample layer={tie.layer} /> <span>{layerName(tie.layer)}</span>
        </h3>
        <button
          type="button"
          className="close-button"
          aria-label={t('workspace.releaseTie')}
          title={t('workspace.releaseTie')}
          onClick={() => model.selectTie(null)}
        >
          ×
        </button>
      </div>
      <p>
        <EndButton model={model} id={tie.from} />{' '}
        <span aria-label={t(tie.directed ? 'workspace.to' : 'workspace.with')} role="img">
          {tie.directed ? '→' : '—'}
        </span>{' '}
        <EndButton model={model} id={tie.to} />
      </p>
      <dl className="tie-facts small">
        {tieFacts(useTranslations(), tie, model.names).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {change !== undefined && (
          <div>
            <dt>{t('workspace.sinceOther')}</dt>
            <dd>{t(`workspace.tie-${change}`)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function EndButton({ model, id }: { model: ExplorerModel; id: string }) {
  return (
    <button type="button" className="quiet-button" onClick={() => model.select(id)}>
      {model.names.get(id) ?? id}
    </button>
  );
}

type Words = ReturnType<typeof useTranslations>;

/** What is known of a tie. What is not known is said to be so, but for what no tie of its kind has. */
function tieFacts(
  { t, format }: Words,
  tie: GraphTie,
  names: ReadonlyMap<string, string>,
): [name: string, value: string][] {
  const { strength, mentions = 1, reporters = [], validFrom, validTo, undated, sign } = tie;
  return [
    ...(sign === -1 ? [fact(t('workspace.sign'), t('workspace.tension'))] : []),
    fact(t('workspace.strength'), strength === null ? t('workspace.unmeasured') : format.number(strength)),
    fact(t('workspace.mentions'), format.count(mentions)),
    ...(reporters.length > 0
      ? [fact(t('workspace.reporters'), format.list(reporters.map((id) => names.get(id) ?? id)))]
      : []),
    ...(validFrom !== null ? [fact(t('workspace.since'), format.date(validFrom))] : []),
    ...(validTo !== null ? [fact(t('workspace.until'), format.date(validTo))] : []),
    ...(undated ? [fact(t('workspace.since'), t('workspace.undated'))] : []),
  ];
}

const fact = (name: string, value: string): [string, string] => [name, value];
