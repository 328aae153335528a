import type { Bilingual } from './identifiers.ts';

export const abroadKinds = ['country_case_study', 'external_support', 'ict_programme'] as const;

/** What a document names of another country: no network, actor or date is known of it, so that it is text alone. */
export type CaseAbroad = {
  id: string;
  kind: (typeof abroadKinds)[number];
  place: Bilingual;
  /** The name of a programme; `null`: only the country is named. */
  name: Bilingual | null;
  note: Bilingual;
  source: Bilingual;
};

/** In the order of their table; the tables of the documented cases hold the same. */
export const casesAbroad: readonly CaseAbroad[] = [
  {
    id: 'I01',
    kind: 'country_case_study',
    place: { es: 'Escocia', en: 'Scotland' },
    name: null,
    note: { es: 'Solo se nombra el país', en: 'Only the country is named' },
    source: {
      es: 'Diagnóstico territorial de los SLEP y la DEP, bloque 18 de la presentación',
      en: 'Territorial diagnosis of the SLEPs and the DEP, block 18 of the slides',
    },
  },
  {
    id: 'I02',
    kind: 'country_case_study',
    place: { es: 'Bélgica', en: 'Belgium' },
    name: null,
    note: { es: 'Solo se nombra el país', en: 'Only the country is named' },
    source: {
      es: 'Diagnóstico territorial de los SLEP y la DEP, bloque 18 de la presentación',
      en: 'Territorial diagnosis of the SLEPs and the DEP, block 18 of the slides',
    },
  },
  {
    id: 'I03',
    kind: 'country_case_study',
    place: { es: 'Australia', en: 'Australia' },
    name: null,
    note: { es: 'Solo se nombra el país', en: 'Only the country is named' },
    source: {
      es: 'Diagnóstico territorial de los SLEP y la DEP, bloque 18 de la presentación',
      en: 'Territorial diagnosis of the SLEPs and the DEP, block 18 of the slides',
    },
  },
  {
    id: 'I04',
    kind: 'country_case_study',
    place: { es: 'Austria', en: 'Austria' },
    name: null,
    note: { es: 'Solo se nombra el país', en: 'Only the country is named' },
    source: {
      es: 'Diagnóstico territorial de los SLEP y la DEP, bloque 18 de la presentación',
      en: 'Territorial diagnosis of the SLEPs and the DEP, block 18 of the slides',
    },
  },
  {
    id: 'I05',
    kind: 'country_case_study',
    place: { es: 'Inglaterra', en: 'England' },
    name: null,
    note: { es: 'Solo se nombra el país', en: 'Only the country is named' },
    source: {
      es: 'Diagnóstico territorial de los SLEP y la DEP, bloque 18 de la presentación',
      en: 'Territorial diagnosis of the SLEPs and the DEP, block 18 of the slides',
    },
  },
  {
    id: 'I06',
    kind: 'country_case_study',
    place: { es: 'España', en: 'Spain' },
    name: null,
    note: { es: 'Solo se nombra el país', en: 'Only the country is named' },
    source: {
      es: 'Diagnóstico territorial de los SLEP y la DEP, bloque 18 de la presentación',
      en: 'Territorial diagnosis of the SLEPs and the DEP, block 18 of the slides',
    },
  },
  {
    id: 'I07',
    kind: 'country_case_study',
    place: { es: 'México', en: 'Mexico' },
    name: null,
    note: { es: 'Solo se nombra el país', en: 'Only the country is named' },
    source: {
      es: 'Diagnóstico territorial de los SLEP y la DEP, bloque 18 de la presentación',
      en: 'Territorial diagnosis of the SLEPs and the DEP, block 18 of the slides',
    },
  },
  {
    id: 'I08',
    kind: 'country_case_study',
    place: { es: 'Uruguay', en: 'Uruguay' },
    name: null,
    note: { es: 'Solo se nombra el país', en: 'Only the country is named' },
    source: {
      es: 'Diagnóstico territorial de los SLEP y la DEP, bloque 18 de la presentación',
      en: 'Territorial diagnosis of the SLEPs and the DEP, block 18 of the slides',
    },
  },
  {
    id: 'I09',
    kind: 'country_case_study',
    place: { es: 'Colombia', en: 'Colombia' },
    name: null,
    note: { es: 'Solo se nombra el país', en: 'Only the country is named' },
    source: {
      es: 'Diagnóstico territorial de los SLEP y la DEP, bloque 18 de la presentación',
      en: 'Territorial diagnosis of the SLEPs and the DEP, block 18 of the slides',
    },
  },
  {
    id: 'I10',
    kind: 'external_support',
    place: { es: 'Inglaterra / Reino Unido', en: 'England / United Kingdom' },
    name: { es: 'School Improvement Partners', en: 'School Improvement Partners' },
    note: {
      es: 'Una nota lo ubica en el Reino Unido y otra en Inglaterra',
      en: 'One note places it in the United Kingdom and the other in England',
    },
    source: {
      es: 'G. Muñoz y X. Vanni, 2008, § 2.1, nota 5; 4.5, nota 26',
      en: 'G. Muñoz and X. Vanni, 2008, § 2.1, note 5; 4.5, note 26',
    },
  },
  {
    id: 'I11',
    kind: 'external_support',
    place: { es: 'Estados Unidos', en: 'United States' },
    name: { es: 'Comprehensive Centers', en: 'Comprehensive Centers' },
    note: {
      es: 'Con fondos federales, traspasan capacidades a organismos estatales y locales y a escuelas',
      en: 'With federal grants, they pass capacity to state and local agencies and schools',
    },
    source: {
      es: 'G. Muñoz y X. Vanni, 2008, § 2.1, nota 7',
      en: 'G. Muñoz and X. Vanni, 2008, § 2.1, note 7',
    },
  },
  {
    id: 'I12',
    kind: 'external_support',
    place: { es: 'Estados Unidos', en: 'United States' },
    name: {
      es: 'RRFC, red de centros regionales de recursos y federales de asistencia técnica',
      en: 'RRFC, network of regional resource and federal technical-assistance centres',
    },
    note: {
      es: 'Ejemplo de información pública sobre proveedores',
      en: 'Example of public information on providers',
    },
    source: {
      es: 'G. Muñoz y X. Vanni, 2008, § 2.1, nota 8',
      en: 'G. Muñoz and X. Vanni, 2008, § 2.1, note 8',
    },
  },
  {
    id: 'I13',
    kind: 'ict_programme',
    place: { es: 'Uruguay', en: 'Uruguay' },
    name: { es: 'Plan Ceibal', en: 'Plan Ceibal' },
    note: { es: 'Un computador por estudiante de primaria', en: 'One computer per primary pupil' },
    source: {
      es: 'M. Trucano, blog del Banco Mundial, sin fecha, línea 21',
      en: 'M. Trucano, World Bank blog, undated, line 21',
    },
  },
  {
    id: 'I14',
    kind: 'ict_programme',
    place: { es: 'Costa Rica', en: 'Costa Rica' },
    name: null,
    note: { es: 'Nombrado entre los líderes', en: 'Named as a leader' },
    source: {
      es: 'M. Trucano, blog del Banco Mundial, sin fecha, línea 5',
      en: 'M. Trucano, World Bank blog, undated, line 5',
    },
  },
  {
    id: 'I15',
    kind: 'ict_programme',
    place: { es: 'Namibia', en: 'Namibia' },
    name: null,
    note: { es: 'Nombrado entre los líderes', en: 'Named as a leader' },
    source: {
      es: 'M. Trucano, blog del Banco Mundial, sin fecha, línea 5',
      en: 'M. Trucano, World Bank blog, undated, line 5',
    },
  },
  {
    id: 'I16',
    kind: 'ict_programme',
    place: { es: 'Tailandia', en: 'Thailand' },
    name: null,
    note: {
      es: 'Nombrado entre los líderes; siguió el camino del piloto al ministerio',
      en: 'Named as a leader; followed the path from pilot to ministry',
    },
    source: {
      es: 'M. Trucano, blog del Banco Mundial, sin fecha, líneas 5 y 17',
      en: 'M. Trucano, World Bank blog, undated, lines 5 and 17',
    },
  },
  {
    id: 'I17',
    kind: 'ict_programme',
    place: { es: 'México', en: 'Mexico' },
    name: null,
    note: { es: 'Nombrado entre los líderes', en: 'Named as a leader' },
    source: {
      es: 'M. Trucano, blog del Banco Mundial, sin fecha, línea 5',
      en: 'M. Trucano, World Bank blog, undated, line 5',
    },
  },
  {
    id: 'I18',
    kind: 'ict_programme',
    place: { es: 'Brasil', en: 'Brazil' },
    name: null,
    note: { es: 'Nombrado entre los líderes', en: 'Named as a leader' },
    source: {
      es: 'M. Trucano, blog del Banco Mundial, sin fecha, línea 5',
      en: 'M. Trucano, World Bank blog, undated, line 5',
    },
  },
  {
    id: 'I19',
    kind: 'ict_programme',
    place: { es: 'Uganda', en: 'Uganda' },
    name: null,
    note: { es: 'Siguió el camino del piloto al ministerio', en: 'Followed the path from pilot to ministry' },
    source: {
      es: 'M. Trucano, blog del Banco Mundial, sin fecha, línea 17',
      en: 'M. Trucano, World Bank blog, undated, line 17',
    },
  },
];
