import { percentile } from '../statistics.js';
import type { ServiceSubject } from '../service.subject.js';

export interface Stored {
  readonly stored: number;
  readonly statusP95: number;
  readonly listP95: number;
  readonly filteredListP95: number;
  readonly cursorListP95: number;
}

/** Reading while so many workflows are stored, one request at a time, ms. */
export async function measureStored(subject: ServiceSubject, count: number): Promise<Stored> {
  const stored = await subject.completed();
  const { workflows } = await subject.http.expect<Page>('GET', '/api/v1/workflows?limit=100');
  const p95 = async (path: (i: number) => string): Promise<number> => {
    const samples: number[] = [];
    for (let i = 0; i < count; i++) {
      const since = performance.now();
      await subject.http.expect('GET', path(i));
      samples.push(performance.now() - since);
    }
    return percentile(samples, 95);
  };
  const { next_cursor: cursor } = await subject.http.expect<Page>('GET', '/api/v1/workflows?limit=100');
  return {
    stored,
    statusP95: await p95((i) => subject.statusPath(workflows[i % workflows.length]?.workflow_id ?? '')),
    listP95: await p95(() => '/api/v1/workflows?limit=20'),
    filteredListP95: await p95(
      (i) => `/api/v1/workflows?status=completed&project_id=benchmark&limit=20&offset=${(i * 97) % (stored - 20)}`,
    ),
    cursorListP95: await p95(() => `/api/v1/workflows?limit=20&cursor=${encodeURIComponent(cursor ?? '')}`),
  };
}

interface Page {
  readonly workflows: readonly { readonly workflow_id: string }[];
  readonly next_cursor?: string;
}
