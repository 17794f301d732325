import { readdirSync } from 'node:fs';

const layers = readdirSync(new URL('src/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

export default {
  extends: ['@commitlint/config-conventional'],
  helpUrl: 'CONTRIBUTING.md, section "Commits"',
  rules: {
    'scope-enum': [2, 'always', [...layers, 'test', 'docs', 'openapi', 'ci', 'deps']],
    'header-max-length': [2, 'always', 140],
  },
};
