import type { NetworkWork, WorkOfWave } from '../../../contract/network-work.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { PartKey, PartsBar } from '../../ui/parts-bar.tsx';
import { useKeyNames } from './use-key-names.ts';
import { segmentsOf } from './work-view.ts';

type MixProps = {
  work: NetworkWork;
  /** The slice that the page shows; its reports are told by role. */
  wave: string | null;
  nameOf: (waveId: string | null) => string | null;
};

/** The mix of processes of each slice, as a bar and in words; of one slice also by the role of who answers. */
export function DepthMix({ work, wave, nameOf }: MixProps) {
  const { t } = useTranslations();
  const { roleName } = useKeyNames(work);
  const slices = work.waves.filter(({ depth }) => depth !== null);
  if (slices.length === 0) return null;
  const shown = slices.find(({ waveId }) => waveId === wave) ?? slices.at(-1)!;
  return (
    <div className="stack-tight">
      <h3>{t('work.depth.title')}</h3>
      <p className="small muted">{t('work.depth.text')}</p>
      <ul className="work-mixes">
        {slices.map(({ waveId, depth }) => (
          <li key={waveId}>
            <Mix name={nameOf(waveId)} mix={depth!} />
          </li>
        ))}
      </ul>
      {shown.byRole.length > 0 && (
        <>
          <h3>{t('work.depth.byRole', { slice: nameOf(shown.waveId) ?? '' })}</h3>
          <ul className="work-mixes">
            {shown.byRole.map(({ role, ...mix }) => (
              <li key={role}>
                <Mix name={roleName(role)} mix={mix} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Mix({ name, mix }: { name: string | null; mix: NonNullable<WorkOfWave['depth']> }) {
  const { t, format } = useTranslations();
  const segments = segmentsOf(mix);
  return (
    <>
      {name !== null && <strong>{name}</strong>}
      <PartsBar parts={segments.map(({ part, percent }) => ({ className: `work-${part}`, percent }))} />
      <p className="small">
        {segments.map(({ part, count }) => (
          <span key={part} className="work-part">
            <PartKey className={`work-${part}`} />{' '}
            {t(`work.depth.${part}`, { count, shown: format.count(count) })}
          </span>
        ))}
      </p>
    </>
  );
}
