import { createHash } from 'node:crypto';
import { eventually } from '../../support/eventually.js';
import { expectOneCleanRun, reachesStatus, tasksOf } from '../../support/movie.js';
import { oneService } from '../../support/one-service.js';

jest.setTimeout(240_000);

const MANY = 10;
const SEED = 7;

interface Film {
  readonly project: string;
  /** A word that nobody else uses. */
  readonly mark: string;
  readonly premise: string;
}

const NAMES = [
  'Abelard',
  'Brunhild',
  'Cassius',
  'Dorothea',
  'Eginhard',
  'Frideswide',
  'Gawain',
  'Hedwig',
  'Isolde',
  'Jorinde',
];
const films: Film[] = NAMES.slice(0, MANY).map((mark, i) => ({
  project: `film-${i}`,
  mark,
  premise: `${mark} keeps a lighthouse that is ${i + 2} miles from the sea`,
}));

describe('many movies at once', () => {
  const service = oneService();

  async function create({ project, mark, premise }: Film): Promise<void> {
    const body = { project_id: project, title: `The Lights of ${mark}`, description: premise, genre: 'drama' };
    expect(await service().call('POST', '/projects', body)).toMatchObject({ status: 201 });
  }

  async function start({ project }: Film): Promise<string> {
    const parameters = { seed: SEED, auto_approve: true };
    const order = { project_id: project, workflow_type: 'movie_creation', custom_parameters: parameters };
    const { status, body } = await service().call('POST', '/workflows', order);
    expect([status, body]).toEqual([201, expect.objectContaining({ project_id: project })]);
    return (body as { workflow_id: string }).workflow_id;
  }

  /** The text of each deliverable, by name; `run.json` alone may differ between two runs. */
  async function deliverables(id: string): Promise<ReadonlyMap<string, string>> {
    const { body } = await service().call('GET', `/workflows/${id}/artifacts`);
    const names = (body as { artifacts: { name: string }[] }).artifacts.map(({ name }) => name);
    const texts = names
      .filter((name) => name !== 'run.json')
      .map(async (name) => [name, String(await service().download(`/workflows/${id}/artifacts/${name}`))] as const);
    return new Map(await Promise.all(texts));
  }

  const digests = (texts: ReadonlyMap<string, string>) =>
    [...texts].map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]).sort();

  it(`are all completed, ${MANY} of ${MANY} projects, and none has anything of another`, async () => {
    await Promise.all(films.map(create));
    const ids = await Promise.all(films.map(start));
    await eventually(
      async () => {
        const { body } = await service().call('GET', '/workflows?status=completed');
        expect((body as { total_count: number }).total_count).toBe(MANY);
      },
      150_000,
      250,
    );

    const made = await Promise.all(ids.map(deliverables));
    for (const [i, { project, mark }] of films.entries()) {
      const id = ids[i] ?? '';
      await expectOneCleanRun(service(), id);
      expect(new Set((await tasksOf(service(), id)).map(({ workflow_id }) => workflow_id))).toEqual(new Set([id]));
      const { body } = await service().call('GET', `/projects/${project}/workflows`);
      expect(
        (body as { workflows: { workflow_id: string }[] }).workflows.map(({ workflow_id }) => workflow_id),
      ).toEqual([id]);
      const text = [...(made[i]?.values() ?? [])].join('\n');
      expect(NAMES.filter((name) => text.includes(name))).toEqual([mark]);
    }

    // Made alone, a movie is the same byte for byte.
    const [first] = films;
    if (!first) throw new Error('There is no film');
    const alone = await start(first);
    await reachesStatus(service(), alone, 'completed');
    expect(digests(await deliverables(alone))).toEqual(digests(made[0] ?? new Map()));
  });
});
