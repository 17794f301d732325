import type { Deliverable } from '../../../define-workflow.js';
import { productionBook } from './production-book.js';
import { productionReport } from './production-report.js';
import type { Production } from './production.js';
import { screenplay } from './screenplay.js';
import { subtitles } from './subtitles.js';

export const DELIVERABLES = [
  'production-book.json',
  'screenplay.md',
  'subtitles.vtt',
  'qc-report.json',
  'production-report.json',
] as const;
export const DELIVERABLE_FORMATS = ['application/json', 'text/markdown', 'text/vtt'];

/**
 * Writes the files of a finished production. Equal productions give equal bytes: no clock, no workflow id, no agent id.
 * @throws ZodError when the production does not fit the book's schema
 */
export function renderDeliverables(production: Production): Deliverable[] {
  const book = productionBook(production);
  return [
    { name: 'production-book.json', mediaType: 'application/json', content: json(book) },
    { name: 'screenplay.md', mediaType: 'text/markdown', content: screenplay(production) },
    { name: 'subtitles.vtt', mediaType: 'text/vtt', content: subtitles(production) },
    { name: 'qc-report.json', mediaType: 'application/json', content: json(book.qc_report) },
    { name: 'production-report.json', mediaType: 'application/json', content: json(productionReport(production)) },
  ];
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2) + '\n';
}
