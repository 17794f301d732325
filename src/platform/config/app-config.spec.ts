import { AppConfig } from './app-config.js';
import { ConfigurationInvalid } from './config.errors.js';
import { slice } from './slice.js';
import { decimal, integer, list, oneOf, pairs, text, variable } from './variable.js';

const kitchen = slice('kitchen', {
  ovens: variable('OVENS', integer({ min: 1, max: 9 }), { default: '2', description: 'How many ovens.' }),
  style: variable('STYLE', oneOf(['plain', 'rich']), { default: 'plain', description: 'How it is cooked.' }),
  cooks: variable('COOKS', list(), { description: 'Who cooks.' }),
  code: variable('CODE', text().regex(/^\d+$/, 'must be digits'), {
    default: '1',
    secret: true,
    description: 'The lock.',
  }),
});

const required = slice('cellar', { wine: variable('WINE', text(), { description: 'The house wine.' }) });

const pantry = slice(
  'pantry',
  {
    heat: variable('HEAT', decimal({ min: 0, max: 2 }), { default: '0.5', description: 'How hot.' }),
    shelves: variable('SHELVES', pairs(oneOf(['low', 'high'])), { description: 'What is where.' }),
  },
  ({ heat, shelves }) =>
    heat > 1 && shelves.size > 0 ? [{ variable: 'SHELVES', problem: 'would melt', advice: 'Take it out.' }] : [],
);

const problemsOf = (environment: Record<string, string>): string => {
  try {
    AppConfig.load([kitchen, required, pantry], environment);
  } catch (error) {
    if (error instanceof ConfigurationInvalid) return error.message;
  }
  return '';
};

describe('AppConfig', () => {
  it('takes defaults for what is unset or empty', () => {
    const config = AppConfig.load([kitchen], { OVENS: '', STYLE: ' ' });
    expect(config.of(kitchen)).toEqual({ ovens: 2, style: 'plain', cooks: [], code: '1' });
  });

  it('reads types out of text', () => {
    const config = AppConfig.load([kitchen], { OVENS: '3', STYLE: 'rich', COOKS: ' Ada, ,Bo ' });
    expect(config.of(kitchen)).toMatchObject({ ovens: 3, style: 'rich', cooks: ['Ada', 'Bo'] });
  });

  it('reads fractions and pairs', () => {
    const config = AppConfig.load([pantry], { HEAT: '0.25', SHELVES: ' jam = high,salt=low, ' });
    expect(config.of(pantry).heat).toBe(0.25);
    expect([...config.of(pantry).shelves]).toEqual([
      ['jam', 'high'],
      ['salt', 'low'],
    ]);
    expect(AppConfig.load([pantry], {}).of(pantry).shelves.size).toBe(0);
  });

  it('says what is wrong with a pair', () => {
    const problems = problemsOf({ HEAT: 'warm', SHELVES: 'jam,salt=low,salt=high,oil=middle', WINE: 'red' });
    expect(problems).toContain('HEAT  must be a number from 0 to 2');
    expect(problems).toContain('"jam" is none');
    expect(problems).toContain('has "salt" twice');
    expect(problems).toContain('has "oil", whose value must be one of low, high');
  });

  it('names values that do not go together, once each is right by itself', () => {
    expect(problemsOf({ HEAT: '1.5', SHELVES: 'jam=high', WINE: 'red' })).toContain('SHELVES  would melt');
    expect(problemsOf({ HEAT: '9', SHELVES: 'jam=high', WINE: 'red' })).not.toContain('melt');
    expect(problemsOf({ HEAT: '1', SHELVES: 'jam=high', WINE: 'red' })).toBe('');
  });

  it('cannot be changed', () => {
    const values = AppConfig.load([kitchen], {}).of(kitchen);
    expect(Object.isFrozen(values)).toBe(true);
    expect(Object.isFrozen(values.cooks)).toBe(true);
  });

  it('names every variable that cannot be used, with its value and its meaning', () => {
    const problems = problemsOf({ OVENS: '10', STYLE: 'odd' });
    expect(problems).toContain('OVENS  must be a whole number from 1 to 9 (it is "10")');
    expect(problems).toContain('STYLE  must be one of plain, rich (it is "odd")');
    expect(problems).toContain('How many ovens.');
    expect(problems).toContain('WINE  must be set');
  });

  it('does not show a secret', () => {
    expect(problemsOf({ CODE: 'swordfish', WINE: 'red' })).toContain('CODE  must be digits');
    expect(problemsOf({ CODE: 'swordfish', WINE: 'red' })).not.toContain('swordfish');
  });

  it('refuses to give a slice that was never loaded', () => {
    expect(() => AppConfig.load([kitchen], {}).of(required)).toThrow('src/app.config.ts');
  });
});
