// A guest as an MCP server, by the SDK: over stdio, or over HTTP when it is given a port.
import { createServer } from 'node:http';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { guests } from './guests.mjs';

function newServer() {
  const server = new Server({ name: 'guest', version: '1.0.0' }, { capabilities: { tools: {} } });
  const tools = Object.keys(guests).map((name) => ({ name, inputSchema: { type: 'object' } }));
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
    const structuredContent = guests[params.name](params.arguments);
    return { content: [{ type: 'text', text: JSON.stringify(structuredContent) }], structuredContent };
  });
  return server;
}

const [, , port] = process.argv;
if (port === undefined) await newServer().connect(new StdioServerTransport());
else {
  const server = createServer(async (req, res) => {
    const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined, enableJsonResponse: true });
    await newServer().connect(transport);
    return transport.handleRequest(req, res);
  });
  server.listen(Number(port), '127.0.0.1', () => console.log(server.address().port));
}
