import { AgentProcess } from './agent-process.js';

/** What the agent itself knows of its work. */
export interface WorkRecord {
  /** Tasks that it works on now, and worked on at once at most. */
  readonly working: number;
  readonly most: number;
  /** Orders that it did not take, for its mood. */
  readonly turned_away: number;
  /** Idempotency key, as sent, to how often the work was ordered; it was done once. */
  readonly ordered: Readonly<Record<string, number>>;
}

/** How it works: it answers when the work is done, or accepts at once and is asked after. */
export type Way = 'while' | 'later';

/** An agent elsewhere that keeps a record of what it did. */
export class RecordAgent {
  private constructor(private readonly process: AgentProcess) {}

  static async start(port = 0): Promise<RecordAgent> {
    return new RecordAgent(await AgentProcess.start('record-agent.mjs', { port }));
  }

  get port(): number {
    return this.process.port;
  }

  /**
   * @param ms how long it takes for a task
   * @param freely so many tasks it does, and keeps all others to itself until they are released
   */
  at(way: Way, ms: number, freely?: number): string {
    return this.process.at(freely === undefined ? `${way}-${ms}` : `${way}-${ms}-${freely}`);
  }

  get health(): string {
    return this.process.at('while-0/health');
  }

  async release(): Promise<void> {
    await fetch(this.process.at('release'), { method: 'POST' });
  }

  async record(): Promise<WorkRecord> {
    return (await (await fetch(this.process.at('record'))).json()) as WorkRecord;
  }

  /** `ill` turns orders away for now, `refusing` for good. */
  async becomes(mood: 'well' | 'ill' | 'refusing'): Promise<void> {
    await fetch(this.process.at(`mood/${mood}`), { method: 'POST' });
  }

  stop(): Promise<void> {
    return this.process.stop();
  }
}
