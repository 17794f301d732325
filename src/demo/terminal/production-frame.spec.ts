import { aTask, aWorkflow } from '../testing/a-workflow.js';
import { paint } from './line.js';
import { productionFrame, type ProductionView } from './production-frame.js';

describe('productionFrame', () => {
  const draw = (view: Partial<ProductionView>) =>
    productionFrame({ workflow: aWorkflow(), tasks: [], elapsedMs: 10_000, tick: 0, ...view }).map((line) =>
      paint(line, 120, false).trimEnd(),
    );

  it('ticks off the states that are done and shows the tasks of the current one', () => {
    const done = aTask({ state: 'concept_development', status: 'completed', capability: 'series_creator' });
    const finished = aTask({ status: 'completed', item: 'Ada', quality_score: 87.6 });
    const tasks = [done, finished, aTask({ item: 'Ben', revision: 1, attempts: 2 })];
    expect(draw({ tasks })).toEqual([
      '',
      '  ✔ Concept development   1 of 1 task',
      '  ▸ Character creation    1 of 2 tasks',
      '      ⠋ character_creator       Ben, revision 1            attempt 2',
      '      ✔ character_creator       Ada                        quality 88',
      '  ○ Scene planning',
      '  ○ Media generation',
      '  ○ Post production',
      '  ○ Final assembly',
      '',
      '  █████░░░░░░░░░░░░░░░  25 %   0:10 elapsed   about 0:30 left',
    ]);
  });

  it('counts the tasks that do not fit', () => {
    const tasks = Array.from({ length: 11 }, (_, i) => aTask({ item: `F${i}`, status: 'pending' }));
    const rows = draw({ tasks });
    expect(rows.filter((row) => row.includes('character_creator'))).toHaveLength(8);
    expect(rows).toContain('        and 3 more');
  });

  it('shows work that moves before work that waits', () => {
    const tasks = [aTask({ status: 'pending', item: 'waits' }), aTask({ item: 'moves' })];
    const rows = draw({ tasks }).filter((row) => row.includes('character_creator'));
    expect(rows.map((row) => row.includes('moves'))).toEqual([true, false]);
  });

  it('promises nothing once it is over', () => {
    const workflow = aWorkflow({ status: 'completed', progress_percentage: 100 });
    expect(draw({ workflow }).at(-1)).toBe('  ████████████████████ 100 %   0:10 elapsed');
  });
});
