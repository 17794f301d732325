import { MOVIE_STATES, type Task, type Workflow } from '../wire.js';
import { clockTime } from './duration.js';
import { span, type Line, type Style } from './line.js';
import { remainingMs } from './remaining.js';

/** What there is to see of a production at one moment. */
export interface ProductionView {
  readonly workflow: Workflow;
  readonly tasks: readonly Task[];
  /** Without the time a person took to decide. */
  readonly elapsedMs: number;
  /** Counts the redraws; turns the wheel. */
  readonly tick: number;
}

const WHEEL = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const BAR_WIDTH = 20;
const MAX_TASKS = 8;

/** The picture: six states, the tasks of the current one with their agents, percent, elapsed and remaining time. */
export function productionFrame(view: ProductionView): Line[] {
  return [[], ...MOVIE_STATES.flatMap((state) => stateLines(state, view)), [], progressLine(view)];
}

function stateLines(state: string, view: ProductionView): Line[] {
  const { workflow } = view;
  const tasks = view.tasks.filter((task) => task.state === state);
  const name = titled(state).padEnd(22);
  if (workflow.completed_states.includes(state)) {
    return [[span('  ✔ ', 'green'), span(name), span(countOf(tasks), 'dim')]];
  }
  if (workflow.current_state !== state) return [[span(`  ○ ${name}`, 'dim')]];
  return [[span('  ▸ ', 'cyan'), span(name, 'bold'), span(countOf(tasks), 'dim')], ...taskLines(tasks, view.tick)];
}

/** Those that move first; what does not fit is counted. */
function taskLines(tasks: readonly Task[], tick: number): Line[] {
  const order = ['running', 'failed', 'pending', 'completed', 'cancelled'];
  const sorted = tasks.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  const shown = sorted.slice(0, MAX_TASKS).map((task) => taskLine(task, tick));
  const more = sorted.length - shown.length;
  return more > 0 ? [...shown, [span(`        and ${more} more`, 'dim')]] : shown;
}

function taskLine(task: Task, tick: number): Line {
  const marks: Readonly<Record<Task['status'], readonly [string, Style]>> = {
    pending: ['·', 'dim'],
    running: [WHEEL[tick % WHEEL.length] ?? '', 'cyan'],
    completed: ['✔', 'green'],
    failed: ['✘', 'red'],
    cancelled: ['–', 'dim'],
  };
  const [mark, style] = marks[task.status];
  return [
    span(`      ${mark} `, style),
    span(task.capability.padEnd(23), task.status === 'running' ? undefined : 'dim'),
    span(` ${pieceOf(task)}`.padEnd(28), 'dim'),
    span(remarkOn(task), 'dim'),
  ];
}

function pieceOf({ item, revision = 0 }: Task): string {
  return [item ?? '', revision > 0 ? `revision ${revision}` : ''].filter((part) => part !== '').join(', ');
}

function remarkOn({ status, attempts = 0, quality_score: score }: Task): string {
  if (status === 'completed' && typeof score === 'number') return `quality ${Math.round(score)}`;
  return attempts > 1 ? `attempt ${attempts}` : '';
}

function progressLine({ workflow, elapsedMs }: ProductionView): Line {
  const percent = Math.floor(workflow.progress_percentage);
  const filled = Math.round((BAR_WIDTH * Math.min(percent, 100)) / 100);
  const rest = remainingMs(elapsedMs, percent);
  const isOver = workflow.status !== 'running' && workflow.status !== 'paused';
  return [
    span(`  ${'█'.repeat(filled)}`, 'cyan'),
    span('░'.repeat(BAR_WIDTH - filled), 'dim'),
    span(` ${String(percent).padStart(3)} %`, 'bold'),
    span(`   ${clockTime(elapsedMs)} elapsed`),
    span(isOver ? '' : `   ${rest === undefined ? '' : `about ${clockTime(rest)} left`}`, 'dim'),
  ];
}

function countOf(tasks: readonly Task[]): string {
  if (tasks.length === 0) return '';
  const done = tasks.filter((task) => task.status === 'completed').length;
  return `${done} of ${tasks.length} task${tasks.length === 1 ? '' : 's'}`;
}

/** `media_generation` as a heading. */
export function titled(state: string): string {
  const words = state.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
