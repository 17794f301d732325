import { configSlices } from './app.config.js';
import { envExample } from './platform/config/env-example.js';

/** Prints what `.env.example` must say: `node dist/env-example.js > .env.example`. */
process.stdout.write(envExample(configSlices));
