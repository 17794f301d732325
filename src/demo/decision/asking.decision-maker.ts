import { createInterface, type Interface } from 'node:readline/promises';
import type { PendingDecision } from '../wire.js';
import type { Answer, DecisionMaker } from './decision-maker.js';
import { describeDecision } from './describe-decision.js';
import { optionMeant } from './option-meant.js';

interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
}

const WIDEST = 96;

/** Asks the person at the terminal. */
export class AskingDecisionMaker implements DecisionMaker {
  constructor(
    private readonly terminal: Terminal,
    /** Called when the person ends the conversation with Ctrl-C or Ctrl-D. */
    private readonly interrupt: () => void,
  ) {}

  async decide(decision: PendingDecision, signal: AbortSignal): Promise<Answer> {
    const { output } = this.terminal;
    const width = Math.min(output.columns ?? 80, WIDEST) - 1;
    output.write(`${describeDecision(decision, width).join('\n')}\n`);
    const prompt = createInterface(this.terminal);
    // While a question stands the terminal gives Ctrl-C to the prompt and not to the process.
    prompt.once('SIGINT', this.interrupt);
    prompt.once('close', this.interrupt);
    try {
      return await this.converse(prompt, decision, signal);
    } finally {
      prompt.off('close', this.interrupt);
      prompt.close();
    }
  }

  private async converse(
    prompt: Interface,
    { options, option_details }: PendingDecision,
    signal: AbortSignal,
  ): Promise<Answer> {
    const described = new Map(option_details?.map(({ id, description }) => [id, description]));
    const menu = options.map((option, i) => `  ${i + 1} ${option.padEnd(10)} ${described.get(option) ?? ''}`.trimEnd());
    this.terminal.output.write(`${menu.join('\n')}\n\n`);
    for (;;) {
      const said = await prompt.question(`  Your choice [${options[0] ?? ''}]: `, { signal });
      const choice = optionMeant(said, options);
      if (choice === undefined) {
        this.terminal.output.write('  Please answer with one of the words or numbers.\n');
        continue;
      }
      if (choice !== 'revise') return { choice };
      const feedback = (await prompt.question('  What shall be different? ', { signal })).trim();
      return feedback === '' ? { choice } : { choice, feedback };
    }
  }
}
