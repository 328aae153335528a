import es from './es.ts';

/** Words by part and language. Spanish of every screen comes with the page; all else is fetched when it is needed. */
export const wordParts = {
  everywhere: { es: () => Promise.resolve({ default: es }), en: () => import('./en.ts') },
  access: { es: () => import('./es/access.json'), en: () => import('./en/access.json') },
  imports: { es: () => import('./es/imports.ts'), en: () => import('./en/imports.ts') },
  surveys: { es: () => import('./es/surveys.ts'), en: () => import('./en/surveys.ts') },
  cases: { es: () => import('./es/cases.json'), en: () => import('./en/cases.json') },
  contracts: { es: () => import('./es/contracts.json'), en: () => import('./en/contracts.json') },
  results: { es: () => import('./es/results.json'), en: () => import('./en/results.json') },
  work: { es: () => import('./es/work.json'), en: () => import('./en/work.json') },
  isolation: { es: () => import('./es/isolation.json'), en: () => import('./en/isolation.json') },
  support: { es: () => import('./es/support.json'), en: () => import('./en/support.json') },
};
export type WordPart = keyof typeof wordParts;
