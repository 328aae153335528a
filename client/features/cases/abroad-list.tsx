import { abroadKinds, casesAbroad, type CaseAbroad } from '../../../contract/cases-abroad.ts';
import type { Bilingual } from '../../../contract/identifiers.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** What the documents name of other countries, with their source; they say no more, and so does this. */
export function AbroadList() {
  const { t, format, localize } = useTranslations();
  return (
    <section className="stack-tight">
      <h2>{t('abroad.title')}</h2>
      <p className="muted">{t('abroad.lead')}</p>
      <div className="columns">
        {abroadKinds.map((kind) => (
          <section key={kind} className="card stack-tight">
            <h3>{t(`abroad.${kind}`)}</h3>
            <ul className="bullets bullets-in small">
              {linesOf(kind).map(({ names, note, source }) => (
                <li key={names[0]!.es + note.es}>
                  {format.list(names.map(localize))}
                  <span className="muted">
                    {' '}
                    · {localize(note)} · {localize(source)}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

type Line = { names: Bilingual[] } & Pick<CaseAbroad, 'note' | 'source'>;

/** Those of which the same is said in the same place stand on one line. */
function linesOf(kind: CaseAbroad['kind']): Line[] {
  const lines = new Map<string, Line>();
  for (const { place, name, note, source } of casesAbroad.filter((each) => each.kind === kind)) {
    const line = lines.get(note.es + source.es) ?? { names: [], note, source };
    line.names.push(
      name === null ? place : { es: `${name.es} (${place.es})`, en: `${name.en} (${place.en})` },
    );
    lines.set(note.es + source.es, line);
  }
  return [...lines.values()];
}
