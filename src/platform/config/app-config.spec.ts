import { AppConfig } from './app-config.js';
import { ConfigurationInvalid } from './config.errors.js';
import { slice } from './slice.js';
import { integer, list, oneOf, text, variable } from './variable.js';

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

const problemsOf = (environment: Record<string, string>): string => {
  try {
    AppConfig.load([kitchen, required], environment);
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
