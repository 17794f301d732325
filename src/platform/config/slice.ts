import type { ConfigProblem } from './config.errors.js';
import type { Variable } from './variable.js';

/** The variables of one folder of the code, declared beside what they govern. */
export interface Slice<S extends Variables = Variables> {
  /** Heads the group in `.env.example`. */
  readonly name: string;
  readonly variables: S;
  /** What is wrong with values that are right each by itself. Asked only when they are. */
  conflicts(values: ConfigOf<Slice<S>>): readonly ConfigProblem[];
}

export type Variables = Readonly<Record<string, Variable>>;

/** The typed values of a slice, by property name. */
export type ConfigOf<S extends Slice> = {
  readonly [K in keyof S['variables']]: S['variables'][K] extends Variable<infer T> ? T : never;
};

/**
 * Declares a slice: property name in the code → variable in the environment.
 * @param conflicts names what is wrong with the values together
 */
export function slice<S extends Variables>(
  name: string,
  variables: S,
  conflicts: Slice<S>['conflicts'] = () => [],
): Slice<S> {
  return { name, variables, conflicts };
}
