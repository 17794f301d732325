// The ledger that agents elsewhere keep together: one line for each thing that happened to an order.
import { appendFileSync, readFileSync } from 'node:fs';

export class Books {
  constructor(file, agent) {
    this.file = file;
    this.agent = agent;
    /** A killed agent that runs again has another one. */
    this.life = `${agent}/${process.pid}-${Date.now()}`;
  }

  note(what, { workflow_id: workflow, task_id: task, attempt }, more = {}) {
    const line = { agent: this.agent, life: this.life, at: Date.now(), what, workflow, task, attempt, ...more };
    appendFileSync(this.file, `${JSON.stringify(line)}\n`);
  }

  /** Orders of earlier attempts at the same task, whoever of the house got them. */
  earlierThan({ workflow_id, task_id, attempt }) {
    const lines = readFileSync(this.file, 'utf8').trimEnd().split('\n');
    return lines
      .map((line) => JSON.parse(line))
      .filter((line) => line.what === 'ordered' && line.task === task_id && line.workflow === workflow_id)
      .filter((line) => line.attempt < attempt)
      .map(({ order }) => order);
  }
}
