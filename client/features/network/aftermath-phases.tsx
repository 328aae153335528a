import { Link } from 'wouter';
import type { Aftermath } from '../../../contract/aftermath.ts';
import { addressOfSlice } from '../../addresses.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { PartKey, PartsBar } from '../../ui/parts-bar.tsx';
import { barsOf, phases, sides } from './aftermath-view.ts';

/** Before, during and after a support: how many ties, with whom, as numbers and as a bar each, and where they are drawn. */
export function AftermathPhases({ answer }: { answer: Aftermath }) {
  const { t } = useTranslations();
  const bars = barsOf(answer.ties);
  return (
    <ol className="aftermath-phases">
      {phases.map((phase) => (
        <li key={phase} className="stack-tight">
          <h3>{t(`aftermath.${phase}`)}</h3>
          <Counts counts={answer.ties[phase]} />
          <PartsBar
            parts={(bars[phase] ?? []).map(({ side, percent }) => ({
              className: `aftermath-${side}`,
              percent,
            }))}
          />
          <SliceLink
            network={answer.networkId}
            slice={answer.slices[phase]}
            phase={t(`aftermath.${phase}`)}
          />
        </li>
      ))}
    </ol>
  );
}

/** Whether the ties are known at all comes first: a count that nobody made is not zero. */
function Counts({ counts }: { counts: Aftermath['ties']['during'] }) {
  const { t, format } = useTranslations();
  if (counts === null) return <p className="aftermath-count">{t('aftermath.notKnown')}</p>;
  const shown = format.count(counts.uncertain);
  return (
    <>
      <p className="aftermath-count">
        {t('aftermath.all', { count: counts.all, shown: format.count(counts.all) })}
      </p>
      <ul className="small">
        {sides.map((side) => (
          <li key={side}>
            <PartKey className={`aftermath-${side}`} />{' '}
            {t(`aftermath.${side}`, { shown: format.count(counts[side]) })}
          </li>
        ))}
        {counts.uncertain > 0 && (
          <li className="muted">{t('aftermath.uncertain', { count: counts.uncertain, shown })}</li>
        )}
      </ul>
    </>
  );
}

type SliceProps = { network: string; slice: string | null; phase: string };

function SliceLink({ network, slice, phase }: SliceProps) {
  const { t } = useTranslations();
  if (slice === null) return <p className="small muted">{t('aftermath.noSlice')}</p>;
  return (
    <p className="small no-print">
      <Link
        href={addressOfSlice(network, slice)}
        aria-label={t('aftermath.seeOf', { phase })}
        onClick={showPicture}
      >
        {t('aftermath.see')}
      </Link>
    </p>
  );
}

/** On the screen of the network the picture stands above this panel; elsewhere the link leads there. */
const showPicture = (): void => document.getElementById('picture')?.scrollIntoView();
