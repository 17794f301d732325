import { parseCommand } from './demo-options.js';
import { UsageMistaken } from './demo.errors.js';

describe('parseCommand', () => {
  const options = (...args: string[]) => {
    const command = parseCommand(args);
    if (command.kind !== 'run') throw new Error('help was asked for');
    return command.options;
  };

  it('has a premise of its own and asks before it approves', () => {
    expect(Object.keys(options())).toEqual(['premise', 'yes']);
    expect(options().yes).toBe(false);
    expect(options().premise).toContain('lighthouse');
  });

  it('takes what is given, tidied', () => {
    const given = ['--premise', ' A map that is wrong ', '--genre', 'Sci-Fi', '--seed=-7', '--title', 'Off the Map'];
    expect(options(...given, '--yes', '--redis-url=redis://127.0.0.1:6390')).toEqual({
      premise: 'A map that is wrong',
      genre: 'sci-fi',
      seed: -7,
      title: 'Off the Map',
      yes: true,
      redisUrl: 'redis://127.0.0.1:6390',
    });
  });

  it('gives help whatever else is asked', () => {
    expect(parseCommand(['--yes', '-h'])).toEqual({ kind: 'help' });
  });

  it.each([
    [['--premises', 'x'], /--premises/],
    [['a premise without its flag'], /a premise without its flag/],
    [['--premise'], /--premise/],
    [['--premise', '   '], /--premise is empty/],
    [['--premise', 'x'.repeat(5_001)], /5001 characters/],
    [['--title', ''], /--title is empty/],
    [['--genre', 'polka'], /"polka" is not known.*sci-fi/],
    [['--seed', '1.5'], /"1.5" is not a whole number/],
    [['--seed', '99999999999999999999'], /is not a whole number/],
    [['--redis-url', 'localhost:6379'], /redis:\/\/host:port/],
  ])('refuses %j and names what is wrong', (args, message) => {
    expect(() => parseCommand(args)).toThrow(UsageMistaken);
    expect(() => parseCommand(args)).toThrow(message);
  });
});
