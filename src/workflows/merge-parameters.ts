import { RequestInvalid } from '#platform/http/http.errors.js';
import { givenParametersSchema, type WorkflowParameters } from './domain/workflow-parameters.js';

type Given = Readonly<Record<string, unknown>>;

/**
 * Parameters as they are in force: typed keys checked and with their defaults, all others as given.
 * @throws RequestInvalid naming `custom_parameters.<key>`
 */
export function parametersOf(given: Given): WorkflowParameters {
  const read = givenParametersSchema.safeParse(given);
  if (read.success) return read.data;
  throw new RequestInvalid(
    read.error.issues.map(({ path, message }) => ({ path: ['custom_parameters', ...path].join('.'), message })),
  );
}

/**
 * A value sets, null clears (a typed key goes back to its default), what is not named stays.
 * @throws RequestInvalid also for another seed: every task has drawn from the one there is
 */
export function mergeParameters(inForce: WorkflowParameters, change: Given): WorkflowParameters {
  if (change['seed'] !== undefined && change['seed'] !== inForce.seed) {
    throw new RequestInvalid([
      { path: 'custom_parameters.seed', message: 'cannot be changed once the workflow exists' },
    ]);
  }
  const merged = Object.entries({ ...inForce, ...change }).filter(([, value]) => value !== null);
  return parametersOf(Object.fromEntries(merged));
}
