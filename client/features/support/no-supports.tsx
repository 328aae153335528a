import { useTranslations } from '../../i18n/use-translations.ts';
import { NothingBrought } from '../../ui/nothing-brought.tsx';

/** Headings and ids as an import reads them, in either language. */
const exampleTable = {
  es: 'capa;origen;destino;apoyo;horas;desde\nasesoria;organisation:mi-ate;school:553;ATE;40;2025-03',
  en: 'layer,from,to,support,hours,valid_from\nassists,organisation:my-ate,school:553,ATE,40,2025-03',
};

/** Nothing is known of supports: that is no word on whether there are any, and how to bring them. */
export function NoSupports() {
  const { t, language } = useTranslations();
  return (
    <NothingBrought
      title={t('support.empty.title')}
      text={t('support.empty.text')}
      how={t('support.empty.how')}
      example={{ label: t('support.empty.example'), text: exampleTable[language] }}
      action={t('support.empty.action')}
    />
  );
}
