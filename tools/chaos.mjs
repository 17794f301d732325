import { runTool } from './failure.mjs';
import { runProgram } from './run-program.mjs';
import { setUp } from './set-up.mjs';
import { transpileTests } from './transpile.mjs';

await runTool(async () => {
  await setUp();
  await transpileTests();
  await runProgram('build/chaos/main.js');
});
