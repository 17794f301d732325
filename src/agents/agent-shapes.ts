import { z } from 'zod';
import type { AgentSpec } from './define-agent.js';
import type { Agent } from './domain/agent.js';

type JsonSchema = Readonly<Record<string, unknown>>;
type Shaped = Pick<AgentSpec, 'capability' | 'input' | 'output'>;

/** What work of a capability is made from, and what it brings, as JSON Schema. */
export interface CapabilitySchemas {
  readonly input: JsonSchema;
  readonly output: JsonSchema;
}

/** What agents take and give: of those in our workers by what their capabilities promise, of others as they say. */
export class AgentShapes {
  private readonly specs: ReadonlyMap<string, Shaped>;
  private readonly made = new Map<string, CapabilitySchemas>();

  constructor(specs: readonly Shaped[]) {
    this.specs = new Map(specs.map((spec) => [spec.capability, spec]));
  }

  /** Names of fields. */
  of({ protocol, capabilities, inputs, outputs }: Agent): Pick<Agent, 'inputs' | 'outputs'> {
    if (protocol !== 'local') return { inputs, outputs };
    const schemas = capabilities.flatMap((capability) => this.schemasOf(capability) ?? []);
    return {
      inputs: inputs ?? fieldsOf(schemas.map(({ input }) => input)),
      outputs: outputs ?? fieldsOf(schemas.map(({ output }) => output)),
    };
  }

  /** Made when they are first asked for, since that takes some milliseconds for all. */
  schemasOf(capability: string): CapabilitySchemas | undefined {
    const known = this.made.get(capability);
    const spec = this.specs.get(capability);
    if (known || !spec) return known;
    const made: CapabilitySchemas = {
      input: z.toJSONSchema(spec.input, { io: 'input', unrepresentable: 'any' }),
      output: z.toJSONSchema(spec.output, { io: 'output', unrepresentable: 'any' }),
    };
    this.made.set(capability, made);
    return made;
  }
}

function fieldsOf(schemas: readonly JsonSchema[]): string[] {
  return [...new Set(schemas.flatMap(({ properties }) => Object.keys(properties ?? {})))];
}
