import { HONEST, oneGuest } from '../../chaos/elsewhere/elsewhere-plan.js';
import { OptionsRefused, parseOptions } from '../../chaos/options.js';
import { planOf } from '../../chaos/plan.js';

describe('parseOptions', () => {
  it('runs fifty seeds unless it is told otherwise', () => {
    const { seeds, directed } = parseOptions([]);
    expect(seeds).toHaveLength(50);
    expect(seeds[0]).toBe(1);
    expect(directed).toBe(false);
  });

  it('replays one seed, with a planted bug where one is named', () => {
    expect(parseOptions(['--seed', '17'])).toEqual({ seeds: [17], plant: undefined, directed: false });
    expect(parseOptions(['--seed=17', '--plant', 'no-fence'])).toMatchObject({ seeds: [17], plant: 'no-fence' });
  });

  it('takes the run made for a planted bug when no seeds are named', () => {
    expect(parseOptions(['--plant', 'lost-nudge'])).toEqual({ seeds: [], plant: 'lost-nudge', directed: true });
  });

  it.each([
    [['--seeds', 'many'], '--seeds must be a whole number from 1 to 100000, not "many".'],
    [['--seeds', '0'], '--seeds must be a whole number from 1 to 100000, not "0".'],
    [['--seed', '1.5'], '--seed must be a whole number from 1 to 100000, not "1.5".'],
    [['--seed'], '--seed needs a value.'],
    [['--speed', '3'], '"--speed" is not an option.'],
    [['--seed', '1', '--seeds', '2'], '--seed replays one seed and --seeds runs many: give one of the two.'],
    [['--plant', 'weeds'], 'No bug is called "weeds"; there are no-fence, lost-nudge'],
  ])('refuses %j with a sentence', (args, sentence) => {
    expect(() => parseOptions(args)).toThrow(OptionsRefused);
    expect(() => parseOptions(args)).toThrow(sentence);
  });
});

describe('planOf', () => {
  it('decides the same for the same seed, and something else for another one', () => {
    expect(planOf(5)).toEqual(planOf(5));
    expect(planOf(5)).not.toEqual({ ...planOf(6), name: 'seed-5' });
  });

  it('disturbs the service one to three times and agents elsewhere twice at most, and always makes a movie', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { disturbances, orders } = planOf(seed);
      const elsewhere = disturbances.filter(({ victim }) => victim === 'agent').length;
      expect(elsewhere).toBeLessThanOrEqual(2);
      expect(disturbances.length - elsewhere).toBeGreaterThanOrEqual(1);
      expect(disturbances.length - elsewhere).toBeLessThanOrEqual(3);
      expect(orders.map(({ type }) => type)).toContain('movie_creation');
      expect(new Set(orders.map(({ name }) => name)).size).toBe(orders.length);
    }
  });

  it('has at least two agents elsewhere for whatever is not done here, and one that does nothing but its duty to compare with', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { agents, aside, manners } = planOf(seed).elsewhere;
      const able = aside.map((name) => agents.filter(({ capabilities }) => capabilities.includes(name)).length);
      expect(Math.min(...able)).toBeGreaterThanOrEqual(2);
      expect(manners.filter((manner) => HONEST.some((name) => name === manner))).toHaveLength(12);
      expect(oneGuest.aside.every((name) => aside.includes(name))).toBe(true);
    }
  });
});
