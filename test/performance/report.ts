import type { Latency } from './scenarios/latency.js';
import type { Movies } from './scenarios/movies.js';
import type { Sockets } from './scenarios/sockets.js';
import type { Stored } from './scenarios/stored.js';
import type { Throughput } from './scenarios/throughput.js';
import type { Traffic } from './scenarios/traffic.js';
import { summaryOf, type Summary } from './statistics.js';

/** One repeat of one subject. */
export interface W6Row {
  /** With 100 in flight. */
  readonly loaded: Throughput;
  /** With many more in flight. */
  readonly many: Throughput;
  readonly alone: Latency;
  readonly decision: Latency;
  /** Part of the machine that other processes had meanwhile, 0-1. */
  readonly othersShare: number;
}

export interface Results {
  readonly at: string;
  readonly quick: boolean;
  readonly cores: number;
  readonly cpu: string;
  readonly node: string;
  readonly fsync: string;
  readonly loadBefore: number;
  /** How many were in flight in `many`. */
  readonly live: number;
  readonly w6: Readonly<Record<string, readonly W6Row[]>>;
  readonly traffic: Traffic | undefined;
  readonly movies: readonly Movies[];
  readonly stored: Stored | undefined;
  readonly sockets: Sockets | undefined;
}

const FLOOR = 'floor, unpatched';

interface Measure {
  readonly title: string;
  readonly digits: number;
  readonly of: (row: W6Row) => number;
}

function measuresOf(live: number): Measure[] {
  return [
    { title: 'workflows/s, 100 in flight', digits: 0, of: (row) => row.loaded.workflowsPerSecond },
    { title: 'alone p50, ms', digits: 1, of: (row) => row.alone.p50 },
    { title: 'alone p99, ms', digits: 1, of: (row) => row.alone.p99 },
    { title: 'status p50 under load, ms', digits: 1, of: (row) => row.loaded.statusP50 },
    { title: 'status p99 under load, ms', digits: 1, of: (row) => row.loaded.statusP99 },
    { title: 'decision to next step p50, ms', digits: 1, of: (row) => row.decision.p50 },
    { title: 'decision to next step p99, ms', digits: 1, of: (row) => row.decision.p99 },
    { title: 'CPU per workflow, ms', digits: 2, of: (row) => row.loaded.cpuPerWorkflow },
    { title: 'CPU of Redis per workflow, ms', digits: 2, of: (row) => row.loaded.redisCpuPerWorkflow },
    { title: `workflows/s, ${live} live`, digits: 0, of: (row) => row.many.workflowsPerSecond },
    { title: `CPU per workflow, ${live} live, ms`, digits: 2, of: (row) => row.many.cpuPerWorkflow },
    { title: 'peak RSS, MiB', digits: 0, of: (row) => row.many.peakRssMib },
    { title: 'other processes, % of the machine', digits: 0, of: (row) => 100 * row.othersShare },
  ];
}

/** The results as a person reads them: median, and minimum to maximum behind it. */
export function markdownOf(results: Results): string {
  const { at, cores, cpu, node, fsync, loadBefore, quick } = results;
  const head = [
    `# Benchmark${quick ? ' (quick)' : ''}`,
    `${at}, ${cores} cores (${cpu}), Node ${node}, appendfsync ${fsync}, load ${loadBefore.toFixed(2)} before the start.`,
  ];
  return [...head, w6Table(results), ratioTable(results), ...rest(results)].filter((part) => part !== '').join('\n\n');
}

function w6Table({ w6, live }: Results): string {
  const names = Object.keys(w6).filter((name) => (w6[name] ?? []).length > 0);
  if (names.length === 0) return '';
  const rows = measuresOf(live).map(({ title, digits, of }) => {
    const cells = names.map((name) => cellOf(summaryOf((w6[name] ?? []).map(of)), digits));
    return [title, ...cells];
  });
  return tableOf(['six steps (median, min-max)', ...names], rows);
}

