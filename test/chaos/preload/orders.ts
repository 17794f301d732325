import { readFileSync } from 'node:fs';
import { FOLDER_VARIABLE, placesIn, type ProcessOrders } from '../places.js';

/** The folder of the run that this process belongs to. */
export function ownPlaces(): ReturnType<typeof placesIn> {
  const folder = process.env[FOLDER_VARIABLE];
  if (folder === undefined) throw new Error(`${FOLDER_VARIABLE} is not set`);
  return placesIn(folder);
}

export function readOrders(): ProcessOrders {
  return JSON.parse(readFileSync(ownPlaces().orders, 'utf8')) as ProcessOrders;
}

/** `all` is an API. */
export const ownRole = process.env['ROLE'] === 'worker' ? 'worker' : 'api';
