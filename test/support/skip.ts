/** Something a machine may lack, and the sentence that says so. */
export interface Requirement {
  readonly met: boolean;
  readonly reason: string;
}

/**
 * A `describe` for tests that need what not every machine has. Where it is missing they are skipped, counted by Jest
 * and the reason is printed; with CI=true a skip is a failure, so that nothing goes untested in silence.
 */
export function describeWhere(requirement: Requirement, title: string, body: () => void): void {
  if (requirement.met) {
    describe(title, body);
  } else if (process.env['CI'] === 'true') {
    describe(title, () => {
      it('runs on this machine', () => {
        throw new Error(`Skipping is not allowed here: ${requirement.reason}`);
      });
    });
  } else {
    process.stderr.write(`SKIPPED ${title}: ${requirement.reason}\n`);
    describe.skip(`${title} (skipped: ${requirement.reason})`, body);
  }
}
