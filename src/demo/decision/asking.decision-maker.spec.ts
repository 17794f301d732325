import { PassThrough } from 'node:stream';
import { AskingDecisionMaker } from './asking.decision-maker.js';

const decision = {
  decision_id: 'story_approval_001',
  prompt: 'Shall it be filmed?',
  options: ['approve', 'revise', 'reject'],
  option_details: [{ id: 'reject', description: 'End the production here' }],
  context: { title: 'The Answering Light' },
};

describe('AskingDecisionMaker', () => {
  /** A person who types a line whenever a question is put. */
  const converse = (...lines: string[]) => {
    const input = new PassThrough();
    const output = new PassThrough();
    let shown = '';
    output.on('data', (chunk: Buffer) => {
      shown += String(chunk);
      if (/[:?] $/.test(String(chunk))) input.write(`${lines.shift() ?? ''}\n`);
    });
    const interrupt = jest.fn();
    const maker = new AskingDecisionMaker({ input, output }, interrupt);
    return { answer: maker.decide(decision, new AbortController().signal), shown: () => shown, interrupt, input };
  };

  it('shows the story and takes the choice', async () => {
    const { answer, shown, interrupt } = converse('approve');
    await expect(answer).resolves.toEqual({ choice: 'approve' });
    expect(shown()).toContain('THE ANSWERING LIGHT');
    expect(shown()).toContain('  1 approve\n  2 revise\n  3 reject     End the production here\n');
    expect(interrupt).not.toHaveBeenCalled();
  });

  it('asks again when the answer could mean two things', async () => {
    const { answer, shown } = converse('re', '3');
    await expect(answer).resolves.toEqual({ choice: 'reject' });
    expect(shown()).toContain('Please answer with one of the words');
  });

  it('asks what shall be different when it shall be revised', async () => {
    await expect(converse('rev', ' A warmer ending ').answer).resolves.toEqual({
      choice: 'revise',
      feedback: 'A warmer ending',
    });
  });

  it('lets a revision go without a word', async () => {
    await expect(converse('2', '').answer).resolves.toEqual({ choice: 'revise' });
  });

  it('tells when the person leaves', async () => {
    const { interrupt, input, answer } = converse();
    await answer;
    expect(interrupt).not.toHaveBeenCalled();
    const leaving = new AskingDecisionMaker({ input, output: new PassThrough() }, interrupt);
    void leaving.decide(decision, new AbortController().signal);
    input.end();
    await new Promise((resolve) => input.once('close', resolve));
    expect(interrupt).toHaveBeenCalledTimes(1);
  });
});
