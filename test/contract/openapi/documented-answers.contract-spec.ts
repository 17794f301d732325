import { DocumentedAnswers } from '../../support/documented.js';

const project = {
  project_id: 'night-train',
  title: 'Night Train',
  status: 'draft',
  created_at: '2026-03-01T12:00:00.000Z',
};

describe('comparing answers with the document', () => {
  const documented = new DocumentedAnswers();
  const check = (status: number, body: unknown) => () => {
    documented.check('GET', '/projects/night-train', status, body);
  };

  it('finds nothing wrong with what is documented', () => {
    expect(check(200, project)).not.toThrow();
  });

  it.each<[string, number, unknown]>([
    ['a status nobody expects', 418, project],
    ['a field that is missing', 200, { ...project, title: undefined }],
    ['a field of another type', 200, { ...project, target_duration: '600' }],
    ['a field that is not documented', 200, { ...project, owner: 'me' }],
    ['a value that is not documented', 200, { ...project, status: 'lost' }],
    ['a moment that is none', 200, { ...project, created_at: 'today' }],
    ['an error without a code', 404, { error: 'There is no project', trace_id: 'x' }],
  ])('finds %s', (_, status, body) => {
    expect(check(status, body)).toThrow(/GET \/projects\/\{project_id\} \d+ is not/);
  });
});
