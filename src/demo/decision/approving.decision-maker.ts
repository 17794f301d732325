import type { PendingDecision } from '../wire.js';
import type { Answer, DecisionMaker } from './decision-maker.js';

const YES = ['approve', 'accept'];

/** Says yes to everything, or what is recommended where nothing says yes, and says that it did. */
export class ApprovingDecisionMaker implements DecisionMaker {
  constructor(
    private readonly say: (line: string) => void,
    /** Why nobody is asked. */
    private readonly reason: string,
  ) {}

  decide(decision: PendingDecision): Promise<Answer> {
    const { options, option_details: details = [] } = decision;
    const yes = options.find((option) => YES.includes(option));
    const choice = yes ?? details.find(({ recommended }) => recommended)?.id ?? options[0] ?? 'approve';
    this.say(`${decision.prompt} Answered "${choice}" (${this.reason}).`);
    return Promise.resolve({ choice });
  }
}
