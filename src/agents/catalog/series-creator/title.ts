import type { Notes } from '../../writing/notes.js';
import type { Lines } from '../../writing/tellings/telling.js';
import { titleCase } from '../../writing/noun.js';
import type { Writer } from '../../writing/writer.js';
import type { SeriesCreatorInput } from './series-creator.contract.js';

const PLACEHOLDER =
  /^(?:untitled|unnamed|new|my|test|demo|sample|example|project|movie|film|production|a (?:short )?(?:movie|film)|the (?:movie|film)|title)\b/i;
const MAX_TITLE = 44;
const TRIES = 12;

/** The title asked for, the project's own, the one before, or a new one. */
export function titleOf(input: SeriesCreatorInput, notes: Notes, writer: Writer, titles: Lines): string {
  if (notes.title !== undefined) return notes.title;
  if (!isPlaceholder(input)) return input.context.title;
  return input.previous_brief?.title ?? invented(writer, titles);
}

/** Projects are often created before anybody has thought of a title. */
function isPlaceholder({ context: { title }, user_idea }: SeriesCreatorInput): boolean {
  const start = title
    .replace(/(?:…|\.\.\.)\s*$/u, '')
    .trim()
    .toLowerCase();
  return PLACEHOLDER.test(title) || start === '' || user_idea.trim().toLowerCase().startsWith(start);
}

function invented(writer: Writer, titles: Lines): string {
  const tried = Array.from({ length: TRIES }, () => writer.write(titles)?.text).filter((title) => title !== undefined);
  const fitting = tried.find((title) => title.length <= MAX_TITLE);
  return titleCase(fitting ?? tried.sort((a, b) => a.length - b.length)[0] ?? writer.text(titles)).replace(
    /^./u,
    (letter) => letter.toUpperCase(),
  );
}
