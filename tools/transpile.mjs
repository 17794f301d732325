import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './root.mjs';

const OUT = join(ROOT, 'build');

/**
 * Makes programs of the TypeScript below `test/` that are run and not tested: benchmark and chaos. Types are checked by
 * `npm run typecheck`; what they import of the service (`#workflows` ...) is the built code in `dist/`.
 * @returns the path of a program by its path below `test/`, e.g. `performance/main.js`
 */
export async function transpileTests() {
  // Not at the top: this module is loaded before the packages are installed.
  const { transformFile } = await import('@swc/core');
  rmSync(OUT, { recursive: true, force: true });
  const sources = readdirSync(join(ROOT, 'test'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!-spec)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  await Promise.all(
    sources.map(async (source) => {
      const { code, map } = await transformFile(source, { configFile: join(ROOT, '.swcrc') });
      const target = join(OUT, source.slice(join(ROOT, 'test').length)).replace(/\.ts$/, '.js');
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, `${code}\n//# sourceMappingURL=data:application/json;base64,${btoa(map ?? '{}')}\n`);
    }),
  );
  return (program) => join(OUT, program);
}
