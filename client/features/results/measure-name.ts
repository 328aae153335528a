const parts = /^(prom|palu_eda_ins|palu_eda_ele|palu_eda_ade)_([a-z]+)(\d)([bm])$/;
const named = new Set(['ive', 'ivm', 'categoria_desempeno']);
const subjects = new Set(['lect', 'mate', 'leng', 'cien', 'nat', 'hist', 'soc', 'esc']);

/** Words of the interface by key, with the values that stand in them. */
export type Words = (key: string, values: Record<string, string>) => string;

/** What a measure is called: the columns of the Agencia de Calidad in words, all others as their source has them. */
export function measureName(measure: string, t: Words): string {
  const [, statistic, subject, grade, level] = parts.exec(measure) ?? [];
  if (statistic !== undefined && subjects.has(subject!))
    return t('results.measure.test', {
      subject: t(`results.subject.${subject!}`, {}),
      grade: t(`results.grade.${level!}`, { grade: grade! }),
      statistic: t(`results.statistic.${statistic}`, {}),
    });
  return named.has(measure) ? t(`results.measure.${measure}`, {}) : measure;
}
