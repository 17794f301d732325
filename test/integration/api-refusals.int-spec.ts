import { randomUUID } from 'node:crypto';
import type { ApiAnswer } from '../support/api-client.js';
import { ApiStage } from '../support/api-stage.js';

interface Refusal {
  error: string;
  code: string;
  details: { fields?: { path: string; message: string }[]; [fact: string]: unknown };
  trace_id: string;
}

type Row = [what: string, method: string, path: string, body: unknown, status: number, code: string, names: string];

const NOBODY = randomUUID();
const CURSOR = Buffer.from('12:x y').toString('base64url');

describe('what the API refuses', () => {
  let stage: ApiStage;
  beforeAll(async () => {
    stage = await ApiStage.start();
  });
  afterAll(() => stage.stop());

  const expectRefusal = ({ status, body, headers }: ApiAnswer<Refusal>, row: Row) => {
    const [, , , , wanted, code, names] = row;
    expect({ status, code: body.code }).toEqual({ status: wanted, code });
    expect(body.error).toContain(names);
    expect(Object.keys(body).sort()).toEqual(['code', 'details', 'error', 'trace_id']);
    expect(body.trace_id).toBe(headers.get('x-correlation-id'));
    if (wanted === 400 && names !== '') expect(body.details.fields).toBeDefined();
  };

  describe('of workflows', () => {
    const order = { project_id: 'night-train', workflow_type: 'movie_creation' };
    const bad = (fields: object) => ({ ...order, ...fields });
    const parameters = (custom_parameters: unknown) => bad({ custom_parameters });
    const at = (path: string) => `/workflows/${NOBODY}${path}`;
    const answer = { decision_id: 'story_approval_001', choice: 'approve' };

    const rows: Row[] = [
      ['no body', 'POST', '/workflows', undefined, 400, 'VALIDATION_FAILED', 'workflow_type'],
      ['malformed JSON', 'POST', '/workflows', '{"project_id": ', 400, 'VALIDATION_FAILED', 'valid JSON'],
      ['a list', 'POST', '/workflows', [order], 400, 'VALIDATION_FAILED', ''],
      ['no project', 'POST', '/workflows', { workflow_type: 'movie_creation' }, 400, 'VALIDATION_FAILED', 'project_id'],
      ['a number for a project', 'POST', '/workflows', bad({ project_id: 7 }), 400, 'VALIDATION_FAILED', 'project_id'],
      ['a bad project id', 'POST', '/workflows', bad({ project_id: 'a/b' }), 400, 'VALIDATION_FAILED', 'project_id'],
      ['an unknown project', 'POST', '/workflows', bad({ project_id: NOBODY }), 404, 'PROJECT_NOT_FOUND', NOBODY],
      [
        'an unknown type',
        'POST',
        '/workflows',
        bad({ workflow_type: 'opera' }),
        400,
        'VALIDATION_FAILED',
        'workflow_type',
      ],
      [
        'a type that is not there yet',
        'POST',
        '/workflows',
        bad({ workflow_type: 'episode_production' }),
        400,
        'VALIDATION_FAILED',
        'episode_production is not available yet; available: movie_creation',
      ],
      [
        'a type of the benchmark, without BENCH_WORKFLOWS',
        'POST',
        '/workflows',
        bad({ workflow_type: 'w6' }),
        400,
        'VALIDATION_FAILED',
        'w6 is not available yet; available: movie_creation',
      ],
      [
        'priority 11',
        'POST',
        '/workflows',
        bad({ priority: 11 }),
        400,
        'VALIDATION_FAILED',
        'priority must not be greater than 10',
      ],
      ['priority 0', 'POST', '/workflows', bad({ priority: 0 }), 400, 'VALIDATION_FAILED', 'priority'],
      ['priority 5.5', 'POST', '/workflows', bad({ priority: 5.5 }), 400, 'VALIDATION_FAILED', 'priority'],
      ['priority in words', 'POST', '/workflows', bad({ priority: 'high' }), 400, 'VALIDATION_FAILED', 'priority'],
      ['priority null', 'POST', '/workflows', bad({ priority: null }), 400, 'VALIDATION_FAILED', 'priority'],
      [
        'an unknown field',
        'POST',
        '/workflows',
        bad({ colour: 'red' }),
        400,
        'VALIDATION_FAILED',
        'colour is not a known field',
      ],
      ['parameters in a list', 'POST', '/workflows', parameters([1]), 400, 'VALIDATION_FAILED', 'custom_parameters'],
      [
        'a seed in words',
        'POST',
        '/workflows',
        parameters({ seed: 'seven' }),
        400,
        'VALIDATION_FAILED',
        'custom_parameters.seed',
      ],
      [
        'a broken seed',
        'POST',
        '/workflows',
        parameters({ seed: 1.5 }),
        400,
        'VALIDATION_FAILED',
        'custom_parameters.seed',
      ],
      [
        'a threshold of 101',
        'POST',
        '/workflows',
        parameters({ quality_threshold: 101 }),
        400,
        'VALIDATION_FAILED',
        'custom_parameters.quality_threshold',
      ],
      ...(
        [
          ['a capability that is none', { juggling: { version: '1' } }, 'juggling is no capability'],
          ['a range that is none', { '*': { version: 'latest' } }, '*.version must be a range'],
          ['a misspelt constraint', { image_generation: { vresion: '1' } }, 'image_generation'],
          ['a text for memory', { '*': { resources: { memory_gb: 'much' } } }, '*.resources.memory_gb'],
        ] as const
      ).map(([what, agent_constraints, names]): Row => [
        what,
        'POST',
        '/workflows',
        parameters({ agent_constraints }),
        400,
        'VALIDATION_FAILED',
        `custom_parameters.agent_constraints.${names}`,
      ]),
      [
        'a yes for a truth',
        'POST',
        '/workflows',
        parameters({ auto_approve: 'yes' }),
        400,
        'VALIDATION_FAILED',
        'custom_parameters.auto_approve',
      ],
      [
        'no revisions below none',
        'POST',
        '/workflows',
        parameters({ max_revisions: -1 }),
        400,
        'VALIDATION_FAILED',
        'custom_parameters.max_revisions',
      ],
      ['a limit of 101', 'GET', '/workflows?limit=101', undefined, 400, 'VALIDATION_FAILED', 'limit'],
      ['a limit in words', 'GET', '/workflows?limit=all', undefined, 400, 'VALIDATION_FAILED', 'limit'],
      ['two limits', 'GET', '/workflows?limit=1&limit=2', undefined, 400, 'VALIDATION_FAILED', 'limit'],
      ['a negative offset', 'GET', '/workflows?offset=-1', undefined, 400, 'VALIDATION_FAILED', 'offset'],
      ['a status of our own', 'GET', '/workflows?status=pending', undefined, 400, 'VALIDATION_FAILED', 'status'],
      ['a made-up cursor', 'GET', `/workflows?cursor=${CURSOR}`, undefined, 400, 'VALIDATION_FAILED', 'cursor'],
      [
        'an unknown filter',
        'GET',
        '/workflows?genre=noir',
        undefined,
        400,
        'VALIDATION_FAILED',
        'genre is not a known field',
      ],
      ['an id that is none', 'GET', '/workflows/latest', undefined, 400, 'VALIDATION_FAILED', 'workflow_id'],
      ['a trace perhaps', 'GET', at('?include_trace=maybe'), undefined, 400, 'VALIDATION_FAILED', 'include_trace'],
      ['reading nobody', 'GET', at(''), undefined, 404, 'WORKFLOW_NOT_FOUND', NOBODY],
      ['changing nobody', 'PUT', at(''), { priority: 3 }, 404, 'WORKFLOW_NOT_FOUND', NOBODY],
      [
        'changing the project',
        'PUT',
        at(''),
        { project_id: 'x' },
        400,
        'VALIDATION_FAILED',
        'project_id is not a known field',
      ],
      ['clearing the priority', 'PUT', at(''), { priority: null }, 400, 'VALIDATION_FAILED', 'priority'],
      ['cancelling nobody', 'DELETE', at(''), undefined, 404, 'WORKFLOW_NOT_FOUND', NOBODY],
      ['cancelling nobody by POST', 'POST', at('/cancel'), undefined, 404, 'WORKFLOW_NOT_FOUND', NOBODY],
      ['pausing nobody', 'PUT', at('/pause'), undefined, 404, 'WORKFLOW_NOT_FOUND', NOBODY],
      ['pausing nobody by POST', 'POST', at('/pause'), undefined, 404, 'WORKFLOW_NOT_FOUND', NOBODY],
      ['resuming nobody', 'PUT', at('/resume'), undefined, 404, 'WORKFLOW_NOT_FOUND', NOBODY],
      ['resuming nobody by POST', 'POST', at('/resume'), undefined, 404, 'WORKFLOW_NOT_FOUND', NOBODY],
      ['answering nobody', 'POST', at('/decisions'), answer, 404, 'WORKFLOW_NOT_FOUND', NOBODY],
      [
        'an answer without a choice',
        'POST',
        at('/decisions'),
        { decision_id: 'x' },
        400,
        'VALIDATION_FAILED',
        'choice',
      ],
      [
        'an answer to nothing',
        'POST',
        at('/decisions'),
        { choice: 'approve' },
        400,
        'VALIDATION_FAILED',
        'decision_id',
      ],
      ['tasks of nobody', 'GET', at('/tasks'), undefined, 404, 'WORKFLOW_NOT_FOUND', NOBODY],
      ['events of nobody', 'GET', at('/events'), undefined, 404, 'WORKFLOW_NOT_FOUND', NOBODY],
      ['events before the first', 'GET', at('/events?after=-1'), undefined, 400, 'VALIDATION_FAILED', 'after'],
      ['too many events', 'GET', at('/events?limit=1001'), undefined, 400, 'VALIDATION_FAILED', 'limit'],
      ['artifacts of nobody', 'GET', at('/artifacts'), undefined, 404, 'WORKFLOW_NOT_FOUND', NOBODY],
      ['an artifact of nobody', 'GET', at('/artifacts/x.md'), undefined, 404, 'WORKFLOW_NOT_FOUND', NOBODY],
      [
        'a project that is not there',
        'GET',
        `/projects/${NOBODY}/workflows`,
        undefined,
        404,
        'PROJECT_NOT_FOUND',
        NOBODY,
      ],
      [
        'a start without a project',
        'POST',
        `/projects/${NOBODY}/workflows/movie_creation`,
        undefined,
        404,
        'PROJECT_NOT_FOUND',
        NOBODY,
      ],
      [
        'a start of an unknown type',
        'POST',
        '/projects/night-train/workflows/opera',
        undefined,
        400,
        'VALIDATION_FAILED',
        'workflow_type',
      ],
      [
        'a start with the project twice',
        'POST',
        '/projects/night-train/workflows/movie_creation',
        order,
        400,
        'VALIDATION_FAILED',
        'project_id is not a known field',
      ],
    ];

    it.each(rows)('%s: %s %s', async (...row) => {
      const [, method, path, body] = row;
      expectRefusal(await stage.api.send<Refusal>(method, path, { body }), row);
    });
  });

  describe('of projects', () => {
    const bad = (fields: object) => ({ title: 'Night Train', ...fields });
    const rows: Row[] = [
      ['no title', 'POST', '/projects', {}, 400, 'VALIDATION_FAILED', 'title'],
      ['an empty title', 'POST', '/projects', bad({ title: '' }), 400, 'VALIDATION_FAILED', 'title'],
      ['a blank title', 'POST', '/projects', bad({ title: '   ' }), 400, 'VALIDATION_FAILED', 'title'],
      [
        'a title that is too long',
        'POST',
        '/projects',
        bad({ title: 'x'.repeat(201) }),
        400,
        'VALIDATION_FAILED',
        'title',
      ],
      [
        'a premise that is too long',
        'POST',
        '/projects',
        bad({ description: 'x'.repeat(5001) }),
        400,
        'VALIDATION_FAILED',
        'description',
      ],
      ['a slash in the id', 'POST', '/projects', bad({ project_id: 'a/b' }), 400, 'VALIDATION_FAILED', 'project_id'],
      ['no duration', 'POST', '/projects', bad({ target_duration: 0 }), 400, 'VALIDATION_FAILED', 'target_duration'],
      [
        'somebody without a name',
        'POST',
        '/projects',
        bad({ characters: [{ description: 'x' }] }),
        400,
        'VALIDATION_FAILED',
        'characters[0].name',
      ],
      ['settings in one word', 'POST', '/projects', bad({ settings: 'train' }), 400, 'VALIDATION_FAILED', 'settings'],
      [
        'a deadline in the past',
        'POST',
        '/projects',
        bad({ deadline: '2020-01-01T00:00:00Z' }),
        400,
        'VALIDATION_FAILED',
        'deadline must be in the future',
      ],
      ['a deadline in words', 'POST', '/projects', bad({ deadline: 'tomorrow' }), 400, 'VALIDATION_FAILED', 'deadline'],
      [
        'a status from outside',
        'POST',
        '/projects',
        bad({ status: 'completed' }),
        400,
        'VALIDATION_FAILED',
        'status is not a known field',
      ],
      ['a bad page', 'GET', '/projects?limit=0', undefined, 400, 'VALIDATION_FAILED', 'limit'],
      ['a made-up cursor', 'GET', '/projects?cursor=abc', undefined, 400, 'VALIDATION_FAILED', 'cursor'],
      ['an unknown project', 'GET', `/projects/${NOBODY}`, undefined, 404, 'PROJECT_NOT_FOUND', NOBODY],
      ['a bad id', 'GET', '/projects/a%20b', undefined, 400, 'VALIDATION_FAILED', 'project_id'],
    ];

    it.each(rows)('%s: %s %s', async (...row) => {
      const [, method, path, body] = row;
      expectRefusal(await stage.api.send<Refusal>(method, path, { body }), row);
    });
  });

  describe('of agents', () => {
    const agent = {
      agent_id: 'painter',
      agent_type: 'visual',
      capabilities: ['matte'],
      endpoint_url: 'http://p.test/',
    };
    const bad = (fields: object) => ({ ...agent, ...fields });
    const rows: Row[] = [
      ['nothing', 'POST', '/agents', {}, 400, 'VALIDATION_FAILED', 'agent_id'],
      ['a colon in the id', 'POST', '/agents', bad({ agent_id: 'a:slots' }), 400, 'VALIDATION_FAILED', 'agent_id'],
      ['an unknown kind', 'POST', '/agents', bad({ agent_type: 'audio' }), 400, 'VALIDATION_FAILED', 'agent_type'],
      ...(
        [
          ['tools of an agent without', { tools: { matte: 'paint' } }, 'tools is for agents with the protocol mcp'],
          ['skills of an MCP server', { protocol: 'mcp', skills: { matte: 'paint' } }, 'skills is for agents'],
          [
            'a tool for nothing it can',
            { protocol: 'mcp', tools: { juggling: 'juggle' } },
            'tools.juggling is none of its',
          ],
          ['a list of tools', { protocol: 'mcp', tools: ['paint'] }, 'tools must be an object of names'],
          ['a tool without a name', { protocol: 'mcp', tools: { matte: '' } }, 'tools must be an object of names'],
          ['an input in a word', { inputs: 'frame' }, 'inputs must be an array'],
          ['an output without a name', { outputs: [''] }, 'outputs'],
        ] as const
      ).map(([what, fields, names]): Row => [what, 'POST', '/agents', bad(fields), 400, 'VALIDATION_FAILED', names]),
      [
        'one capability in a word',
        'POST',
        '/agents',
        bad({ capabilities: 'matte' }),
        400,
        'VALIDATION_FAILED',
        'capabilities',
      ],
      [
        'an endpoint that is none',
        'POST',
        '/agents',
        bad({ endpoint_url: 'painter' }),
        400,
        'VALIDATION_FAILED',
        'endpoint_url',
      ],
      [
        'a file for an endpoint',
        'POST',
        '/agents',
        bad({ endpoint_url: 'file:///etc/passwd' }),
        400,
        'VALIDATION_FAILED',
        'endpoint_url',
      ],
      [
        'a WebSocket for an endpoint',
        'POST',
        '/agents',
        bad({ endpoint_url: 'ws://p.test/' }),
        400,
        'VALIDATION_FAILED',
        'endpoint_url',
      ],
      [
        'an endpoint in a private network',
        'POST',
        '/agents',
        bad({ endpoint_url: 'http://10.0.0.7:9000/' }),
        400,
        'VALIDATION_FAILED',
        'endpoint_url leads to 10.0.0.7, which is not a public address',
      ],
      [
        'an endpoint where a cloud keeps its secrets',
        'POST',
        '/agents',
        bad({ endpoint_url: 'http://169.254.169.254/latest/' }),
        400,
        'VALIDATION_FAILED',
        'endpoint_url leads to 169.254.169.254, where a cloud keeps its secrets',
      ],
      [
        'an endpoint with a password',
        'POST',
        '/agents',
        bad({ endpoint_url: 'http://ada:pw@p.test/' }),
        400,
        'VALIDATION_FAILED',
        'endpoint_url must not contain a user or a password',
      ],
      [
        'a health address in a private network',
        'POST',
        '/agents',
        bad({ health_check_url: 'http://192.168.1.1/' }),
        400,
        'VALIDATION_FAILED',
        'health_check_url leads to 192.168.1.1',
      ],
      [
        'a program nobody allowed',
        'POST',
        '/agents',
        bad({ protocol: 'mcp', endpoint_url: 'stdio://sh' }),
        400,
        'VALIDATION_FAILED',
        'endpoint_url must name a program of AGENT_STDIO_COMMANDS',
      ],
      [
        'a program that is called by HTTP',
        'POST',
        '/agents',
        bad({ endpoint_url: 'stdio://painter' }),
        400,
        'VALIDATION_FAILED',
        'endpoint_url must not be a stdio:// address for the protocol http',
      ],
      [
        'no slots',
        'POST',
        '/agents',
        bad({ max_concurrent_tasks: 0 }),
        400,
        'VALIDATION_FAILED',
        'max_concurrent_tasks',
      ],
      [
        'too little memory',
        'POST',
        '/agents',
        bad({ resource_requirements: { memory_gb: 0 } }),
        400,
        'VALIDATION_FAILED',
        'resource_requirements.memory_gb',
      ],
      [
        'an unknown need',
        'POST',
        '/agents',
        bad({ resource_requirements: { tpu: 1 } }),
        400,
        'VALIDATION_FAILED',
        'resource_requirements.tpu is not a known field',
      ],
      [
        'a local agent at an address',
        'POST',
        '/agents',
        bad({ protocol: 'local' }),
        400,
        'VALIDATION_FAILED',
        'endpoint_url must be a local:// address',
      ],
      [
        'a local agent nobody wrote',
        'POST',
        '/agents',
        bad({ endpoint_url: 'local://matte' }),
        400,
        'VALIDATION_FAILED',
        'capabilities of a local agent must be built in; matte is not',
      ],
      ['an unknown status', 'GET', '/agents?status=asleep', undefined, 400, 'VALIDATION_FAILED', 'status'],
      ['an unknown agent', 'GET', '/agents/nobody', undefined, 404, 'AGENT_NOT_FOUND', 'nobody'],
      ['changing nobody', 'PUT', '/agents/nobody', { status: 'offline' }, 404, 'AGENT_NOT_FOUND', 'nobody'],
      ['setting busy', 'PUT', '/agents/final_qc', { status: 'busy' }, 400, 'VALIDATION_FAILED', 'status'],
      [
        'changing the kind',
        'PUT',
        '/agents/final_qc',
        { agent_type: 'story' },
        400,
        'VALIDATION_FAILED',
        'agent_type is not a known field',
      ],
      ['removing nobody', 'DELETE', '/agents/nobody', undefined, 404, 'AGENT_NOT_FOUND', 'nobody'],
      ['the health of nobody', 'GET', '/agents/nobody/health', undefined, 404, 'AGENT_NOT_FOUND', 'nobody'],
      ['resetting nobody', 'POST', '/agents/nobody/reset', undefined, 404, 'AGENT_NOT_FOUND', 'nobody'],
      ['a heartbeat of nobody', 'POST', '/agents/nobody/heartbeat', {}, 404, 'AGENT_NOT_FOUND', 'nobody'],
      [
        'a heartbeat with no slots',
        'POST',
        '/agents/final_qc/heartbeat',
        { max_concurrent_tasks: 0 },
        400,
        'VALIDATION_FAILED',
        'max_concurrent_tasks',
      ],
      ['tasks of nobody', 'GET', '/agents/nobody/tasks', undefined, 404, 'AGENT_NOT_FOUND', 'nobody'],
      ['too many tasks', 'GET', '/agents/final_qc/tasks?limit=101', undefined, 400, 'VALIDATION_FAILED', 'limit'],
    ];

    it.each(rows)('%s: %s %s', async (...row) => {
      const [, method, path, body] = row;
      expectRefusal(await stage.api.send<Refusal>(method, path, { body }), row);
    });
  });

  describe('without a key', () => {
    const routes: [method: string, path: string][] = [
      ['POST', '/workflows'],
      ['GET', '/workflows'],
      ['GET', `/workflows/${NOBODY}`],
      ['PUT', `/workflows/${NOBODY}/pause`],
      ['GET', `/workflows/${NOBODY}/artifacts/screenplay.md`],
      ['POST', '/projects'],
      ['GET', '/projects'],
      ['GET', '/agents'],
      ['DELETE', '/agents/final_qc'],
    ];

    it.each(routes)('everything: %s %s', async (method, path) => {
      const { status, body } = await stage.api.send<Refusal>(method, path, { key: null });
      expect({ status, code: body.code }).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    });
  });

  it('leaves nothing behind of what it refused', async () => {
    const { body } = await stage.api.get<{ total_count: number }>('/workflows');
    const projects = await stage.api.get<{ total_count: number }>('/projects');
    const painters = await stage.api.get<{ total_count: number }>('/agents?capability=matte');
    expect([body.total_count, projects.body.total_count, painters.body.total_count]).toEqual([0, 0, 0]);
  });
});
