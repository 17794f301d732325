import { itemsToMakeAgain, scoreAfter, verdictOn, weakest } from './verdict.js';

const limits = { threshold: 70, maxRevisions: 2 };
const item = (name: string, score: number) => ({ item: name, score, notes: score < 70 ? [`${name} is weak`] : [] });

describe('verdictOn', () => {
  it('lets pass what reaches the threshold', () => {
    expect(verdictOn({ score: 70 }, 0, limits)).toBe('pass');
  });

  it('orders revisions until there are no more, then asks', () => {
    const verdicts = [0, 1, 2, 3].map((ordered) => verdictOn({ score: 69 }, ordered, limits));
    expect(verdicts).toEqual(['revise', 'revise', 'ask', 'ask']);
  });

  it('asks at once where no revision is allowed, or none can help', () => {
    expect(verdictOn({ score: 69 }, 0, { ...limits, maxRevisions: 0 })).toBe('ask');
    expect(verdictOn({ score: 90, hopeless: true }, 0, limits)).toBe('ask');
  });
});

describe('itemsToMakeAgain', () => {
  it('picks the items below the threshold and no other', () => {
    expect(itemsToMakeAgain([item('a', 90), item('b', 50)], 70).map(({ item: id }) => id)).toEqual(['b']);
  });

  it('picks all when each is good enough by itself', () => {
    expect(itemsToMakeAgain([item('a', 90), item('b', 80)], 70)).toHaveLength(2);
  });
});

describe('weakest', () => {
  it('is as good as the worst item', () => {
    expect(weakest([item('a', 90), item('b', 50)])).toMatchObject({ score: 50, notes: ['b is weak'] });
  });
});

describe('scoreAfter', () => {
  it('stays within 0 and 100 and whole', () => {
    expect(scoreAfter(90, 10, 100)).toBe(0);
    expect(scoreAfter(90, 10.4)).toBe(80);
    expect(scoreAfter(100, -5)).toBe(100);
  });
});
