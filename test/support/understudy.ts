import { agentCatalog } from '#agents/catalog';
import type { AgentSpec, AgentThought, AgentTools } from '#agents';
import { LocalMediaStudio } from '#integrations';
import { SeededRandom } from '#kernel/random.js';
import { answering, refusing, type ChatRequest, type Reply } from './chat-completions-stub.js';

/** The rendered prompt's material, as it reaches an endpoint. */
const TASK = /^## Material\n\n(.*?)\n\n## Revision (\d+)\n/s;

/**
 * Answers in a model's place: reads the task out of the prompt, as a model must, and writes what the agent would write
 * offline, though with another seed.
 */
export const understudy: Reply = (response, request) => {
  const agent = agentCatalog.find(({ capability }) => capability === capabilityOf(request)) as AgentSpec | undefined;
  const [, material, revision] = TASK.exec(request.messages[1]?.content ?? '') ?? [];
  if (agent === undefined || material === undefined) {
    refusing(400, { message: 'This is no prompt of a known agent' })(response, request);
    return;
  }
  void thoughtOf(agent, JSON.parse(material), Number(revision)).then((answer) => {
    answering(answer)(response, request);
  });
};

/** Whose answer is asked for. */
export function capabilityOf({ response_format }: ChatRequest): unknown {
  return (response_format?.['json_schema'] as { name?: unknown } | undefined)?.name;
}

/** What the agent's first thought would be. */
function thoughtOf(agent: AgentSpec, input: unknown, revision: number): Promise<unknown> {
  return new Promise((resolve) => {
    const tools: AgentTools = {
      think: ({ offline }: AgentThought<unknown>) => {
        resolve(offline(new SeededRandom('understudy')));
        return new Promise<never>(() => undefined);
      },
      studio: new LocalMediaStudio(),
      seed: 'understudy',
      revision: { revision, feedback: [] },
      signal: new AbortController().signal,
    };
    void agent.work(agent.input.parse(input), tools);
  });
}
