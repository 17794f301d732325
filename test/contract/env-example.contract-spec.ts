import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { configSlices } from '../../src/app.config.js';
import { AppConfig } from '#platform/config/app-config.js';
import { envExample } from '#platform/config/env-example.js';

describe('.env.example', () => {
  const committed = readFileSync('.env.example', 'utf8');

  it('says what the configuration says; otherwise run: node dist/env-example.js > .env.example', () => {
    expect(committed).toBe(envExample(configSlices));
  });

  it('names every variable once', () => {
    const names = [...committed.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is a configuration that works, the same as an empty one', () => {
    const fromFile = AppConfig.load(configSlices, parseEnv(committed));
    const fromNothing = AppConfig.load(configSlices, {});
    for (const slice of configSlices) expect(fromFile.of(slice)).toEqual(fromNothing.of(slice));
  });
});
