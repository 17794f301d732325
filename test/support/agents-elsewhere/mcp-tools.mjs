// What the MCP agents of the tests can do, by the SDK's own server.
import { writeSync } from 'node:fs';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema, ListToolsRequestSchema, McpError } from '@modelcontextprotocol/sdk/types.js';

const text = (value) => ({
  content: [{ type: 'text', text: typeof value === 'string' ? value : JSON.stringify(value) }],
});

const tools = {
  structured: ({ arguments: input, _meta }) => ({
    ...text('see structured content'),
    structuredContent: { input, _meta, pid: process.pid },
  }),
  json_text: ({ arguments: input }) => text({ success: true, premise: input.premise }),
  prose: () => text('Once upon a time'),
  picture_then_text: () => ({
    content: [{ type: 'image', data: '', mimeType: 'image/png' }, ...text({ later: true }).content],
  }),
  unsuccessful: () => text({ success: false, error: 'lacking_guidance' }),
  unsuccessful_for_good: () => text({ success: false, error: 'premise is missing', error_type: 'validation_error' }),
  unsuccessful_structured: () => ({
    content: [],
    structuredContent: { success: false, error: 'no idea', retryable: false },
  }),
  is_error: () => ({ ...text('The studio is closed'), isError: true }),
  nothing: () => ({ content: [] }),
  bad_arguments: () => {
    throw new McpError(-32602, 'premise must be a string');
  },
  fault: () => {
    throw new McpError(-32603, 'a bug');
  },
  hang: (_, { signal }) =>
    new Promise(() => {
      signal.addEventListener('abort', () => cancelled++);
    }),
  cancelled: () => text({ cancelled }),
  die: () => process.exit(1),
  huge: () => text('x'.repeat(3 * 1_048_576)),
  leak: () => text(JSON.stringify(process.env)),
  complain: () => {
    writeSync(2, 'something is odd\n');
    return text({ complained: true });
  },
};
let cancelled = 0;

export function newServer() {
  const server = new Server({ name: 'elsewhere', version: '3.2.1' }, { capabilities: { tools: {} } });
  const names = Object.keys(tools);
  // Two pages, so that nobody reads only the first.
  server.setRequestHandler(ListToolsRequestSchema, ({ params }) => {
    const page = params?.cursor === 'rest' ? names.slice(3) : names.slice(0, 3);
    const listed = page.map((name) => ({ name, inputSchema: { type: 'object' } }));
    return params?.cursor === 'rest' ? { tools: listed } : { tools: listed, nextCursor: 'rest' };
  });
  server.setRequestHandler(CallToolRequestSchema, ({ params }, extra) => tools[params.name](params, extra));
  return server;
}
