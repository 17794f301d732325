import { AppError } from '#kernel/errors/app-error.js';

/** One variable that cannot be used, and what to do about it. */
export interface ConfigProblem {
  readonly variable: string;
  readonly problem: string;
  readonly advice: string;
}

/** The environment does not describe a service that could run. The message is the whole readable list. */
export class ConfigurationInvalid extends AppError {
  readonly code = 'CONFIGURATION_INVALID';
  readonly kind = 'invalid_input';
  constructor(problems: readonly ConfigProblem[]) {
    const lines = problems.map(({ variable, problem, advice }) => `  ${variable}  ${problem}\n      ${advice}`);
    super(['The configuration cannot be used:', ...lines].join('\n'), { problems });
  }
}
