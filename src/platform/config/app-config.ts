import { ConfigurationInvalid, type ConfigProblem } from './config.errors.js';
import type { Environment } from './environment.js';
import type { ConfigOf, Slice } from './slice.js';
import type { Variable } from './variable.js';

/** The whole configuration: typed, frozen, read once at the start. */
export class AppConfig {
  private constructor(private readonly values: ReadonlyMap<Slice, object>) {}

  /**
   * Reads every slice from the environment.
   * @throws ConfigurationInvalid naming every variable that cannot be used, not only the first
   */
  static load(slices: readonly Slice[], environment: Environment): AppConfig {
    const problems: ConfigProblem[] = [];
    const values = new Map(slices.map((slice) => [slice, readSlice(slice, environment, problems)]));
    if (problems.length > 0) throw new ConfigurationInvalid(problems);
    return new AppConfig(values);
  }

  /** The values of one slice. */
  of<S extends Slice>(slice: S): ConfigOf<S> {
    const values = this.values.get(slice);
    if (values === undefined) throw new ConfigurationInvalid([unregistered(slice)]);
    return values as ConfigOf<S>;
  }
}

function readSlice(slice: Slice, environment: Environment, problems: ConfigProblem[]): object {
  const before = problems.length;
  const entries = Object.entries(slice.variables).map(([property, variable]) => {
    const read = variable.schema.safeParse(textOf(variable, environment));
    if (!read.success) {
      const reasons = read.error.issues.map((issue) => issue.message);
      problems.push(describe(variable, reasons.join('; '), environment));
    }
    return [property, freeze(read.data)];
  });
  const values = Object.freeze(Object.fromEntries(entries) as Record<string, unknown>);
  if (problems.length === before) problems.push(...slice.conflicts(values));
  return values;
}

/** An empty string counts as unset: that is what `NAME=` in a file or a compose template means. */
function textOf(variable: Variable, environment: Environment): string | undefined {
  const given = environment[variable.name]?.trim();
  return given === undefined || given === '' ? variable.default : given;
}

function describe(variable: Variable, problem: string, environment: Environment): ConfigProblem {
  const given = environment[variable.name];
  const shown = given === undefined || variable.secret ? '' : ` (it is ${JSON.stringify(given)})`;
  const fallback = variable.default === undefined ? 'set it' : `set it, or leave it out for ${variable.default}`;
  return {
    variable: variable.name,
    problem: `${problem}${shown}`,
    advice: `${variable.description} Please ${fallback}.`,
  };
}

function unregistered(slice: Slice): ConfigProblem {
  return {
    variable: Object.values(slice.variables)
      .map((variable) => variable.name)
      .join(', '),
    problem: `the slice "${slice.name}" was never loaded`,
    advice: 'Add it to the list in src/app.config.ts.',
  };
}

function freeze(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Object.freeze(value) : value;
}
