import { ApiStage } from '../support/api-stage.js';

interface Page {
  projects: { project_id: string }[];
  total_count: number;
  has_more: boolean;
  next_cursor?: string;
}

describe('the project API', () => {
  let stage: ApiStage;
  beforeAll(async () => {
    stage = await ApiStage.start();
  });
  afterAll(() => stage.stop());

  it('keeps a project as it was given', async () => {
    const project = {
      project_id: '507f1f77bcf86cd799439011',
      user_id: 'user-17',
      title: 'Night Train',
      description: 'A train never stops.',
      genre: 'Space Western',
      target_duration: 600,
      style_preferences: { visual_style: 'charcoal', layers: [1, { deep: true }] },
      characters: [{ name: 'Mara Voss', description: 'A conductor' }, { name: 'Ivo' }],
      settings: ['a train'],
      themes: ['time'],
      content_rating: 'PG-13',
      deadline: '2099-06-30T18:00:00.000Z',
      budget_constraints: { max_usd: 250 },
      custom_requirements: 'No violence',
    };
    const created = await stage.api.post('/projects', project);
    expect(created.status).toBe(201);
    expect(created.body).toEqual({ ...project, status: 'draft', created_at: expect.stringMatching(/Z$/) as string });
    const { body } = await stage.api.get(`/projects/${project.project_id}`);
    expect(body).toEqual(created.body);
  });

  it('makes an id where none is given', async () => {
    const { status, body } = await stage.api.post('/projects', { title: 'Untitled' });
    expect(status).toBe(201);
    expect(body['project_id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('refuses an id that is taken, also of many at once, and keeps the first', async () => {
    const project_id = 'one-of-many';
    const titles = Array.from({ length: 20 }, (_, i) => `Take ${i}`);
    const answers = await Promise.all(titles.map((title) => stage.api.post('/projects', { project_id, title })));
    const won = answers.filter(({ status }) => status === 201);
    expect(won).toHaveLength(1);
    const lost = answers.filter(({ status, body }) => status === 409 && body['code'] === 'PROJECT_ALREADY_EXISTS');
    expect(lost).toHaveLength(19);
    expect((await stage.api.get(`/projects/${project_id}`)).body).toEqual(won[0]?.body);
  });

  it('lists newest first, and neither skips nor repeats by cursor while new projects arrive', async () => {
    const known: string[] = [];
    for (let i = 0; i < 7; i++) known.unshift(await stage.project({ title: `Listed ${i}` }));
    const { body: newest } = await stage.api.get<Page>('/projects?limit=3');
    expect(newest.has_more).toBe(true);
    const seen: string[] = [];
    let path = '/projects?limit=3';
    for (;;) {
      const { body } = await stage.api.get<Page>(path);
      seen.push(...body.projects.map(({ project_id }) => project_id));
      if (body.next_cursor === undefined) break;
      await stage.project();
      path = `/projects?limit=3&cursor=${body.next_cursor}`;
    }
    expect(seen.filter((id) => known.includes(id)).sort()).toEqual([...known].sort());
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('pages by offset', async () => {
    const { body: all } = await stage.api.get<Page>('/projects?limit=100');
    const { body: page } = await stage.api.get<Page>('/projects?limit=2&offset=1');
    expect(page.projects).toEqual(all.projects.slice(1, 3));
    expect(page.total_count).toBe(all.total_count);
    const { body: beyond } = await stage.api.get<Page>('/projects?offset=5000');
    expect(beyond).toMatchObject({ projects: [], has_more: false });
  });
});
