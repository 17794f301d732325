import { GENRES } from './demo-options.js';

export const USAGE = `Makes a production book and a screenplay of a premise, with a service of its own that ends with it.

  npm run demo [-- options]

  --premise "..."    what the film is about, in a sentence or a few
  --genre NAME       ${GENRES.join(', ')}
  --title "..."      the film's title; left out, one is found
  --seed N           the same premise and seed give the same files, byte for byte
  --yes, -y          approve the story without being asked
  --redis-url URL    use this Redis instead of a private one
  --help, -h         this text

  OFFLINE_LATENCY_MS in the environment is how long an agent thinks; 0 is as fast as it goes.
`;
