import { ApprovingDecisionMaker } from './approving.decision-maker.js';

describe('ApprovingDecisionMaker', () => {
  const decideAmong = async (options: string[]) => {
    const said: string[] = [];
    const maker = new ApprovingDecisionMaker((line) => said.push(line), '--yes');
    const answer = await maker.decide({ decision_id: 'd_001', prompt: 'Shall it be filmed?', options, context: {} });
    return { answer, said };
  };

  it('approves and says so', async () => {
    expect(await decideAmong(['revise', 'approve'])).toEqual({
      answer: { choice: 'approve' },
      said: ['Shall it be filmed? Answered "approve" (--yes).'],
    });
  });

  it('accepts where that is what yes is called', async () => {
    expect((await decideAmong(['accept', 'revise'])).answer).toEqual({ choice: 'accept' });
  });

  it('takes the first option where none says yes', async () => {
    expect((await decideAmong(['trim', 'split'])).answer).toEqual({ choice: 'trim' });
  });
});
