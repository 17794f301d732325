import type { Variable } from './variable.js';

/** The variables of one folder of the code, declared beside what they govern. */
export interface Slice<S extends Variables = Variables> {
  /** Heads the group in `.env.example`. */
  readonly name: string;
  readonly variables: S;
}

export type Variables = Readonly<Record<string, Variable>>;

/** The typed values of a slice, by property name. */
export type ConfigOf<S extends Slice> = {
  readonly [K in keyof S['variables']]: S['variables'][K] extends Variable<infer T> ? T : never;
};

/** Declares a slice: property name in the code → variable in the environment. */
export function slice<S extends Variables>(name: string, variables: S): Slice<S> {
  return { name, variables };
}
