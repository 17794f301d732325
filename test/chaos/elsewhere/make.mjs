// What agents elsewhere make: of the same order always the same, and of a benchmark's order what the built-in agent makes.
import { createHash } from 'node:crypto';
import { guests } from '../../support/agents-elsewhere/guests.mjs';

export const sha256 = (text) => createHash('sha256').update(text).digest('hex');

export function make({ capability, input, context }) {
  const guest = guests[capability];
  return guest ? guest(input) : { text: sha256(`${context.seed}\n${input.from}`).repeat(16) };
}

/** Fits where a work would, and must never be counted. */
export function counterfeit(order) {
  if (!guests[order.capability]) return { text: `counterfeit of ${order.task_id}` };
  return JSON.parse(JSON.stringify(make(order)).replaceAll('guest', 'counterfeit'));
}

/** In a film the judgement of one piece is material for others; elsewhere it may say which order it belongs to. */
export function judge({ capability }, key) {
  return guests[capability] ? undefined : { score: 100, issues: [key] };
}
