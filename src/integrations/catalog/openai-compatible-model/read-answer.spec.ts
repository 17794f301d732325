import { z } from 'zod';
import { readAnswer } from './read-answer.js';

const shape = z.strictObject({ title: z.string().trim().min(1), note: z.string().optional() });
const fits = { kind: 'fits', value: { title: 'Off the Map' } };

describe('readAnswer', () => {
  it.each([
    ['bare', '{"title": " Off the Map "}'],
    ['in a fence', '```json\n{"title": "Off the Map"}\n```'],
    ['in a fence without a language, among words', 'Of course:\n```\n{"title": "Off the Map"}\n```\nDone.'],
    ['among words', 'The answer: {"title": "Off the Map"}.'],
    ['behind its reasoning', '<think>{"title": 1} or not</think>\n\n{"title": "Off the Map"}'],
    ['with null for what is left out', '{"title": "Off the Map", "note": null}'],
  ])('reads an answer %s', (_how, answer) => {
    expect(readAnswer(answer, shape)).toEqual(fits);
  });

  it('takes a null that the shape wants for what it is', () => {
    const nullable = z.strictObject({ title: z.string().nullable() });
    expect(readAnswer('{"title": null}', nullable)).toEqual({ kind: 'fits', value: { title: null } });
  });

  it('keeps a fence that is part of a text', () => {
    const title = 'See ```\n{"a": 1}\n``` there';
    expect(readAnswer(JSON.stringify({ title }), shape)).toEqual({ kind: 'fits', value: { title } });
  });

  it.each([
    ['is empty', '  ', 'it is empty'],
    ['is only reasoning', '<think>Hm.</think>', 'it is empty'],
    ['is no JSON', 'I would rather not.', 'it is no JSON'],
    ['breaks off', '{"title": "Off the', 'it is no JSON'],
  ])('says so when an answer %s', (_what, answer, message) => {
    expect(readAnswer(answer, shape)).toMatchObject({
      kind: 'faulty',
      issues: [{ path: [], message: expect.stringContaining(message) as string }],
    });
  });

  it('names every part that is off the shape', () => {
    expect(readAnswer('{"title": 7, "note": 8}', shape)).toMatchObject({
      kind: 'faulty',
      issues: [{ path: ['title'] }, { path: ['note'] }],
    });
  });
});
