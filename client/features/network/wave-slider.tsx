import type { NetworkDetail } from '../../../contract/networks.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

type Wave = NetworkDetail['waves'][number];

/** The waves of a network in order: a slider, and a button a wave with who answered. */
export function WaveSlider({
  waves,
  wave,
  onWave,
}: {
  waves: readonly Wave[];
  wave: string | null;
  onWave: (wave: string) => void;
}) {
  const { t, format } = useTranslations();
  const at = Math.max(
    0,
    waves.findIndex(({ waveId }) => waveId === wave),
  );
  return (
    <section className="stack-tight" aria-label={t('waves.label')}>
      <div className="waves">
        {waves.map((each) => (
          <button
            key={each.waveId}
            type="button"
            className="toggle wave-stop"
            aria-pressed={each.waveId === wave}
            onClick={() => onWave(each.waveId)}
          >
            <span>{t('waves.stop', { number: each.order })}</span>
            <span className="small muted">
              {each.date === null ? each.waveId : format.date(each.date)}
              {each.roster !== null &&
                each.respondents !== null &&
                ` · ${t('network.answeredOf', {
                  answered: format.count(each.respondents),
                  roster: format.count(each.roster),
                })}`}
            </span>
          </button>
        ))}
      </div>
      {waves.length > 1 && (
        <input
          type="range"
          aria-label={t('waves.slider')}
          aria-valuetext={t('waves.stop', { number: waves[at]?.order ?? 1 })}
          min={0}
          max={waves.length - 1}
          step={1}
          value={at}
          onChange={(event) => {
            const next = waves[Number(event.target.value)];
            if (next) onWave(next.waveId);
          }}
        />
      )}
    </section>
  );
}
