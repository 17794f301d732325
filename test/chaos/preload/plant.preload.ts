import * as sourceFile from '#platform/files/source-file.js';
import { PLANTS } from '../plants.js';
import { readOrders } from './orders.js';

/**
 * Plants a bug, where the run asks for one: from now on the scripts it concerns are read with a change. Loaded before
 * anything that reads a script.
 */
const { plant } = readOrders();
if (plant !== undefined) {
  const { scripts } = PLANTS[plant];
  const read = sourceFile.readSourceFile;
  const readChanged = (path: string): string => scripts[path]?.(read(path)) ?? read(path);
  // All of them now, so that a bug that has lost its place stops the service at its start.
  for (const path of Object.keys(scripts)) readChanged(path);
  Object.assign(sourceFile, { readSourceFile: readChanged });
}
