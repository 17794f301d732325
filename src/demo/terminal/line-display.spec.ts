import { LineDisplay } from './line-display.js';

describe('LineDisplay', () => {
  it('tells what happened and how long after the first event', () => {
    const written: string[] = [];
    const display = new LineDisplay((text) => written.push(text));
    display.event({ seq: 1, type: 'workflow.created', at: '2026-03-01T12:00:00.000Z', data: {} });
    display.event({ seq: 2, type: 'workflow.started', at: '2026-03-01T12:00:01.000Z', data: {} });
    display.say('A word.');
    display.event({
      seq: 3,
      type: 'workflow.state_entered',
      at: '2026-03-01T12:01:01.000Z',
      data: { state: 'scene_planning' },
    });
    expect(written).toEqual(['   0:01  The workflow has started\n', 'A word.\n', '   1:01  Scene planning\n']);
  });
});
