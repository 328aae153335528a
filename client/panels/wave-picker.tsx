import type { NetworkDetail } from '../../contract/networks.ts';
import { useWords } from '../i18n/use-words.ts';

type Round = NetworkDetail['rounds'][number];

/** The waves of a network in order: a slider to sweep through them, each stop a button with who answered. */
export function WavePicker({
  rounds,
  wave,
  onWave,
}: {
  rounds: readonly Round[];
  wave: string | null;
  onWave: (wave: string) => void;
}) {
  const { t, format } = useWords();
  const at = Math.max(
    0,
    rounds.findIndex(({ waveId }) => waveId === wave),
  );
  return (
    <section className="stack-tight" aria-label={t('waves.label')}>
      <div className="waves">
        {rounds.map((round) => (
          <button
            key={round.waveId}
            type="button"
            className="toggle wave-stop"
            aria-pressed={round.waveId === wave}
            onClick={() => onWave(round.waveId)}
          >
            <span>{t('waves.stop', { number: round.order })}</span>
            <span className="small muted">
              {round.date === null ? round.waveId : format.date(round.date)}
              {round.roster !== null &&
                round.respondents !== null &&
                ` · ${t('network.answeredOf', {
                  answered: format.count(round.respondents),
                  asked: format.count(round.roster),
                })}`}
            </span>
          </button>
        ))}
      </div>
      {rounds.length > 1 && (
        <input
          type="range"
          aria-label={t('waves.slider')}
          aria-valuetext={t('waves.stop', { number: rounds[at]?.order ?? 1 })}
          min={0}
          max={rounds.length - 1}
          step={1}
          value={at}
          onChange={(event) => {
            const next = rounds[Number(event.target.value)];
            if (next) onWave(next.waveId);
          }}
        />
      )}
    </section>
  );
}
