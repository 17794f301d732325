import type { LedgerLine } from '../../chaos/elsewhere/ledger.js';
import type { CountedAnswer, Evidence, GlobalEntry, LogEntry, Sighting, WorkflowFacts } from '../../chaos/evidence.js';
import { violationsIn } from '../../chaos/invariants/index.js';
import type { Ask } from '../../chaos/places.js';

const TASK = 'make/part/all#0-abc';
const TOLD: readonly (readonly [type: string, data: Readonly<Record<string, unknown>>])[] = [
  ['workflow.created', {}],
  ['workflow.started', {}],
  ['task.created', { task_id: TASK }],
  ['task.started', { task_id: TASK, agent_id: 'part', attempt: 1 }],
  ['task.completed', { task_id: TASK, agent_id: 'part', attempt: 1 }],
  ['workflow.state_completed', { state: 'make' }],
  ['workflow.completed', {}],
];

/** The n-th event, at n seconds after the epoch. */
function entry(seq: number, type: string, data: Readonly<Record<string, unknown>>): LogEntry {
  return { entry: `${seq}-0`, cursor: `${seq * 1_000}-0`, seq, type, data };
}

const aLog = (told = TOLD): LogEntry[] => told.map(([type, data], i) => entry(i + 1, type, data));

function anAsk(more: Partial<Ask> = {}): Ask {
  return { workflow: 'w1', task: TASK, attempt: 1, epoch: '1', requested: 3_500, asked: 3_600, pid: 1, ...more };
}

function anAnswer(more: Partial<CountedAnswer> = {}): CountedAnswer {
  return { agentId: 'part', attempt: 1, issues: [], output: '{"text":"made"}', ...more };
}

const KEY = `w1/${TASK}:1`;

/** What an agent elsewhere writes down when all goes well, or something else. */
function aLine(more: Partial<LedgerLine> = {}): LedgerLine {
  const order = { agent: 'guest', life: 'guest/1', at: 0, workflow: 'w1', task: TASK, attempt: 1, key: KEY };
  return { ...order, what: 'made', ...more } as LedgerLine;
}

const ordered = aLine({ what: 'ordered', manner: 'sync' });

/** Done by an agent elsewhere. */
function aGuestsWork(ledger: readonly LedgerLine[], more: Partial<CountedAnswer> = {}): Evidence {
  const log = aLog(TOLD.map(([type, data]) => [type, 'agent_id' in data ? { ...data, agent_id: 'guest' } : data]));
  const answer = anAnswer({ agentId: 'guest', issues: [KEY], ...more });
  return evidence(aWorkflow({ log, answers: { [TASK]: answer } }), { ledger, slots: { guest: 1 } });
}

function aReport(kind: 'late' | 'foreign' | 'done', answer: number): LedgerLine {
  return aLine({ what: 'reported', kind, answer });
}

function aWorkflow(more: Partial<WorkflowFacts> = {}): WorkflowFacts {
  return {
    id: 'w1',
    projectId: 'p1',
    order: { name: 'w6', type: 'w6', story: 0, asks: false, afterMs: 0 },
    mayEnd: ['completed'],
    shown: 'completed',
    status: 'completed',
    completedStates: ['make'],
    seq: TOLD.length,
    indexes: ['completed', 'project completed'],
    log: aLog(),
    taskStatuses: { [TASK]: 'completed' },
    answers: { [TASK]: anAnswer() },
    checkpoint: { completedStates: ['make'], outcome: 'completed' },
    deliverables: { 'parts.txt': 'aa' },
    ...more,
  };
}

const sightings = ({ id, log }: WorkflowFacts): Sighting[] => log.map(({ seq }) => ({ id: `${id}:${seq}`, seq }));

/** One of both saw something else than the log. */
function followed(change: (seen: Sighting[]) => Sighting[], workflowId?: string): Evidence {
  return evidence(aWorkflow(), { subscriptions: [{ workflowId, seen: change(sightings(aWorkflow())) }] });
}

function evidence(workflow: WorkflowFacts = aWorkflow(), more: Partial<Evidence> = {}): Evidence {
  const inGlobal = (event: LogEntry): GlobalEntry => ({ ...event, entry: event.cursor, workflowId: workflow.id });
  return {
    workflows: [workflow],
    globalLog: workflow.log.map(inGlobal),
    undocumented: [],
    asks: [anAsk()],
    ledger: [],
    subscriptions: [{ workflowId: workflow.id, seen: sightings(workflow) }, { seen: sightings(workflow) }],
    leftovers: [],
    orphans: [],
    slots: { part: 1 },
    leasesHeld: true,
    undisturbed: { 'w6/0': { 'parts.txt': 'aa' } },
    faults: [],
    ...more,
  };
}

/** A log with more events; numbered anew. */
function told(...more: (readonly [string, Readonly<Record<string, unknown>>])[]): WorkflowFacts {
  const log = aLog([...TOLD.slice(0, -1), ...more, ...TOLD.slice(-1)]);
  return aWorkflow({ log, seq: log.length });
}

const twoAtATime = [
  entry(1, 'task.started', { task_id: 'a', agent_id: 'part' }),
  entry(2, 'task.started', { task_id: 'b', agent_id: 'part' }),
].map((event) => ({ ...event, workflowId: 'w1' }));

