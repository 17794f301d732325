import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HttpException } from '@nestjs/common';
import ts from 'typescript';
import type { ErrorKind } from '#kernel/errors/app-error.js';
import { STATUS_BY_KIND, toProblem } from '#platform/http/problem.js';

/** One error that the code can raise. */
export interface CataloguedError {
  /** Folder of `src/` it is raised in. */
  readonly area: string;
  readonly name: string;
  readonly code: string;
  readonly kind: ErrorKind;
  /** When it is raised. */
  readonly meaning: string;
}

const WHAT_TO_DO: Readonly<Record<ErrorKind, string>> = {
  invalid_input: 'Mend what the message names and send it again.',
  unauthenticated: 'Send a key of ours as `X-API-Key`.',
  forbidden: 'Ask somebody who may.',
  not_found: 'Check the id; what is gone does not come back.',
  conflict: 'Read the thing again; its state decides what is possible.',
  unprocessable: 'Change the request, or what it is about: the same one fails again.',
  limit_exceeded: 'Wait as long as `Retry-After` says.',
  unavailable: 'Try again after `Retry-After`, with an `Idempotency-Key` where a workflow is created.',
  timeout: 'Try again; look for the effect first.',
  internal: 'Search the logs for the `trace_id`; the answer is the fixed text of `INTERNAL`.',
};

/** Statuses that the framework chooses before our code is asked. */
const FRAMEWORK_STATUSES = [404, 405, 406, 408, 413, 414, 415, 416, 431];

/** Every class in a `*.errors.ts` below `src` that has a code and a kind of its own. */
export function cataloguedErrors(): CataloguedError[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.errors.ts'))
    .sort()
    .flatMap(errorsIn);
}

function errorsIn(file: string): CataloguedError[] {
  const text = readFileSync(join('src', file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  return source.statements.filter(ts.isClassDeclaration).flatMap((declaration) => {
    const code = literalOf(declaration, 'code');
    const kind = literalOf(declaration, 'kind');
    if (code === undefined || kind === undefined) return [];
    const name = declaration.name?.text ?? '';
    return [
      { area: file.split('/')[0] ?? '', name, code, kind: kind as ErrorKind, meaning: meaningOf(declaration, name) },
    ];
  });
}

function literalOf(declaration: ts.ClassDeclaration, property: string): string | undefined {
  const member = declaration.members
    .filter(ts.isPropertyDeclaration)
    .find(({ name }) => ts.isIdentifier(name) && name.text === property);
  return member?.initializer && ts.isStringLiteral(member.initializer) ? member.initializer.text : undefined;
}

/** The class's own words, or its name, which is a statement. */
function meaningOf(declaration: ts.ClassDeclaration, name: string): string {
  const [comment] = ts.getJSDocCommentsAndTags(declaration);
  const words = comment && ts.isJSDoc(comment) ? ts.getTextOfJSDocComment(comment.comment) : undefined;
  return (words ?? sentenceOf(name)).replace(/\s+/g, ' ').replace(/\|/g, '\\|');
}

function sentenceOf(name: string): string {
  const [first = '', ...rest] = name.split(/(?=[A-Z])/);
  return `${[first, ...rest.map((word) => word.toLowerCase())].join(' ')}.`;
}

/** The text of `docs/errors.md`. */
export function errorsDocument(errors: readonly CataloguedError[]): string {
  const areas = [...new Set(errors.map(({ area }) => area))];
  const tables = areas.map((area) => {
    const rows = errors.filter((error) => error.area === area).sort((a, b) => (a.code < b.code ? -1 : 1));
    const lines = rows.map(
      ({ code, kind, meaning }) =>
        `| \`${code}\` | ${kind} | ${STATUS_BY_KIND[kind]} | ${meaning} | ${WHAT_TO_DO[kind]} |`,
    );
    return [`## ${area}`, '', '| code | kind | HTTP | when | what to do |', '|---|---|---|---|---|', ...lines].join(
      '\n',
    );
  });
  return `${[...HEAD, ...tables, frameworkTable()].join('\n\n')}\n`;
}

const HEAD = [
  '# Errors',
  'Made by `UPDATE=1 npx jest --selectProjects contract --testPathPatterns errors`; a contract test keeps it true.',
  'Every failed request is answered with `{error, code, details, trace_id}`. `code` is for programs and is never renamed; ' +
    '`error` is a sentence for a person; `details` holds facts, `details.fields[]` what is wrong with a request. ' +
    'The kind decides the status. Kinds that a caller never meets over HTTP have one all the same.',
];

function frameworkTable(): string {
  const rows = FRAMEWORK_STATUSES.map((status) => toProblem(new HttpException('', status)));
  const lines = [...rows, toProblem(new Error())].map(
    ({ code, status, message }) => `| \`${code}\` | ${status} | ${message} |`,
  );
  return [
    '## before our code is asked, and faults nobody named',
    '',
    '| code | HTTP | says |',
    '|---|---|---|',
    ...lines,
  ].join('\n');
}
