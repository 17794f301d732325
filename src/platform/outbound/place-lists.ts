import type { z } from 'zod';
import { list } from '#platform/config/variable.js';
import { rangeOf } from './address-kind.js';

const DOMAIN = /^(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i;

function places(isPlace: (word: string) => boolean, rule: string): z.ZodType<readonly string[]> {
  return list().refine((words) => words.every(isPlace), rule);
}

/** Hosts, `*.domains`, addresses and ranges, as a variable lists them. */
export const hosts = (): z.ZodType<readonly string[]> =>
  places(
    (word) => rangeOf(word) !== undefined || DOMAIN.test(word),
    'must be names such as painter.example or *.example, addresses, or ranges such as 192.0.2.0/24',
  );

/** Addresses and ranges. */
export const networks = (): z.ZodType<readonly string[]> =>
  places((word) => rangeOf(word) !== undefined, 'must be addresses or ranges such as 10.0.0.0/8');