function cellOf({ median, min, max }: Summary, digits: number): string {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}-${max.toFixed(digits)})`;
}

/** Repeats are interleaved, so each ratio is one of neighbours; the table has their median. */
function ratioTable({ w6, live }: Results): string {
  const floor = w6[FLOOR] ?? [];
  const names = Object.keys(w6).filter((name) => name !== FLOOR && (w6[name] ?? []).length > 0);
  if (floor.length === 0 || names.length === 0) return '';
  const aims: Readonly<Record<string, string>> = {
    'workflows/s, 100 in flight': 'at least 1.3',
    'alone p50, ms': 'at most 1.2',
    'status p50 under load, ms': 'at most 0.2',
    'decision to next step p50, ms': 'at most 1.3',
    'CPU per workflow, ms': 'at most 1.0',
  };
  const rows = measuresOf(live)
    .filter(({ title }) => title in aims)
    .map(({ title, of }) => {
      const ratios = names.map((name) => {
        const each = (w6[name] ?? []).map((row, i) => of(row) / of(floor[i] as W6Row));
        return cellOf(summaryOf(each), 2);
      });
      return [title, aims[title] ?? '', ...ratios];
    });
  const flatness = names.map((name) => {
    const each = (w6[name] ?? []).map((row) => row.many.cpuPerWorkflow / row.loaded.cpuPerWorkflow);
    return cellOf(summaryOf(each), 2);
  });
  rows.push([`CPU per workflow, ${live} live to 100`, '0.75 to 1.25', ...flatness]);
  return tableOf([`ratio to "${FLOOR}"`, 'aim', ...names], rows);
}

function* rest({ traffic, movies, stored, sockets }: Results): Generator<string> {
  if (traffic) {
    const { roundTripsPerStep, bytesPerStep } = traffic;
    yield `To Redis per step, one workflow alone, start and end of it included: ${roundTripsPerStep.toFixed(1)} round trips, ${bytesPerStep} bytes both ways.`;
  }
  if (movies.length > 0) {
    const rows = movies.map((row) => [
      String(row.live),
      row.moviesPerMinute.toFixed(0),
      row.executionsPerMinute.toFixed(0),
      row.cpuPerMovie.toFixed(0),
      String(row.peakRssMib),
    ]);
    yield tableOf(['movies live', 'movies/min', 'agent executions/min', 'CPU per movie, ms', 'peak RSS, MiB'], rows);
  }
  if (stored) {
    const { statusP95, listP95, filteredListP95, cursorListP95 } = stored;
    const cells = [statusP95, listP95, filteredListP95, cursorListP95].map((ms) => ms.toFixed(1));
    const titles = ['status p95, ms', 'list p95, ms', 'filtered list p95, ms', 'list by cursor p95, ms'];
    yield tableOf(['workflows stored', ...titles], [[String(stored.stored), ...cells]]);
  }
  if (sockets) {
    const { alone, followed, fanOutP50, fanOutMax } = sockets;
    const ratios = followed.map((rate, i) => rate / (alone[i] ?? rate));
    const cells = [
      `${fanOutP50.toFixed(0)} (at most ${fanOutMax.toFixed(0)})`,
      cellOf(summaryOf(alone), 0),
      cellOf(summaryOf(followed), 0),
      cellOf(summaryOf(ratios), 2),
    ];
    const titles = ['one event with all of them, ms', 'workflows/s without', 'workflows/s with', 'ratio'];
    yield tableOf(['sockets', ...titles], [[String(sockets.sockets), ...cells]]);
    yield toldTable(sockets);
  }
}

function toldTable({ alone, told }: Sockets): string {
  const ratios = told.rates.map((rate, i) => rate / (alone[i] ?? rate));
  const cells = [
    cellOf(summaryOf(told.rates), 0),
    cellOf(summaryOf(ratios), 2),
    cellOf(summaryOf(told.statusP99), 0),
    cellOf(summaryOf(told.behind), 0),
  ];
  const titles = ['workflows/s with', 'ratio', 'status p99, ms', 'all told after, ms'];
  return tableOf(['sockets told everything', ...titles], [[String(told.sockets), ...cells]]);
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
