/** A word that was private to this house, where it may not stand, and what an engineer of the field writes instead. */
type OldWord = {
  /** Matches the words of a name, in lower case with hyphens between: `tellRecords` is `tell-records`. */
  readonly pattern: RegExp;
  readonly write: string;
  /** Only under paths that match; everywhere unless given. */
  readonly where?: RegExp;
};

const word = (words: string): RegExp => new RegExp(`(^|-)(${words})(-|$)`);
const whole = (words: string): RegExp => new RegExp(`^(${words})$`);

const oldWords: readonly OldWord[] = [
  { pattern: word('say|says|saying'), write: 'bilingual, report…' },
  { pattern: word('tell|tells|told|untold'), write: 'describe…, parsed…, reported, unreported' },
  { pattern: /^(use-)?ask(-|$)/, write: 'query, createQueryRunner, useApiQuery, prefetchRoute' },
  {
    pattern: /^asked(-|$)/,
    write: 'RequestOf, input, payload',
    where: /^(client|contract|server\/(http|use-cases|runtime|cli))\//,
  },
  {
    pattern: /(^|-)questions?$/,
    write: 'query',
    where: /^(?!.*survey)(client|graph-queries|server\/(http|use-cases|runtime|store))\//,
  },
  {
    pattern: /(^|-)(in|take|keep|end|import)-turn$|^turn$/,
    write: 'ImportLease, withLease, acquire-, renew-, releaseLease',
  },
  { pattern: word('standing'), write: 'visibleRevisions' },
  { pattern: word('edition'), write: 'storeVersion' },
  { pattern: word('restated|restatement|restatements'), write: 'reassertions' },
  { pattern: word('heir|heirs'), write: 'successor' },
  { pattern: /(^|-)hand(ed)?-down(-|$)/, write: 'transferOwnership' },
  { pattern: whole('mentioned'), write: 'stub', where: /^(graph-queries|server\/store|test\/store)\// },
  { pattern: word('patience'), write: 'ttlMs, timeoutMs' },
  { pattern: /(^|-)grace(?!-period)(-|$)/, write: 'gracePeriodMs' },
  { pattern: word('breath'), write: 'yieldEvery' },
  { pattern: word('glance'), write: 'pilotDraws' },
  { pattern: whole('recall|forget'), where: /^server\/(runtime|use-cases)\//, write: 'getOrCompute, clear' },
  { pattern: word('tidy|memory-guard'), write: 'collectGarbage, heapGuard' },
  { pattern: word('settle|settles|usual'), write: 'resolveSettings, default…' },
  { pattern: /(^|-)(wave-frames?|frame-waves)(-|$)/, write: 'SurveyWave, buildSurveyWaves' },
  {
    pattern: whole('holds|withheld|silent|glance'),
    write: 'ruleOutcome, overridden, inapplicable',
    where: /^server\/analysis\/patterns\//,
  },
  { pattern: whole('door'), write: "mode: 'interactive' | 'batch'" },
  { pattern: word('achieve|stop-if-asked'), write: 'reportPrecision, throwIfAborted' },
  { pattern: whole('watch'), write: 'progressReporter', where: /^server\/analysis\// },
  {
    pattern: word('mishap|trouble|later'),
    write: 'ErrorBoundary, ErrorNotice, Deferred',
    where: /^client\//,
  },
  {
    pattern: word('loom|selvage|glyph'),
    write: 'HeroIllustration, HeaderDivider, ActorIcon',
    where: /^client\//,
  },
  {
    pattern: whole('use-words|speak|term'),
    write: 'useTranslations, applyLanguage, termLabel',
    where: /^client\//,
  },
  { pattern: whole('lay|dress'), write: 'setFrame, setAppearance', where: /^client\// },
  {
    pattern: word('picked|mend|mends|mended'),
    write: 'selection, edit-table',
    where: /^(client|server\/http|test\/client)\//,
  },
  {
    pattern: word('roll-up|crumbs|ground'),
    write: 'aggregateGroups, breadcrumbs, basemap',
    where: /^(client|test\/client)\//,
  },
  {
    pattern: word('nothing-here|surroundings|onces|likeness'),
    write: 'notFoundHandler, CliContext, DeduplicatedFindings, busiestNeighbour',
  },
  { pattern: /(^|-)(question-records|refuse-records)(-|$)/, write: 'lintRecords, rejectRecords' },
  { pattern: word('placed'), write: 'resolved', where: /^(server|test)\/intake\// },
  { pattern: /(^|-)(browse|every-item|data-from-request)(-|$)/, write: 'paginate, networkFromRequest' },
  { pattern: /^reading(-|$)/, write: '*-queries', where: /^server\/store\/[^/]*$/ },
  { pattern: whole('rounds'), write: 'waves', where: /^(contract|graph-queries|server\/store)\// },
  { pattern: whole('owner-id'), write: 'sostenedorId', where: /^(contract|graph-queries|server\/store)\// },
];

/** One line for each old word in a name (an identifier, or the path of a file): what stands there and what to write. */
export function wordFaults(name: string, file: string): string[] {
  const parts = name === file ? name.split('/').map((part) => part.replace(/\..*$/, '')) : [name];
  return parts
    .map(hyphenated)
    .flatMap((part) =>
      oldWords
        .filter(({ pattern, where }) => pattern.test(part) && (where?.test(file) ?? true))
        .map(({ write }) => `${file}: ${name === file ? part : name} → ${write}`),
    );
}

const hyphenated = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
