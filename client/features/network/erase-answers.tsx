import { useState } from 'react';
import type { NetworkDetail } from '../../../contract/networks.ts';
import type { ErasureCertificate } from '../../../contract/protection.ts';
import { request } from '../../api/request.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Select } from '../../ui/select.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Certificate } from './certificate.tsx';

/** Erases a network, or what one school answered in it, and gives the certificate. */
export function EraseAnswers({ network }: { network: NetworkDetail }) {
  const { t, format } = useTranslations();
  const [isOpen, setOpen] = useState(false);
  const [actorId, setActorId] = useState('');
  const [certificate, setCertificate] = useState<ErasureCertificate | null>(null);
  if (certificate !== null) return <Certificate certificate={certificate} />;
  const schools = new Map(network.memberships.map((member) => [member.actorId, member.name]));
  const names = [...schools].sort(([, a], [, b]) => format.compare(a, b));
  const erase = async () => {
    const body = { confirm: network.id, ...(actorId === '' ? {} : { actorId }) };
    setCertificate(await request('eraseNetwork', { params: { id: network.id }, body }));
  };
  return (
    <>
      <p>
        <button type="button" className="button button-danger" onClick={() => setOpen(true)}>
          {t('protection.erase.open')}
        </button>
      </p>
      {isOpen && (
        <ConfirmDialog
          title={t('protection.erase.title')}
          confirm={t(actorId === '' ? 'protection.erase.confirm' : 'protection.erase.confirmSchool')}
          danger
          onConfirm={erase}
          onClose={() => setOpen(false)}
        >
          <Select
            label={t('protection.erase.what')}
            value={actorId}
            options={[['', t('protection.erase.whole', { name: network.name })], ...names]}
            onChange={setActorId}
          />
          <p>{t(actorId === '' ? 'protection.erase.text' : 'protection.erase.textSchool')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
