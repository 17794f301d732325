// One order that an agent elsewhere has, from its coming on.
import { setTimeout as wait } from 'node:timers/promises';
import { judge, make } from './make.mjs';
import { report } from './report.mjs';

export class Work {
  /** What it says when it is asked. */
  says = { status: 'running', poll_after_ms: 150 };

  constructor({ key, order, text, books, pauseMs, isOdd, strike, answer }) {
    Object.assign(this, { key, order, text, books, pauseMs, isOdd, strike, answer });
    this.asked = new Promise((resolve) => (this.isAsked = resolve));
  }

  /** Makes it, and from then on says so, or something else. */
  async finish(says = this.done()) {
    await wait(this.pauseMs / 2);
    this.strike('before');
    await wait(this.pauseMs / 2);
    this.books.note('made', this.order, { key: this.key });
    this.says = says;
    this.strike('after');
  }

  done() {
    const { order, key } = this;
    return { task_id: order.task_id, status: 'completed', output: make(order), quality: judge(order, key) };
  }

  /** What is answered whenever somebody asks, or orders it again. */
  stand() {
    if (this.says.status !== 'running') this.isAsked();
    return this.says;
  }

  async report(kind, says, about = this.order) {
    const answer = await report(this.order, says, { id: `${this.key}/${says.sequence}`, about });
    this.books.note('reported', about, { key: this.key, kind, answer });
  }
}
