import { useState } from 'react';
import { Identifier, PartialDate } from '../../../contract/identifiers.ts';
import type { ImportedNetwork } from '../../../contract/imports.ts';
import type { z } from 'zod';
import { useTranslations } from '../../i18n/use-translations.ts';
import { CommittedInput } from './committed-input.tsx';
import { Choice } from './choice.tsx';
import type { StepProps } from './step-props.ts';
import { TerritoryField } from './territory-field.tsx';

type FormProps = StepProps & { network: z.infer<typeof ImportedNetwork> };

/** Name, territory and survey of the network; whether it is new, or another survey of one that is stored. */
export function NetworkForm(props: FormProps) {
  const { t } = useTranslations();
  const { preview, network, decide } = props;
  return (
    <div className="stack-tight">
      <div className="form-grid">
        <CommittedInput
          label={t('import.network.name')}
          value={network.name}
          check={(text) => text.length > 0 && text.length <= 200}
          wrong={t('import.network.nameWrong')}
          onCommit={(name) => decide({ network: { name } })}
        />
        {preview.recognised.matches.length === 0 && <TerritoryField {...props} />}
        <CommittedInput
          label={t('import.network.date')}
          hint={t('import.network.dateHint')}
          value={network.waveDate ?? ''}
          check={(text) => text === '' || PartialDate.safeParse(text).success}
          wrong={t('import.network.dateWrong')}
          onCommit={(text) => decide({ network: { waveDate: text === '' ? null : text } })}
        />
        <CommittedInput
          label={t('import.network.wave')}
          hint={t('import.network.waveHint')}
          value={network.waveId ?? ''}
          check={(text) => text === '' || Identifier.safeParse(text).success}
          wrong={t('import.network.waveWrong')}
          onCommit={(text) => decide({ network: { waveId: text === '' ? null : text } })}
        />
      </div>
      <SameNetwork {...props} />
      {network.isStored && <ReplaceWave {...props} />}
    </div>
  );
}

/** New, or another survey of a stored one: two networks never become one by their name alone. */
function SameNetwork(props: FormProps) {
  const { t } = useTranslations();
  const { preview, network, decide } = props;
  const { similarNetworks, doubts } = preview.recognised;
  const [newId] = useState(network.isStored ? null : network.id);
  // Once it is another survey of a stored network the service proposes no others: the choice stays on offer.
  const [offered, setOffered] = useState(similarNetworks);
  if (similarNetworks.length > 0 && similarNetworks !== offered) setOffered(similarNetworks);
  if (offered.length === 0 || newId === null)
    return network.isStored && <p className="notice">{t('import.network.stored')}</p>;
  const isOpen = doubts.includes('same-network');
  return (
    <Choice
      doubt="same-network"
      isOpen={isOpen}
      title={t('import.doubt.same-network.title')}
      text={t('import.doubt.same-network.text')}
      options={[
        { value: newId, text: t('import.network.new') },
        ...offered.map(({ id, name }) => ({
          value: id,
          text: t('import.network.surveyOf', { name }),
        })),
      ]}
      value={isOpen ? null : network.id}
      onChange={(id) => decide({ network: { id } })}
    />
  );
}

/** What the file does not name is kept, unless it stands for the whole survey. */
function ReplaceWave({ decide }: FormProps) {
  const { t } = useTranslations();
  const [isWhole, setWhole] = useState(false);
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={isWhole}
        onChange={({ target: { checked } }) => {
          setWhole(checked);
          decide({ replaceWaves: checked });
        }}
      />
      <span>{t('import.network.replaceWave')}</span>
    </label>
  );
}
