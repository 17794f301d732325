// How an agent elsewhere meets an order. A manner gets the work, which it does, and decides what it says of it, and when.
import { counterfeit } from './make.mjs';

const running = (pollAfterMs) => ({ status: 'running', poll_after_ms: pollAfterMs });
const trouble = { status: 'failed', error: { code: 'TROUBLE', message: 'I have lost it', retryable: true } };
/** Whoever reports by itself is not asked meanwhile. */
const LONG_MS = 4_000;
const SHORT_MS = 150;

export const manners = {
  async sync(work) {
    await work.finish();
    work.answer(work.done());
  },
  async polled(work) {
    work.answer(running(SHORT_MS));
    await work.finish();
  },
  async reporting(work) {
    work.answer(running(LONG_MS));
    await work.report('progress', { ...running(LONG_MS), progress: 40, sequence: 1 });
    await work.finish();
    await work.report('done', { ...work.done(), sequence: 2 });
  },
  /** The same report twice. */
  async twice(work) {
    work.answer(running(LONG_MS));
    await work.finish();
    const said = { ...work.done(), sequence: 1 };
    await Promise.all([work.report('done', said), work.report('done', said)]);
  },
  /** And once more as another event. */
  async renamed(work) {
    work.answer(running(LONG_MS));
    await work.finish();
    await work.report('done', { ...work.done(), sequence: 1 });
    await work.report('again', { ...work.done(), sequence: 2 });
  },
  async replyAndReport(work) {
    await work.finish();
    const reported = work.report('done', { ...work.done(), sequence: 1 });
    if (work.isOdd) await reported;
    work.answer(work.done());
    await reported;
  },
  /** Done, it says, and shows something that is no such work. */
  async misfit(work) {
    await work.finish({ ...work.done(), output: { text: 7, made: 'up' } });
    work.answer(work.says);
  },
  async emptyHanded(work) {
    work.answer(running(SHORT_MS));
    await work.finish({ status: 'completed' });
  },
  /** Says that it is done when it is asked, and then that it has failed. */
  async turncoat(work) {
    work.answer(running(SHORT_MS));
    await work.finish();
    await work.asked;
    await work.report('failed', { ...trouble, sequence: 1 });
  },
  /** The other way round. */
  async fickle(work) {
    work.answer(running(SHORT_MS));
    await work.finish(trouble);
    await work.asked;
    await work.report('done', { ...work.done(), sequence: 1 });
  },
  /** Reports about attempts that are not its own before it does its work. */
  async foreign(work) {
    const { order } = work;
    const says = { status: 'completed', output: counterfeit(order), sequence: 90 };
    await work.report('foreign', says, { ...order, attempt: order.attempt + 1 });
    await work.report('foreign', says, { ...order, task_id: `${order.task_id}-other` });
    await manners.sync(work);
  },
  /** Takes the order and says nothing; who asks afterwards is told. */
  async mute(work) {
    await work.finish();
  },
  /** Is at it for ever. */
  endless(work) {
    work.answer(running(SHORT_MS));
  },
};

/** These cost an attempt; whoever tries again deserves better. */
const COSTLY = ['misfit', 'emptyHanded', 'turncoat', 'fickle', 'endless'];

/** @param digest hexadecimal digits that decide */
export function mannerOf(names, attempt, digest) {
  const open = attempt === 1 ? names : names.filter((name) => !COSTLY.includes(name));
  return open[parseInt(digest.slice(0, 8), 16) % open.length] ?? 'sync';
}
