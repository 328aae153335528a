import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { boundaries } from './architecture.config.ts';

/**
 * One rule set a folder, from the same table that `test/architecture.test.ts` checks on the real imports. The rules of
 * a folder inside another hold besides those of the outer one.
 */
const boundaryRules = boundaries.map(({ folder }) => {
  const patterns = boundaries
    .filter((outer) => folder === outer.folder || folder.startsWith(`${outer.folder}/`))
    .flatMap(({ mayNot, because }) => mayNot.map((regex) => ({ regex, message: because })));
  return {
    files: [`${folder}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'datasets/', '.telar/', '.cache/', 'coverage/', '**/assembly/'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
      'object-shorthand': ['error', 'properties'],
      'no-useless-rename': 'error',
    },
  },
  {
    files: ['scripts/**', 'bin/**', 'server/cli/**', 'test/bench/**', 'test/load/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  ...boundaryRules,
);
