import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { newServer } from './mcp-tools.mjs';

// With "deaf" it does not end when its input does, nor when it is asked to.
if (process.argv.includes('deaf')) {
  process.on('SIGTERM', () => undefined);
  setInterval(() => undefined, 1_000);
}
await newServer().connect(new StdioServerTransport());
