/**
 * `error`: something does not work, or work may be lost. `warning`: it will, unless somebody acts.
 * `note`: worth knowing, nothing to do at once.
 */
export type Severity = 'error' | 'warning' | 'note';

/** Something that was found out about how the service is run, and what to do about it. */
export interface Finding {
  /** UPPER_SNAKE, stable, for programs. */
  readonly code: string;
  readonly severity: Severity;
  /** What is so, in a sentence for a person. */
  readonly message: string;
  /** What to do about it, in one line. */
  readonly cure: string;
}

/** Whether somebody should act. */
export function needsCare({ severity }: Finding): boolean {
  return severity !== 'note';
}
