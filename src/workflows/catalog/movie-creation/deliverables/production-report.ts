import { z } from 'zod';
import { REPORT_DOCUMENTS, REPORT_NAMES, type DocumentOf, type ReportDocument } from '../crew/documents.js';
import type { Production } from './production.js';

/**
 * `production-report.json`: how it was made rather than what, counted in work. What depends on the day (who, when, how
 * long) is in `run.json`.
 */
export const productionReportSchema = z.strictObject(
  Object.fromEntries(REPORT_NAMES.map((name) => [name, REPORT_DOCUMENTS[name].document.schema])) as unknown as {
    [K in ReportDocument]: z.ZodType<DocumentOf<K>>;
  },
);

export function productionReport({ documents }: Production): z.infer<typeof productionReportSchema> {
  return productionReportSchema.parse(Object.fromEntries(REPORT_NAMES.map((name) => [name, documents[name]])));
}

/** The same as JSON Schema 2020-12, for readers outside; committed as `production-report.schema.json`. */
export function productionReportJsonSchema(): object {
  return {
    title: 'Production report',
    ...z.toJSONSchema(productionReportSchema, { target: 'draft-2020-12', io: 'output' }),
  };
}
