import { parseArgs } from 'node:util';

export interface SoakOptions {
  readonly minutes: number;
}

/** @returns nothing where the command line is not understood */
export function soakOptions(args: readonly string[]): SoakOptions | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { minutes: { type: 'string', default: '10' } } });
    const minutes = Number(values.minutes);
    return minutes > 0 && minutes <= 24 * 60 ? { minutes } : undefined;
  } catch {
    return undefined;
  }
}
