import type { Aftermath, AftermathTie } from '../../../contract/aftermath.ts';
import { layerById } from '../../../contract/layers.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { bySide, fates } from './aftermath-view.ts';

/** What ended with a support, went on, came new, had ended earlier, and what is not known; each tie by its names. */
export function AftermathTies({ answer, open }: { answer: Aftermath; open: boolean }) {
  const { t, format, language } = useTranslations();
  const names = new Map(answer.actors.map((actor) => [actor.id, inLanguage(language, actor, 'name')]));
  return (
    <div className="stack-tight">
      {fates
        .filter((fate) => answer[fate].length > 0)
        .map((fate) => (
          <details key={fate} open={open}>
            <summary>
              {t('aftermath.listed', {
                name: t(`aftermath.${fate}`),
                shown: format.count(answer[fate].length),
              })}
            </summary>
            <ul className="bullets bullets-in small">
              {bySide(answer[fate]).map((tie) => (
                <TieLine key={`${tie.layer} ${tie.from} ${tie.to}`} tie={tie} names={names} />
              ))}
            </ul>
          </details>
        ))}
    </div>
  );
}

function TieLine({ tie, names }: { tie: AftermathTie; names: ReadonlyMap<string, string> }) {
  const { t, layerName } = useTranslations();
  const datesOf = useDates();
  const dates = datesOf(tie);
  const nameOf = (id: string) => names.get(id) ?? id;
  const key = layerById(tie.layer).directed ? 'aftermath.tie' : 'aftermath.pair';
  return (
    <li>
      {t(key, { from: nameOf(tie.from), to: nameOf(tie.to), layer: layerName(tie.layer) })}
      {dates !== null && <span className="muted"> · {dates}</span>}
    </li>
  );
}
