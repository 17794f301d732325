import { runTool } from './failure.mjs';
import { runProgram } from './run-program.mjs';
import { setUp } from './set-up.mjs';

await runTool(async () => {
  await setUp();
  await runProgram('dist/doctor/main.js');
});
