import { useTranslations } from '../../i18n/use-translations.ts';
import { NothingBrought } from '../../ui/nothing-brought.tsx';

/** Headings and ids as an import reads them, in either language. */
const exampleTables = {
  es: [
    'contratos.csv',
    'contrato;sostenedor;proveedor;nombre_proveedor;rbd;desde;hasta;monto;plan',
    '17;65.154.016-K;76.123.450-1;Fundación Semilla;553;2025-03;2025-12;12.500.000;PME',
    '',
    'evaluaciones.csv',
    'contrato;evaluador;dimension;puntaje',
    '17;escuela;Pertinencia;6,5',
  ],
  en: [
    'contracts.csv',
    'contract_id,sostenedor,provider,provider_name,rbd,from,to,amount,plan',
    '17,65154016-K,76123450-1,Fundación Semilla,553,2025-03,2025-12,12500000,PME',
    '',
    'evaluations.csv',
    'contract_id,evaluator,dimension,score',
    '17,school,Relevance,6.5',
  ],
};

/** Nothing is known of contracts: that is no word on whether there are any, and which table brings them. */
export function NoContracts({ title }: { title: string }) {
  const { t, language } = useTranslations();
  return (
    <NothingBrought
      title={title}
      text={t('contracts.empty.text')}
      how={t('contracts.empty.how')}
      example={{ label: t('contracts.empty.example'), text: exampleTables[language].join('\n') }}
      action={t('contracts.empty.action')}
    />
  );
}
