// The rules of `npm run lint`. What is turned off has its reason beside it.
import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Files that name a language, each with its reason. */
const namesLanguages = [
  // The declaration itself.
  'src/i18n/locales.ts',
  // Tags of languages in which messages and sources are quoted, not languages of the site.
  'src/knowledge/check/text.ts',
  'src/knowledge/schemas/lists.ts',
  'src/knowledge/schemas/message.ts',
  'src/knowledge/check/settings.ts',
  // How texts of a script are broken into lines; the drawing knows the tag alone.
  'src/seo/social-image/set-text.ts',
  // Folders of other help centres by the names that they have there.
  'src/upkeep/import/plan.ts',
];

/**
 * Code asks a language for what src/i18n/locales.ts declares of it: a comparison with a name is
 * wrong for the third.
 */
const languageNames = [
  'BinaryExpression[operator=/^[!=]==$/] > Literal[value=/^(?:zh|en)$/]',
  'TSUnionType > TSLiteralType > Literal[value=/^(?:zh|en)$/]',
  'ArrayExpression > Literal[value=/^(?:zh|en)$/]',
  'CallExpression > Literal[value=/^(?:zh|en)$/]',
  'MemberExpression[computed=true] > Literal[value=/^(?:zh|en)$/]',
].map((selector) => ({
  selector,
  message:
    'Names a language. Ask `locales`, `sourceLocale`, `otherLocale` or `fallbackOf`; give a text in each with `inEach`, `byLocale` or `pick`.',
}));

/** Refuses an exported function without a doc comment of what it takes and gives. */
const documentedExports = {
  create: (context) => ({
    ExportNamedDeclaration(node) {
      const { declaration } = node;
      const isFunction =
        declaration?.type === 'FunctionDeclaration' ||
        declaration?.declarations?.some(({ init }) => /^(?:Arrow)?Function/.test(init?.type));
      const isDocumented = context.sourceCode
        .getCommentsBefore(node)
        .some(({ type, value }) => type === 'Block' && value.startsWith('*'));
      if (isFunction && !isDocumented)
        context.report({
          node,
          message:
            'Say in a doc comment what it takes and gives, in which unit, and what it throws.',
        });
    },
  }),
};

/** Files above 200 lines, each with its reason. */
const longFiles = [
  // Tests are lists of cases, and texts are lists of words.
  '**/*.test.ts',
  '**/*.spec.ts',
  'src/i18n/**',
  // What a reader does, a case after the other.
  'e2e/engines/scenarios.ts',
  // A drawing: its style sheet is its lines, and Astro scopes it to this file.
  'src/components/diagrams/BindingPath.astro',
];

export default defineConfig(
  // first-worker.js is a worker that was deployed once, as it was built then.
  globalIgnores([
    'dist/',
    '.builds/',
    '.astro/',
    'public/',
    'test-results/',
    'deploy/',
    'e2e/first-worker.js',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-recommended'],
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // TypeScript knows the globals of each file.
      'no-undef': 'off',
      // `erasableSyntaxOnly` refuses enums; the rule asks for every type again all the same.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // `noUncheckedIndexedAccess` makes a proof of every index; `!` says where the proof is in the
      // line above.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `return show(error);` ends a function early.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // `[...text]` is how a text is divided into characters.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      // Objects of functions are taken apart freely: none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      // `find<HTMLInputElement>(selector)` says what the page holds.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite'] },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.astro'],
    ignores: ['**/*.test.ts', ...namesLanguages],
    rules: { 'no-restricted-syntax': ['error', ...languageNames] },
  },
  {
    ignores: longFiles,
    rules: { 'max-lines': ['error', 200] },
  },
  {
    rules: {
      // Prettier breaks code at 100; what it cannot break are texts and tables of patterns, which
      // stay whole. ESLint 11 has this rule no longer: then it is @stylistic's.
      'max-len': [
        'error',
        {
          code: 120,
          ignoreStrings: true,
          ignoreTemplateLiterals: true,
          ignoreRegExpLiterals: true,
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    // Astro gives the functions of a page their names and what they take.
    ignores: ['**/*.test.ts', 'src/pages/**'],
    plugins: { house: { rules: { 'documented-exports': documentedExports } } },
    rules: { 'house/documented-exports': 'error' },
  },
  // Tests spoil data on purpose, stand in for asynchronous things, and take fixtures that they do
  // not use.
  {
    files: ['**/*.test.ts', 'e2e/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      // Storage and a fixture's parts are spread into plain objects.
      '@typescript-eslint/no-misused-spread': 'off',
      'no-empty-pattern': 'off',
    },
  },
  // Templates are filled by scripts, and what scrolls can be reached by keyboard; html-validate and
  // axe read what is built.
  {
    files: ['**/*.astro'],
    rules: {
      'astro/jsx-a11y/anchor-has-content': 'off',
      'astro/jsx-a11y/anchor-is-valid': 'off',
      'astro/jsx-a11y/label-has-associated-control': 'off',
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region', 'group'] }],
    },
  },
  // TypeScript alone does not see what an Astro component is.
  {
    files: ['src/components/mdx/index.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  // Astro's parser gives its files no types; `astro check` reads them.
  {
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
