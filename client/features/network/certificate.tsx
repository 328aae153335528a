import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { ErasureCertificate } from '../../../contract/protection.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { saveFile } from '../../ui/save-file.ts';

/** Proof of an erasure: shown once, to be taken along. */
export function Certificate({ certificate }: { certificate: ErasureCertificate }) {
  const { t, language } = useTranslations();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const { lines, actorId, erasedAt } = certificate;
  const [title, ...rest] = lines[language];
  const name = `certificado-de-borrado-${erasedAt.slice(0, 10)}`;
  const save = (text: string, type: string, ending: string) =>
    saveFile(new Blob([text], { type }), `${name}.${ending}`);
  const leave = () => {
    void queries.invalidateQueries();
    if (actorId === null) navigate('/');
  };
  return (
    <div className="stack-tight notice" role="status">
      <h3>{title}</h3>
      <ul className="small">
        {rest.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="row">
        <button
          type="button"
          className="button"
          onClick={() => save([title, ...rest].join('\n'), 'text/plain;charset=utf-8', 'txt')}
        >
          {t('protection.certificate.text')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => save(JSON.stringify(certificate, null, 2), 'application/json', 'json')}
        >
          {t('protection.certificate.json')}
        </button>
        <button type="button" className="button button-main" onClick={leave}>
          {t('protection.certificate.done')}
        </button>
      </p>
    </div>
  );
}
