import { describeDecision } from './describe-decision.js';

const decision = { decision_id: 'd_001', prompt: 'Shall it be filmed?', options: ['approve'] };

describe('describeDecision', () => {
  it('shows title, logline, arc and scenes of a story', () => {
    const context = {
      title: 'The Answering Light',
      logline: 'A lamp answers.',
      arc_summary: 'It begins. It grows. It ends.',
      scenes: [
        {
          scene_number: 1,
          scene_title: 'The lamp',
          heading: 'INT. LAMP ROOM',
          goal: 'See it',
          primary_characters: ['Ada'],
        },
      ],
    };
    expect(describeDecision({ ...decision, context }, 60)).toEqual([
      '',
      'Shall it be filmed?',
      '',
      '  THE ANSWERING LIGHT',
      '',
      '  A lamp answers.',
      '',
      '  It begins. It grows. It ends.',
      '',
      '  1. The lamp — INT. LAMP ROOM',
      '     See it (Ada)',
      '',
    ]);
  });

  it('shows what a quality gate has found', () => {
    const context = { state: 'scene_planning', notes: ['Frame 3 repeats frame 2'] };
    expect(describeDecision({ ...decision, context }, 60)).toContain('  - Frame 3 repeats frame 2');
  });

  it('says no more than the question when there is no material', () => {
    expect(describeDecision({ ...decision, context: {} }, 60)).toEqual(['', 'Shall it be filmed?', '']);
  });
});
