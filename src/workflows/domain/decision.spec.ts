import { decisionId, optionMeant } from './decision.js';

const options = [{ id: 'approve' }, { id: 'revise' }, { id: 'reject' }];

describe(decisionId.name, () => {
  it('is new for every asking', () => {
    expect([1, 2, 1000].map((occasion) => decisionId('story_approval', occasion))).toEqual([
      'story_approval_001',
      'story_approval_002',
      'story_approval_1000',
    ]);
  });
});

describe(optionMeant.name, () => {
  it.each([
    ['approve', 'approve'],
    ['approved', 'approve'],
    ['revised', 'revise'],
    ['rejected', 'reject'],
  ])('takes %s as %s', (choice, meant) => {
    expect(optionMeant(choice, options)).toBe(meant);
  });

  it.each(['maybe', '', 'APPROVE', 'accepted', '__proto__', 'constructor'])('knows no option %p', (choice) => {
    expect(optionMeant(choice, options)).toBeUndefined();
  });
});
