import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '#kernel/hash.js';
import { ApiStage } from '../support/api-stage.js';

interface EventPage {
  events: { seq: number; type: string; id: string; cursor: string; actor?: object }[];
  next_after: number;
  has_more: boolean;
}

describe('the records of a workflow over HTTP', () => {
  let stage: ApiStage;
  beforeAll(async () => {
    stage = await ApiStage.start();
  });
  afterAll(() => stage.stop());

  describe('its tasks', () => {
    it('show attempts, times, quality and what they were made from', async () => {
      const id = await stage.workflow();
      const claim = await stage.claim(id);
      const image = await stage.begin(claim, 'image_generation');
      await stage.finish(claim, image, 10);
      const video = await stage.begin(claim, 'video_generation', [image.taskId]);
      await stage.fail(claim, video, 30_000);
      const { status, body } = await stage.api.get<{ tasks: object[]; total_count: number }>(`/workflows/${id}/tasks`);
      expect([status, body.total_count]).toEqual([200, 2]);
      expect(body.tasks).toMatchObject([
        {
          task_id: image.taskId,
          workflow_id: id,
          number: 1,
          task_type: 'image_generation',
          capability: 'image_generation',
          status: 'completed',
          state: 'media_generation',
          item: 'frame-1',
          revision: 0,
          agent_id: 'image_generation',
          attempts: 1,
          retry_count: 0,
          idempotency_key: `${id}/${image.taskId}:1`,
          execution_time: expect.any(Number) as number,
          quality_score: 88,
          quality_issues: ['a bit dark'],
          dependencies: [],
        },
        {
          task_id: video.taskId,
          number: 2,
          status: 'pending',
          dependencies: [image.taskId],
          retry_count: 1,
          waiting_for: {
            kind: 'backoff',
            since: expect.stringMatching(/Z$/) as string,
            until: expect.any(String) as string,
          },
          error_details: { error_type: 'AGENT_TIMED_OUT', next_retry: expect.any(String) as string },
        },
      ]);
      expect(await stage.api.get(`/workflows/${id}`)).toMatchObject({
        body: { status: 'running', waiting_for: { kind: 'backoff' }, error_details: { failed_task: video.taskId } },
      });
    });

    it('show who was left out, and what their agents have put somewhere', async () => {
      const id = await stage.workflow();
      const claim = await stage.claim(id);
      const leftOut = [
        { agentId: 'old-painter', reason: 'version' as const },
        { agentId: 'lost-painter', reason: 'unreachable' as const },
      ];
      const made = {
        kind: 'image',
        url: 'https://media.example/frame-1.png',
        mediaType: 'image/png',
        checksum: 'md5:00',
      };
      await stage.finish(claim, await stage.begin(claim, 'image_generation', [], leftOut), 10, [made]);
      await stage.begin(claim, 'video_generation');
      const { body } = await stage.api.get<{ tasks: { routing: object }[] }>(`/workflows/${id}/tasks`);
      expect(body.tasks[0]).toMatchObject({
        artifacts: [{ kind: 'image', url: made.url, media_type: 'image/png', checksum: 'md5:00' }],
        routing: {
          agent_id: 'image_generation',
          excluded: [
            { agent_id: 'old-painter', reason: 'version' },
            { agent_id: 'lost-painter', reason: 'unreachable' },
          ],
        },
      });
      expect(body.tasks[1]).not.toHaveProperty('artifacts');
      expect(body.tasks[1]?.routing).not.toHaveProperty('excluded');
    });

    it('say when they are tried again only while that is what they wait for', async () => {
      const id = await stage.workflow();
      const claim = await stage.claim(id);
      await stage.fail(claim, await stage.begin(claim, 'image_generation'), 0);
      await stage.entrust(claim, await stage.begin(claim, 'image_generation'));
      const { body } = await stage.api.get<{ tasks: { error_details: object }[] }>(`/workflows/${id}/tasks`);
      expect(body.tasks).toMatchObject([
        { status: 'running', attempts: 2, waiting_for: { kind: 'agent', until: expect.any(String) as string } },
      ]);
      expect(body.tasks[0]?.error_details).not.toHaveProperty('next_retry');
    });

    it('show up with the agent that has them', async () => {
      const claim = await stage.claim(await stage.workflow());
      const running = await stage.begin(claim, 'final_qc');
      const done = await stage.begin(claim, 'distribution');
      await stage.finish(claim, done, 10);
      const tasksOf = async (agent: string, query = '') =>
        (await stage.api.get<{ tasks: object[] }>(`/agents/${agent}/tasks${query}`)).body;
      const { id: workflow_id } = claim.workflow;
      expect(await tasksOf('final_qc')).toMatchObject({
        tasks: [{ task_id: running.taskId, workflow_id, task_type: 'final_qc', status: 'running' }],
        total_count: 1,
      });
      expect(await tasksOf('distribution')).toMatchObject({
        tasks: [{ task_id: done.taskId, workflow_id, status: 'completed', execution_time: 4.2, quality_score: 88 }],
      });
      expect(await tasksOf('distribution', '?status=running')).toEqual({ tasks: [], total_count: 0 });
      expect(await stage.api.get('/agents/final_qc')).toMatchObject({
        body: { current_tasks: [`${workflow_id}/${running.taskId}`] },
      });
      expect(await stage.api.delete('/agents/final_qc')).toMatchObject({
        status: 409,
        body: { code: 'AGENT_BUSY', details: { running_tasks: 1 } },
      });
    });
  });

  describe('its events', () => {
    it('come in pages without a gap, and can be followed', async () => {
      const id = await stage.workflow();
      await stage.api.put(`/workflows/${id}/pause`);
      await stage.api.put(`/workflows/${id}/resume`);
      const page = async (query: string) => (await stage.api.get<EventPage>(`/workflows/${id}/events${query}`)).body;
      const first = await page('?limit=2');
      expect(first).toMatchObject({ next_after: 2, has_more: true });
      const rest = await page(`?after=${first.next_after}`);
      expect(rest).toMatchObject({ next_after: 3, has_more: false });
      const events = [...first.events, ...rest.events];
      expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect(events.map(({ type }) => type)).toEqual(['workflow.created', 'workflow.paused', 'workflow.resumed']);
      expect(events.every(({ actor }) => actor !== undefined)).toBe(true);
      expect(await page('?after=3')).toEqual({ events: [], next_after: 3, has_more: false });
    });
  });

  describe('events of one change', () => {
    it('are told one by one, wherever a page ends', async () => {
      const id = await stage.workflow();
      await stage.begin(await stage.claim(id), 'final_qc');
      const told: EventPage['events'][number][] = [];
      for (let after = 0, more = true; more;) {
        const path = `/workflows/${id}/events?limit=1&after=${after}`;
        const { body } = await stage.api.get<EventPage>(path);
        told.push(...body.events);
        ({ next_after: after, has_more: more } = body);
      }
      expect(told.map(({ type }) => type)).toEqual([
        'workflow.created',
        'workflow.started',
        'workflow.state_entered',
        'task.created',
        'task.assigned',
        'task.started',
      ]);
      expect(told.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(new Set(told.map(({ cursor }) => cursor)).size).toBe(6);
    });
  });

  describe('its artifacts', () => {
    const TEXT = '# Night Train\n\nINT. TRAIN – NIGHT\n';
    const ETAG = `"${sha256(TEXT)}"`;
    let id: string;
    beforeAll(async () => {
      id = await stage.workflow();
      await stage.publish(await stage.claim(id), 'screenplay.md', 'text/markdown', TEXT);
    });
    const fetchIt = (headers: Record<string, string> = {}, name = 'screenplay.md') =>
      stage.api.get(`/workflows/${id}/artifacts/${name}`, { headers });

    it('are listed with size and hash', async () => {
      expect((await stage.api.get(`/workflows/${id}/artifacts`)).body).toEqual({
        artifacts: [
          {
            name: 'screenplay.md',
            media_type: 'text/markdown',
            size_bytes: Buffer.byteLength(TEXT),
            sha256: sha256(TEXT),
          },
        ],
      });
    });

    it('are sent whole, with type, tag and length', async () => {
      const { status, headers, text } = await fetchIt();
      expect({ status, text }).toEqual({ status: 200, text: TEXT });
      expect(headers.get('etag')).toBe(ETAG);
      expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8');
      expect(headers.get('content-length')).toBe(String(Buffer.byteLength(TEXT)));
      expect(headers.get('accept-ranges')).toBe('bytes');
    });

    it.each([ETAG, `W/${ETAG}`, `"other", ${ETAG}`, '*'])('are not sent again to who has %s', async (tag) => {
      const { status, text, headers } = await fetchIt({ 'if-none-match': tag });
      expect({ status, text, etag: headers.get('etag') }).toEqual({ status: 304, text: '', etag: ETAG });
    });

    it('are sent to who has something else', async () => {
      expect((await fetchIt({ 'if-none-match': '"other"' })).status).toBe(200);
    });

    it.each([
      ['bytes=2-12', 'Night Train', 'bytes 2-12/'],
      ['bytes=-6', 'NIGHT\n', ''],
    ])('are sent in part: %s', async (range, wanted, contentRange) => {
      const { status, text, headers } = await fetchIt({ range });
      expect({ status, text }).toEqual({ status: 206, text: wanted });
      expect(headers.get('content-range')).toContain(contentRange);
    });

    it('are continued only where they are the same', async () => {
      const range = 'bytes=2-12';
      expect((await fetchIt({ range, 'if-range': ETAG })).status).toBe(206);
      expect((await fetchIt({ range, 'if-range': '"other"' })).status).toBe(200);
    });

    it('have no part beyond their end', async () => {
      const { status, headers, body } = await fetchIt({ range: 'bytes=9000-' });
      expect({ status, code: body['code'] }).toEqual({ status: 416, code: 'RANGE_NOT_SATISFIABLE' });
      expect(headers.get('content-range')).toBe(`bytes */${Buffer.byteLength(TEXT)}`);
    });

    it.each(['story.md', '..%2F..%2Fetc%2Fpasswd', '..%2Fscreenplay.md', 'screenplay.md%00', '.', '%2Fetc%2Fpasswd'])(
      'are found by their recorded name only: %s',
      async (name) => {
        const { status, text } = await fetchIt({}, name);
        expect([400, 404]).toContain(status);
        expect(text).not.toContain('root:');
      },
    );

    it('are not there when the file is gone', async () => {
      const other = await stage.workflow();
      await stage.publish(await stage.claim(other), 'lost.md', 'text/markdown', TEXT);
      rmSync(join(stage.outputDir, other, 'lost.md'));
      expect(await stage.api.get(`/workflows/${other}/artifacts/lost.md`)).toMatchObject({
        status: 404,
        body: { code: 'ARTIFACT_NOT_FOUND' },
      });
    });
  });
});
