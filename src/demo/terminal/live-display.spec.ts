import { aWorkflow } from '../testing/a-workflow.js';
import { LiveDisplay } from './live-display.js';

describe('LiveDisplay', () => {
  const view = { workflow: aWorkflow(), tasks: [], elapsedMs: 0, tick: 0 };
  const screenOf = (size: { columns: number; rows: number }) => {
    const written: string[] = [];
    return { ...size, written, write: (text: string) => written.push(text) };
  };

  it('draws the next picture in the place of the last one', () => {
    const screen = screenOf({ columns: 80, rows: 24 });
    const display = new LiveDisplay(screen, false);
    display.show(view);
    display.show(view);
    const height = (screen.written[0]?.split('\n').length ?? 0) - 1;
    expect(screen.written[0]).not.toContain('A\r');
    expect(screen.written[1]).toContain(`\u001b[${height}A\r\u001b[J`);
  });

  it('leaves the picture standing when something is said', () => {
    const screen = screenOf({ columns: 80, rows: 24 });
    const display = new LiveDisplay(screen, false);
    display.show(view);
    display.say('A word.');
    display.show(view);
    expect(screen.written.at(-2)).toBe('A word.\n');
    expect(screen.written.at(-1)).not.toContain('A\r');
  });

  it('stays within a small terminal', () => {
    const screen = screenOf({ columns: 20, rows: 5 });
    new LiveDisplay(screen, false).show(view);
    const [controls, picture = ''] = (screen.written[0] ?? '').split('\u001b[J');
    const rows = picture.trimEnd().split('\n');
    expect(controls).toBe('\u001b[?25l');
    expect(rows).toHaveLength(4);
    expect(rows.every((row) => row.length < 20)).toBe(true);
  });
});
