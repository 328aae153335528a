import { commonKind, sliceNames, sliceTitle, type Slice } from '../../i18n/slice-names.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { answerCounts } from './answer-counts.ts';

/** The slices of a network in the order of time: a slider, and a button for each, with who answered where people were asked. */
export function WaveSlider({
  waves,
  wave,
  onWave,
}: {
  waves: readonly Slice[];
  wave: string | null;
  onWave: (wave: string) => void;
}) {
  const words = useTranslations();
  const { t, format } = words;
  const names = sliceNames(waves, words);
  const kind = commonKind(waves);
  const at = Math.max(
    0,
    waves.findIndex(({ waveId }) => waveId === wave),
  );
  return (
    <section className="stack-tight" aria-label={t(`slices.${kind}`)}>
      <div className="waves">
        {waves.map((each) => (
          <button
            key={each.waveId}
            type="button"
            className="toggle wave-stop"
            aria-pressed={each.waveId === wave}
            onClick={() => onWave(each.waveId)}
          >
            <span>{names.get(each.waveId)}</span>
            <span className="small muted">
              {sliceTitle(each, words) ?? (each.date === null ? each.waveId : format.date(each.date))}
              <Answers slice={each} />
            </span>
          </button>
        ))}
      </div>
      {waves.length > 1 && (
        <input
          type="range"
          aria-label={t(`slider.${kind}`)}
          aria-valuetext={names.get(waves[at]?.waveId ?? '')}
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

function Answers({ slice }: { slice: Slice }) {
  const { t, format } = useTranslations();
  const counts = answerCounts(slice, format);
  return counts && ` · ${t('network.answeredOf', counts)}`;
}
