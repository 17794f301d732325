import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { aProduction } from '../testing/a-production.js';
import { productionBookJsonSchema } from './production-book.schema.js';
import { renderDeliverables } from './render-deliverables.js';

const SCHEMA_FILE = join(
  process.cwd(),
  'src/workflows/catalog/movie-creation/deliverables/production-book.schema.json',
);

function bookOf(production = aProduction()): Record<string, unknown> {
  const file = renderDeliverables(production).find(({ name }) => name === 'production-book.json');
  return JSON.parse(file?.content ?? '') as Record<string, unknown>;
}

/** What a relative reference like `production-book.json#/a/b` stands for in the book. */
function resolve(book: unknown, reference: string): unknown {
  const [file, pointer = ''] = reference.split('#');
  if (file !== 'production-book.json') return undefined;
  const members = pointer.split('/').slice(1);
  return members.reduce<unknown>((value, member) => (value as Record<string, unknown> | undefined)?.[member], book);
}

describe('production-book.json', () => {
  it('has a committed JSON Schema that is up to date (refresh it with UPDATE_SCHEMAS=1)', () => {
    const current = productionBookJsonSchema();
    if (process.env['UPDATE_SCHEMAS'] === '1') writeFileSync(SCHEMA_FILE, JSON.stringify(current, null, 2) + '\n');
    expect(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'))).toEqual(JSON.parse(JSON.stringify(current)));
  });

  it('validates against the committed schema, and a book with a part missing does not', () => {
    const schema = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as object;
    const validate = new Ajv2020({ strict: true, formats: {} }).compile(schema);
    const { distribution: _, ...incomplete } = bookOf();
    expect(validate(bookOf())).toBe(true);
    expect(validate(incomplete)).toBe(false);
    expect(validate({ ...bookOf(), workflow_id: 'x' })).toBe(false);
  });

  it('has the same bytes for the same production, however its objects were put together', () => {
    const shuffled = JSON.parse(
      JSON.stringify(aProduction(), (_key, value: unknown) =>
        value !== null && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      ),
    ) as ReturnType<typeof aProduction>;
    expect(renderDeliverables(shuffled)).toEqual(renderDeliverables(aProduction()));
  });

  it('resolves every reference it contains', () => {
    const production = aProduction();
    const book = bookOf(production);
    const references = [
      ...production.pictures.map(({ image_url }) => image_url),
      ...production.segments.map(({ video_url }) => video_url),
      ...production.reels.map(({ edit }) => edit.video_url),
      production.edit.video_url,
      ...production.report.preview_images,
      production.record.public_url.replace('./', ''),
    ];
    expect(references).toHaveLength(10 - 1);
    for (const reference of references) expect([reference, resolve(book, reference)]).not.toContain(undefined);
  });

  it('keeps shots in playing order even past the tenth', () => {
    const shots = Array.from({ length: 11 }, (_, index) => `SCENE_1_SHOT_${String(index + 1)}`);
    const { frames, pictures } = aProduction();
    const [frame] = frames;
    const [picture] = pictures;
    if (!frame || !picture) throw new Error('The production has a frame and a picture');
    const book = bookOf(
      aProduction({
        frames: shots.map((frame_id, index) => ({ ...frame, frame_id, shot_order: index + 1 })),
        pictures: [...shots].reverse().map((frame_id) => ({ ...picture, frame_id })),
      }),
    );
    expect(Object.keys(book['shot_list'] as object)).toEqual(shots);
  });

  it('ends every file with a line feed', () => {
    expect(
      renderDeliverables(aProduction()).every(({ content }) => content.endsWith('\n') && !content.endsWith('\n\n')),
    ).toBe(true);
  });
});
