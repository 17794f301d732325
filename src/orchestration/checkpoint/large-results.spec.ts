import { LargeResults, restore } from './large-results.js';

const long = (letter: string, kib = 300): string => letter.repeat(kib * 1024);

function noted(task: string, output: unknown): LargeResults {
  const large = new LargeResults();
  large.note(task, output, JSON.stringify(output));
  return large;
}

describe(LargeResults.name, () => {
  it('refers to a large output wherever in plain objects and arrays it is', () => {
    const output = { words: [long('a'), 'end'] };
    const value = { made: [{ task: 't1', output }], other: 1 };
    const slim = noted('t1', output).slim(value);
    expect(slim.value).toEqual({ made: [{ task: 't1', output: null }], other: 1 });
    expect(slim.refs).toEqual([{ task: 't1', path: [], at: ['made', 0, 'output'] }]);
    expect(value.made[0]?.output).toBe(output);
  });

  it('refers to a part of an output that is large by itself', () => {
    const output = { title: 'A title', scenes: [long('a', 200), long('b', 200)], text: long('c') };
    const { value, refs } = noted('t1', output).slim([output.scenes, output.text, output.title]);
    expect(value).toEqual([null, null, 'A title']);
    expect(refs.map(({ path }) => path)).toEqual([['scenes'], ['text']]);
  });

  it('leaves a changed copy as it is, but for its large parts', () => {
    const output = { title: 'A title', text: long('a') };
    const { value, refs } = noted('t1', output).slim({ ...output, title: 'Another title' });
    expect(value).toEqual({ title: 'Another title', text: null });
    expect(refs).toEqual([{ task: 't1', path: ['text'], at: ['text'] }]);
    const edited = { ...output, text: `${output.text}!` };
    expect(noted('t1', output).slim(edited)).toEqual({ value: edited, refs: [] });
  });

  it('knows nothing of outputs up to 256 KiB, in bytes of their JSON', () => {
    const room = 256 * 1024 - 2;
    expect(noted('t1', 'a'.repeat(room)).isEmpty).toBe(true);
    expect(noted('t1', 'a'.repeat(room + 1)).isEmpty).toBe(false);
    expect(noted('t1', 'ä'.repeat(room / 2)).isEmpty).toBe(true);
    expect(noted('t1', 'ä'.repeat(room / 2 + 1)).isEmpty).toBe(false);
  });

  it('goes round in no circle and into no instance', () => {
    const output = { text: long('a') };
    const circle: Record<string, unknown> = { output };
    circle['self'] = circle;
    const map = new Map([['output', output]]);
    const { value } = noted('t1', output).slim({ circle, map });
    expect(value).toMatchObject({ circle: { output: null }, map });
  });

  it.each([
    ['the whole value', (output: unknown) => output],
    ['a value in a list', (output: unknown) => [1, [output], { output }]],
    ['a value in an object', (output: unknown) => ({ a: { b: output }, c: output })],
  ])('restores %s to the very same object', (_, build) => {
    const output = { text: long('a') };
    const value = build(output);
    const { value: slim, refs } = noted('t1', output).slim(value);
    expect(JSON.stringify(slim).length).toBeLessThan(100);
    expect(restore(JSON.parse(JSON.stringify(slim)), refs, () => output)).toEqual(value);
  });
});