const wrong: readonly (readonly [invariant: string, what: string, Evidence])[] = [
  ['everyWorkflowEnds', 'one hangs', evidence(aWorkflow({ status: 'running', shown: 'running' }))],
  ['everyWorkflowEnds', 'a cancelled one completes', evidence(aWorkflow({ mayEnd: ['cancelled'] }))],
  ['everyLogIsGapless', 'a number is missing', evidence(aWorkflow({ log: aLog().filter(({ seq }) => seq !== 3) }))],
  ['everyLogIsGapless', 'the counter is ahead', evidence(aWorkflow({ seq: TOLD.length + 1 }))],
  ['globalLogHasEachEventOnce', 'an event is missing there', evidence(aWorkflow(), { globalLog: [] })],
  ['everyEventIsAsDocumented', 'one is not', evidence(aWorkflow(), { undocumented: ['w1:2 x is not documented'] })],
  ['everyLogEndsOnce', 'it ends twice', evidence(told(['workflow.failed', {}]))],
  ['nothingHappensTwice', 'a task is completed twice', evidence(told(['task.completed', { task_id: TASK }]))],
  ['noFinishedTaskIsAskedAgain', 'it is', evidence(aWorkflow(), { asks: [anAsk(), anAsk({ requested: 5_001 })] })],
  ['everyAttemptIsAskedOnce', 'twice under a claim', evidence(aWorkflow(), { asks: [anAsk(), anAsk()] })],
  ['everyAttemptIsAskedOnce', 'under another claim', evidence(aWorkflow(), { asks: [anAsk(), anAsk({ epoch: '2' })] })],
  ['nothingIsDoneUnasked', 'nobody was asked', evidence(aWorkflow(), { asks: [] })],
  ['everyOrderIsCarriedOutOnce', 'twice in a life', aGuestsWork([ordered, aLine(), aLine()])],
  ['everyOrderIsCarriedOutOnce', 'two have its key', aGuestsWork([ordered, { ...ordered, agent: 'other' }, aLine()])],
  [
    'everyOrderIsCarriedOutOnce',
    'another order',
    aGuestsWork([ordered, aLine({ what: 'conflict', texts: [] }), aLine()]),
  ],
  ['oneAnswerCounts', 'nobody has made it', aGuestsWork([ordered])],
  ['oneAnswerCounts', 'that of another attempt', aGuestsWork([ordered, aLine()], { issues: [`w1/${TASK}:2`] })],
  ['oneAnswerCounts', 'record and log differ', evidence(aWorkflow({ answers: { [TASK]: anAnswer({ attempt: 2 }) } }))],
  ['nothingFalseCounts', 'a counterfeit', aGuestsWork([ordered, aLine()], { output: '"counterfeit"' })],
  ['nothingFalseCounts', 'what fits nothing', aGuestsWork([{ ...ordered, manner: 'misfit' } as LedgerLine, aLine()])],
  ['falseReportsAreRefused', 'a late one', aGuestsWork([ordered, aLine(), aReport('late', 200)])],
  ['falseReportsAreRefused', 'a foreign one', aGuestsWork([ordered, aLine(), aReport('foreign', 409)])],
  ['subscribersSawTheLog', 'one is missing', followed((seen) => seen.toSpliced(2, 1), 'w1')],
  ['subscribersSawTheLog', 'one came twice', followed((seen) => [...seen.slice(0, 3), ...seen.slice(2)], 'w1')],
  ['subscribersSawTheLog', 'the end is missing', followed((seen) => seen.slice(0, -1))],
  ['subscribersSawTheLog', 'another order', followed((seen) => seen.toReversed())],
  ['slotsAreKept', 'two at a time', evidence(aWorkflow(), { globalLog: twoAtATime })],
  ['statusIndexAndCheckpointAgree', 'index', evidence(aWorkflow({ indexes: ['running', 'project completed'] }))],
  ['statusIndexAndCheckpointAgree', 'API', evidence(aWorkflow({ shown: 'running' }))],
  ['statusIndexAndCheckpointAgree', 'checkpoint', evidence(aWorkflow({ checkpoint: undefined }))],
  ['everyTaskIsOver', 'one still runs', evidence(aWorkflow({ taskStatuses: { [TASK]: 'running' } }))],
  ['deliverablesAreTheSame', 'other bytes', evidence(aWorkflow({ deliverables: { 'parts.txt': 'bb' } }))],
  ['deliverablesAreTheSame', 'a missing file', evidence(aWorkflow({ deliverables: {} }))],
  ['everythingIsGivenBack', 'a slot', evidence(aWorkflow(), { leftovers: [{ key: 'slots', members: ['w1/t'] }] })],
  ['noKeyIsAnOrphan', 'a key', evidence(aWorkflow(), { orphans: ['{orchestrator}:odd'] })],
  ['nothingFallsOver', 'a process', evidence(aWorkflow(), { faults: ['worker ended by itself with exit code 1'] })],
];

describe('what must be true of every run', () => {
  it('is true of one that went well', () => {
    expect(violationsIn(evidence())).toEqual([]);
  });

  it.each(wrong)('%s sees that it is not: %s', (invariant, _, seen) => {
    expect(violationsIn(seen).map((violation) => violation.invariant)).toContain(invariant);
  });

  it('is true of an order that a killed agent carried out again, and of reports that met nobody or a refusal', () => {
    const again = aLine({ life: 'guest/2' });
    const reports = [aReport('late', 409), aReport('late', 0), aReport('foreign', 401), aReport('done', 200)];
    expect(violationsIn(aGuestsWork([ordered, aLine(), ordered, again, ...reports]))).toEqual([]);
  });

  it('lets an attempt be asked again under a claim that took it over', () => {
    const takenOver = told(['task.started', { task_id: TASK, agent_id: 'part', attempt: 1, taken_over: true }]);
    expect(violationsIn(evidence(takenOver, { asks: [anAsk(), anAsk({ epoch: '2' })] }))).toEqual([]);
  });
});
