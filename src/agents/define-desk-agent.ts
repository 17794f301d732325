import { z } from 'zod';
import { SeededRandom } from '#kernel/random.js';
import { defineAgent, type AgentSpec, type AgentType, type RevisionRequest } from './define-agent.js';
import { judged, type Finding } from './writing/judged.js';

/** The document an agent leaves: the one member of its output, and the name of a part of a deliverable. */
export interface DocumentKind<Name extends string = string, D = unknown> {
  readonly name: Name;
  readonly schema: z.ZodType<D>;
}

/** An agent who needs nothing but a desk: it reads, thinks and leaves one document. */
export interface DeskAgent<Name extends string = string, I = unknown, D = unknown> extends AgentSpec<
  I,
  Readonly<Record<Name, D>>
> {
  readonly document: DocumentKind<Name, D>;
}

interface DeskWork<Name extends string, I, D> {
  readonly capability: string;
  readonly title: string;
  readonly department: string;
  readonly agentType: AgentType;
  readonly document: Name;
  readonly input: z.ZodType<I>;
  readonly schema: z.ZodType<D>;
  /** The document as it is written without a model: a pure function of its arguments. */
  offline(input: I, random: SeededRandom, revision: RevisionRequest): D;
  /** What to look for in a document, whoever wrote it. */
  findings(document: D, input: I): readonly Finding[];
  /** The input of the example; its output is what is written offline. */
  readonly example: I;
}

const FIRST_VERSION: RevisionRequest = { revision: 0, feedback: [] };
/** Nothing written is beyond improvement. */
const BEST_SCORE = 95;

/** Declares an agent with a desk. They all have the same deadline and the same patience. */
export function defineDeskAgent<const Name extends string, I, D>(work: DeskWork<Name, I, D>): DeskAgent<Name, I, D> {
  const { capability, title, department, agentType, input, schema, example } = work;
  const name = work.document;
  const filed = (document: D) => ({ [name]: document }) as Readonly<Record<Name, D>>;
  const output = z.strictObject({ [name]: schema }) as unknown as z.ZodType<Readonly<Record<Name, D>>>;
  const spec = defineAgent<I, Readonly<Record<Name, D>>>({
    capability,
    title,
    department,
    agentType,
    version: '1.0.0',
    prompt: { file: `${capability.replaceAll('_', '-')}.prompt.md`, version: `${capability}@1` },
    input,
    output,
    timeoutMs: 120_000,
    retry: { maxAttempts: 3, baseDelayMs: 500, maxDelayMs: 30_000 },
    maxConcurrentTasks: 16,
    work: (material, tools) =>
      tools.think({
        output,
        offline: () => filed(work.offline(material, choicesFor(tools.seed, material), tools.revision)),
      }),
    assess: (made, material) => judged(BEST_SCORE, work.findings(made[name], material)),
    example: { input: example, output: filed(work.offline(example, choicesFor(capability, example), FIRST_VERSION)) },
  });
  return { ...spec, document: { name, schema } };
}

/**
 * Free choices follow from the material too: with the same seed two films must not get the same ones. The schema has put
 * the material's keys in order, so that equal material gives equal text.
 */
function choicesFor(seed: string, material: unknown): SeededRandom {
  return new SeededRandom(`${seed}/${JSON.stringify(material)}`);
}
