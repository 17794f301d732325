import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const nodeGlobals = Object.fromEntries(
  [
    'process',
    'console',
    'Buffer',
    'URL',
    'AbortSignal',
    'fetch',
    'setTimeout',
    'setInterval',
    'clearInterval',
    'btoa',
  ].map((name) => [name, 'readonly']),
);

const pageGlobals = Object.fromEntries(
  ['document', 'location', 'fetch', 'requestAnimationFrame', 'setTimeout', 'clearTimeout', 'URLSearchParams'].map(
    (name) => [name, 'readonly'],
  ),
);

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export it by its name: a name is found by searching.',
};
const noNewDate = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'Time comes from the Clock, so that the same input gives the same result.',
};
const noJestMock = {
  object: 'jest',
  property: 'mock',
  message: 'Write a small fake in testing/ and hand it in.',
};
const noEnvironment = {
  object: 'process',
  property: 'env',
  message: 'Declare a variable in a *.config.ts slice; platform/config alone reads the environment.',
};
const noClock = {
  object: 'Date',
  property: 'now',
  message: 'Time comes from the Clock, so that the same input gives the same result.',
};
const noChance = {
  object: 'Math',
  property: 'random',
  message: 'Take a SeededRandom: a deliverable depends on premise and seed alone.',
};

const tests = ['**/*.spec.ts', 'src/**/testing/**', 'test/**'];

export default defineConfig(
  { ignores: ['dist/', 'build/', 'coverage/', 'node_modules/', 'productions/', '.data/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A Nest module is a class with nothing but a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Ports are satisfied by their shape; a fake is assigned to one without being its subclass.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // It asks for the `!` that no-non-null-assertion forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      'no-console': 'error',
      'no-restricted-properties': ['error', noJestMock, noEnvironment],
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  {
    files: ['src/*/domain/**/*.ts', 'src/*/catalog/**/*.ts', 'src/agents/writing/**/*.ts', 'src/kernel/**/*.ts'],
    ignores: ['src/kernel/clock.ts', ...tests],
    rules: {
      'no-restricted-properties': ['error', noJestMock, noEnvironment, noClock, noChance],
      'no-restricted-syntax': ['error', noDefaultExport, noNewDate],
    },
  },
  {
    // The border: the configuration, and the demo, which is a program of its own.
    files: ['src/platform/config/environment.ts', 'src/demo/main.ts'],
    rules: { 'no-restricted-properties': ['error', noJestMock] },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/require-await': 'off',
      'no-restricted-properties': ['error', noJestMock],
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: nodeGlobals },
  },
  {
    files: ['examples/clients/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: pageGlobals },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' },
      sourceType: 'commonjs',
    },
  },
);
