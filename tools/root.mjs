import { fileURLToPath } from 'node:url';

/** The repository, whatever the working directory is. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));
