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

  it('takes what is recommended where none says yes', async () => {
    const maker = new ApprovingDecisionMaker(() => undefined, '--yes');
    const option_details = [
      { id: 'trim', description: 'Tell less' },
      { id: 'split', description: 'Film the first five', recommended: true },
    ];
    const decision = { decision_id: 'd_001', prompt: 'How?', options: ['trim', 'split'], option_details, context: {} };
    expect(await maker.decide(decision)).toEqual({ choice: 'split' });
  });

  it('takes the first option where nothing is recommended either', async () => {
    expect((await decideAmong(['trim', 'split'])).answer).toEqual({ choice: 'trim' });
  });
});
