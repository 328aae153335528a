import { useState } from 'react';
import { Link } from 'wouter';
import type { CharacteristicDefinition, PatternDefinition } from '../../../contract/catalogues.ts';
import type { Bilingual } from '../../../contract/identifiers.ts';
import { layers } from '../../../contract/layers.ts';
import type { MetricDefinition } from '../../../contract/metrics.ts';
import { addressOfMethod } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { matches } from '../explorer/actor-columns.ts';

/** What is looked for in each network, each with what it is in one sentence. */
export function PatternList({ patterns }: { patterns: readonly PatternDefinition[] }) {
  const { t } = useTranslations();
  return (
    <section className="stack-tight">
      <h2>{t('methods.patterns')}</h2>
      <p className="muted methods-lead">{t('methods.patternsLead')}</p>
      <ul className="method-list">
        {patterns.map(({ id, name, definition }) => (
          <MethodLine key={id} id={id} name={name} text={definition.text} />
        ))}
      </ul>
    </section>
  );
}

export function CharacteristicList({
  characteristics,
}: {
  characteristics: readonly CharacteristicDefinition[];
}) {
  const { t, localize } = useTranslations();
  return (
    <section className="stack-tight" id="characteristics">
      <h2>{t('methods.characteristics')}</h2>
      <p className="muted methods-lead">{t('methods.characteristicsLead')}</p>
      <ul className="method-list">
        {characteristics.map(({ id, name, sees }) => (
          <MethodLine key={id} id={id} name={name} text={sees} />
        ))}
      </ul>
      {characteristics[0] && <p className="small muted">{localize(characteristics[0].source)}</p>}
    </section>
  );
}

/** Every measure by what it is of, found by its name. */
export function MetricList({ metrics }: { metrics: readonly MetricDefinition[] }) {
  const { t, termLabel } = useTranslations();
  const [filter, setFilter] = useState('');
  const found = metrics.filter(({ id, name }) => matches(`${id} ${name.es} ${name.en}`, filter));
  return (
    <section className="stack-tight">
      <div className="row-apart">
        <h2>{t('methods.metrics')}</h2>
        <label className="field">
          <span className="hidden-text">{t('methods.filter')}</span>
          <input
            className="input"
            type="search"
            placeholder={t('methods.filter')}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        </label>
      </div>
      {[...new Set(found.map(({ level }) => level))].map((level) => (
        <div key={level} className="stack-tight">
          <h3>{termLabel('level', level)}</h3>
          <ul className="method-list">
            {found
              .filter((metric) => metric.level === level)
              .map(({ id, name, meaning }) => (
                <MethodLine key={id} id={id} name={name} text={meaning} />
              ))}
          </ul>
        </div>
      ))}
      {found.length === 0 && <p className="muted">{t('methods.noneFound')}</p>}
    </section>
  );
}

/** Its name leads to its page; beside it what it is. */
function MethodLine({ id, name, text }: { id: string; name: Bilingual; text: Bilingual }) {
  const { localize } = useTranslations();
  return (
    <li id={id}>
      <Link href={addressOfMethod(id)}>{localize(name)}</Link>
      <p className="small muted">{localize(text)}</p>
    </li>
  );
}

export function LayerList() {
  const { t, localize, format } = useTranslations();
  return (
    <section className="stack-tight">
      <h2>{t('methods.layers')}</h2>
      <ScrollBox className="card" label={t('methods.layers')}>
        <table className="plain-table">
          <tbody>
            {layers.map((layer) => (
              <tr key={layer.id}>
                <th scope="row">{localize(layer.name)}</th>
                <td>{localize(layer.meaning)}</td>
                <td className="muted">
                  {format.list([
                    t(layer.directed ? 'methods.directed' : 'methods.undirected'),
                    ...(layer.valued ? [t('methods.valued')] : []),
                    ...(layer.derived ? [t('methods.derived')] : []),
                  ])}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
