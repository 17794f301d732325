import { constants } from 'node:os';
import { AppError } from '#kernel/errors/app-error.js';
import { ApprovingDecisionMaker } from './decision/approving.decision-maker.js';
import { AskingDecisionMaker } from './decision/asking.decision-maker.js';
import type { DecisionMaker } from './decision/decision-maker.js';
import { parseCommand, type DemoOptions } from './demo-options.js';
import { Interrupted, UsageMistaken } from './demo.errors.js';
import { runDemo } from './run-demo.js';
import type { Display } from './terminal/display.js';
import { LineDisplay } from './terminal/line-display.js';
import { LiveDisplay } from './terminal/live-display.js';
import { USAGE } from './usage.js';

const { stdin, stdout, stderr, env } = process;

async function main(): Promise<void> {
  const command = parseCommand(process.argv.slice(2));
  if (command.kind === 'help') {
    stdout.write(USAGE);
    return;
  }
  const { signal, interrupt } = untilInterrupted();
  const display = displayFor();
  const decisionMaker = decisionMakerFor(command.options, display, interrupt);
  try {
    await runDemo(command.options, {
      root: process.cwd(),
      environment: env,
      display,
      decisionMaker,
      signal,
    });
  } finally {
    display.settle();
  }
}

function displayFor(): Display {
  if (!stdout.isTTY || env['TERM'] === 'dumb') return new LineDisplay((text) => stdout.write(text));
  return new LiveDisplay(stdout, !env['NO_COLOR']);
}

function decisionMakerFor({ yes }: DemoOptions, display: Display, interrupt: () => void): DecisionMaker {
  if (!yes && stdin.isTTY && stdout.isTTY) return new AskingDecisionMaker({ input: stdin, output: stdout }, interrupt);
  const reason = yes ? '--yes' : 'there is no terminal to ask at';
  return new ApprovingDecisionMaker((line) => {
    display.say(line);
  }, reason);
}

/** Ctrl-C and its kin end everything in order; pressing again makes it no quicker. */
function untilInterrupted() {
  const interruption = new AbortController();
  const end = (name: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): void => {
    if (!interruption.signal.aborted) stderr.write('\nStopping the service ...\n');
    interruption.abort(new Interrupted(name));
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      end(name);
    });
  }
  return {
    signal: interruption.signal,
    interrupt: () => {
      end('SIGINT');
    },
  };
}

/** What is told to the shell: 2 for a mistaken command line, 128 and the signal's number when interrupted, else 1. */
function exitCodeOf(error: unknown): number {
  if (error instanceof UsageMistaken) return 2;
  return error instanceof Interrupted ? 128 + constants.signals[error.signalName] : 1;
}

main().catch((error: unknown) => {
  process.exitCode = exitCodeOf(error);
  if (error instanceof UsageMistaken) stderr.write(`${error.message}\nnpm run demo -- --help says what there is.\n`);
  else if (error instanceof Interrupted) stderr.write('Stopped. Nothing is left running.\n');
  else if (error instanceof AppError) stderr.write(`\n${error.message}\n`);
  else throw error;
});
