// Streamable HTTP: /stateful keeps sessions and streams its answers, /stateless keeps nothing and answers in JSON.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { newServer } from './mcp-tools.mjs';

const sessions = new Map();
const seen = { deleted: 0 };

async function stateful(req, res) {
  const known = sessions.get(req.headers['mcp-session-id']);
  if (known) {
    if (req.method === 'DELETE') seen.deleted++;
    return known.handleRequest(req, res);
  }
  const transport = new StreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    onsessioninitialized: (id) => void sessions.set(id, transport),
  });
  await newServer().connect(transport);
  return transport.handleRequest(req, res);
}

async function stateless(req, res) {
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined, enableJsonResponse: true });
  await newServer().connect(transport);
  return transport.handleRequest(req, res);
}

const others = {
  '/busy': (req, res) => res.writeHead(429, { 'retry-after': '4' }).end(),
  '/down': (req, res) => res.writeHead(503).end(),
  '/closed': (req, res) => res.writeHead(401).end(`You sent ${req.headers.authorization}`),
  '/garbage': (req, res) => res.writeHead(200, { 'content-type': 'text/html' }).end('<html>It works!</html>'),
  '/not-found': (req, res) => res.writeHead(404).end(),
  '/redirect': (req, res) => res.writeHead(307, { location: 'http://169.254.169.254/' }).end(),
  '/redirect-here': (req, res) => res.writeHead(307, { location: '/stateless' }).end(),
  '/silent': () => undefined,
  '/seen': (req, res) => res.end(JSON.stringify(seen)),
};

const server = createServer((req, res) => {
  if (req.url === '/stateful') return stateful(req, res);
  if (req.url === '/stateless') return stateless(req, res);
  return others[req.url](req, res);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
