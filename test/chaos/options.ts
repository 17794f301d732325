import { PLANT_NAMES, type PlantName } from './plants.js';

export interface ChaosOptions {
  /** In order. */
  readonly seeds: readonly number[];
  readonly plant?: PlantName | undefined;
  /** The short run made for the planted bug, instead of seeds. */
  readonly directed: boolean;
}

/** Something on the command line is not understood; the message is for the person who typed it. */
export class OptionsRefused extends Error {}

const DEFAULT_SEEDS = 50;
const MOST = 100_000;
export const USAGE = `npm run chaos -- [--seeds HOW_MANY | --seed WHICH] [--plant ${PLANT_NAMES.join('|')}]`;

/** @throws OptionsRefused */
export function parseOptions(args: readonly string[]): ChaosOptions {
  const given = valuesOf(args);
  const plant = given.plant === undefined ? undefined : plantNamed(given.plant);
  if (given.seed !== undefined && given.seeds !== undefined) {
    throw new OptionsRefused(`--seed replays one seed and --seeds runs many: give one of the two. ${USAGE}`);
  }
  if (given.seed !== undefined) return { seeds: [wholeNumber('--seed', given.seed)], plant, directed: false };
  if (given.seeds === undefined && plant !== undefined) return { seeds: [], plant, directed: true };
  const count = given.seeds === undefined ? DEFAULT_SEEDS : wholeNumber('--seeds', given.seeds);
  return { seeds: Array.from({ length: count }, (_, i) => i + 1), plant, directed: false };
}

type Given = Partial<Record<'seeds' | 'seed' | 'plant', string>>;

function valuesOf(args: readonly string[]): Given {
  const given: Given = {};
  const rest = args.flatMap((arg) => (/^--\w+=/.test(arg) ? arg.split(/=(.*)/s, 2) : [arg]));
  for (let i = 0; i < rest.length; i += 2) {
    const [name = '', value] = rest.slice(i, i + 2);
    const option = /^--(seeds|seed|plant)$/.exec(name)?.[1] as keyof Given | undefined;
    if (option === undefined) throw new OptionsRefused(`"${name}" is not an option. ${USAGE}`);
    if (value === undefined) throw new OptionsRefused(`${name} needs a value. ${USAGE}`);
    given[option] = value;
  }
  return given;
}

function plantNamed(name: string): PlantName {
  const plant = PLANT_NAMES.find((known) => known === name);
  if (plant === undefined) throw new OptionsRefused(`No bug is called "${name}"; there are ${PLANT_NAMES.join(', ')}.`);
  return plant;
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > MOST) {
    throw new OptionsRefused(`${option} must be a whole number from 1 to ${MOST}, not "${text}".`);
  }
  return number;
}
