import { z } from 'zod';
import { answerSchema, strictForm } from './answer-schema.js';

const text = z.string().trim().min(1);

describe('answerSchema', () => {
  it('describes what the model writes: defaults may be left out, lengths and bounds are told', () => {
    expect(answerSchema(z.strictObject({ title: text, mood: text.default('calm') }))).toEqual({
      type: 'object',
      properties: { title: { type: 'string', minLength: 1 }, mood: { type: 'string', minLength: 1, default: 'calm' } },
      required: ['title'],
      additionalProperties: false,
    });
  });

  it('says nothing of what JSON Schema cannot say', () => {
    expect(answerSchema(z.strictObject({ when: z.date() }))).toMatchObject({ properties: { when: {} } });
  });
});

describe('strictForm', () => {
  it('requires everything, with null for what may be left out, at any depth', () => {
    const schema = z.strictObject({
      lines: z.array(z.strictObject({ speaker: text, aside: text.optional() })).min(1),
      ending: z.enum(['bright', 'dark']).optional(),
    });
    expect(strictForm(answerSchema(schema))).toEqual({
      type: 'object',
      properties: {
        lines: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            properties: { speaker: { type: 'string' }, aside: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
            required: ['speaker', 'aside'],
            additionalProperties: false,
          },
        },
        ending: { anyOf: [{ type: 'string', enum: ['bright', 'dark'] }, { type: 'null' }] },
      },
      required: ['lines', 'ending'],
      additionalProperties: false,
    });
  });

  it('keeps patterns and bounds, and drops those of every whole number', () => {
    const schema = z.strictObject({ seed: z.int().nonnegative(), code: z.string().regex(/^[A-Z]+$/) });
    expect(strictForm(answerSchema(schema))).toMatchObject({
      properties: { seed: { type: 'integer', minimum: 0 }, code: { type: 'string', pattern: '^[A-Z]+$' } },
    });
    expect(JSON.stringify(strictForm(answerSchema(schema)))).not.toContain('9007199254740991');
  });

  it('keeps a property that is called like a word of the schema', () => {
    expect(strictForm(answerSchema(z.strictObject({ default: text, minLength: text })))).toMatchObject({
      properties: { default: { type: 'string' }, minLength: { type: 'string' } },
    });
  });

  it('says alternatives as anyOf', () => {
    const shot = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('still') }),
      z.strictObject({ kind: z.literal('pan'), degrees: z.number() }),
    ]);
    const strict = strictForm(answerSchema(z.strictObject({ shot })));
    expect(strict).toMatchObject({ properties: { shot: { anyOf: [{ type: 'object' }, { type: 'object' }] } } });
    expect(JSON.stringify(strict)).not.toContain('oneOf');
  });

  it.each([
    ['free property names', z.strictObject({ by_name: z.record(z.string(), text) })],
    ['objects that take more', z.looseObject({ title: text })],
    ['parts that may be anything', z.strictObject({ more: z.unknown() })],
    ['intersections', z.strictObject({ both: z.intersection(z.object({ a: text }), z.object({ b: text })) })],
  ])('has no form for %s', (_what, schema) => {
    expect(strictForm(answerSchema(schema))).toBeUndefined();
  });
});
