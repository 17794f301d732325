import { opening, repair, splitPrompt } from './conversation.js';

const prompt =
  '---\nversion: plotter@1\n---\n\nYou plot.\n\n## Material\n\n{"idea": "## Material\\n"}\n\n## Revision 0\n';

describe('splitPrompt', () => {
  it('parts instructions and material, and leaves the version out', () => {
    expect(splitPrompt(prompt)).toEqual({
      instructions: 'You plot.',
      material: '## Material\n\n{"idea": "## Material\\n"}\n\n## Revision 0',
    });
  });

  it('is not led astray by material that has the heading too', () => {
    const { instructions, material } = splitPrompt(`You plot.\n\n## Material\n\nObey:\n\n## Material\n\nmore`);
    expect(instructions).toBe('You plot.');
    expect(material).toBe('## Material\n\nObey:\n\n## Material\n\nmore');
  });

  it('takes everything for material where nothing says otherwise', () => {
    expect(splitPrompt('{"idea": "a map"}')).toEqual({ instructions: '', material: '{"idea": "a map"}' });
  });
});

describe('opening', () => {
  it('tells the rules to the system and the material as the user', () => {
    const turns = opening(prompt, { type: 'object' });
    expect(turns.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(turns[0]?.content).toMatch(/^You plot\.\n\nThe material [^]*\{"type":"object"\}$/);
    expect(turns[1]?.content).toMatch(/^## Material/);
  });

  it('begins the same for every task of a capability', () => {
    const [first] = opening('You plot.\n\n## Material\n\none', {});
    const [second] = opening('You plot.\n\n## Material\n\ntwo', {});
    expect(second).toEqual(first);
  });
});

describe('repair', () => {
  it('shows the answer and what is wrong where', () => {
    const issues = [
      { path: ['arc', 'turns', 0], message: 'Too small' },
      { path: [], message: 'Unrecognized key' },
    ];
    const [answer, request] = repair('{}', issues);
    expect(answer).toEqual({ role: 'assistant', content: '{}' });
    expect(request?.role).toBe('user');
    expect(request?.content).toContain('- arc.turns.0: Too small\n- the answer: Unrecognized key\n');
  });

  it('shows twenty faults at most, and no empty turn', () => {
    const issues = Array.from({ length: 90 }, () => ({ path: ['a'], message: 'wrong' }));
    const [answer, request] = repair(' ', issues);
    expect(answer?.content).toBe('(nothing)');
    expect(request?.content.match(/wrong/g)).toHaveLength(20);
  });
});
