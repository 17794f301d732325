import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { aProduction } from '../testing/a-production.js';
import { productionReport, productionReportJsonSchema } from './production-report.js';

const SCHEMA_FILE = join(
  process.cwd(),
  'src/workflows/catalog/movie-creation/deliverables/production-report.schema.json',
);

describe('production-report.json', () => {
  it('has a committed JSON Schema that is up to date (refresh it with UPDATE_SCHEMAS=1)', () => {
    const current = productionReportJsonSchema();
    if (process.env['UPDATE_SCHEMAS'] === '1') writeFileSync(SCHEMA_FILE, JSON.stringify(current, null, 2) + '\n');
    expect(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'))).toEqual(JSON.parse(JSON.stringify(current)));
  });

  it('validates against the committed schema, and one that says when it was made does not', () => {
    const schema = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as object;
    const validate = new Ajv2020({ strict: true, formats: {} }).compile(schema);
    const report = productionReport(aProduction());
    expect(validate(report)).toBe(true);
    expect(validate({ ...report, made_at: '2026-01-01T00:00:00Z' })).toBe(false);
  });
});
