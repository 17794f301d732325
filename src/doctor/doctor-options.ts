import { parseArgs } from 'node:util';
import { DoctorUsageMistaken } from './doctor.errors.js';

export const USAGE = `Looks at a deployment and says what is wrong with it, and what to do. Changes nothing.

  npm run doctor [-- options]

  --json       everything as JSON
  --help, -h   this text

  Reads the variables of the service, .env among them: REDIS_URL, or else the private Redis under DATA_DIR.
  Exit code 0: all is well; 1: something should be mended; 2: the command line cannot be understood.
`;

export interface DoctorOptions {
  readonly json: boolean;
  readonly help: boolean;
}

/** @throws DoctorUsageMistaken */
export function parseDoctorOptions(args: readonly string[]): DoctorOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
    });
    return values;
  } catch (error) {
    throw new DoctorUsageMistaken(error);
  }
}
