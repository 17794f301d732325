import type { z } from 'zod';
import type { AnswerIssue } from '../../integration.errors.js';

/** What came of reading an answer. */
export type Reading<T> =
  { readonly kind: 'fits'; readonly value: T } | { readonly kind: 'faulty'; readonly issues: readonly AnswerIssue[] };

/** Reasoning that some servers leave in the answer. */
const THINKING = /^\s*<think>[\s\S]*?<\/think>/;
const FENCED = /```(?:json)?[ \t]*\n([\s\S]*?)\n?[ \t]*```/;

/** Reads the JSON in an answer, whatever was put around it, and checks its shape. */
export function readAnswer<T>(answer: string, output: z.ZodType<T>): Reading<T> {
  const json = jsonIn(answer);
  if (json.kind === 'faulty') return json;
  const read = output.safeParse(json.value);
  if (read.success) return { kind: 'fits', value: read.data };
  // Models write null for what they leave out; the strict form of a schema even demands it.
  const sparse = output.safeParse(withoutNulls(json.value));
  return sparse.success ? { kind: 'fits', value: sparse.data } : { kind: 'faulty', issues: sparse.error.issues };
}

function jsonIn(answer: string): Reading<unknown> {
  const text = answer.replace(THINKING, '').trim();
  if (text === '') return faulty('it is empty');
  const candidates = [text, FENCED.exec(text)?.[1], text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)];
  let why = '';
  for (const candidate of candidates) {
    if (candidate === undefined || candidate === '') continue;
    try {
      return { kind: 'fits', value: JSON.parse(candidate) as unknown };
    } catch (error) {
      why ||= error instanceof Error ? error.message : String(error);
    }
  }
  return faulty(`it is no JSON: ${why}`);
}

function faulty(message: string): Reading<never> {
  return { kind: 'faulty', issues: [{ path: [], message }] };
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(entries.map(([name, item]) => [name, withoutNulls(item)]));
}
