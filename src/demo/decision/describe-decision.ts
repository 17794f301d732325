import { wrap } from '../terminal/wrap.js';
import type { PendingDecision } from '../wire.js';

const INDENT = '  ';

interface Scene {
  readonly scene_number?: number;
  readonly scene_title?: string;
  readonly heading?: string;
  readonly goal?: string;
  readonly primary_characters?: readonly string[];
}

/** The question with the material to judge it by, as rows of text. */
export function describeDecision({ prompt, context }: PendingDecision, width: number): string[] {
  const paragraph = (text: unknown) => (typeof text === 'string' ? ['', ...wrap(text, width, INDENT)] : []);
  return [
    '',
    ...wrap(prompt, width),
    ...paragraph(context['title']).map((row) => row.toUpperCase()),
    ...paragraph(context['logline']),
    ...paragraph(context['arc_summary']),
    ...scenesIn(context).flatMap((scene) => describeScene(scene, width)),
    ...notesIn(context).flatMap((note) => wrap(`- ${note}`, width, INDENT)),
    '',
  ];
}

function describeScene(scene: Scene, width: number): string[] {
  const { scene_number: number, scene_title: title, heading, goal = '', primary_characters: people = [] } = scene;
  return [
    '',
    `${INDENT}${number ?? '-'}. ${[title, heading].filter((part) => part !== undefined).join(' — ')}`,
    ...wrap(people.length === 0 ? goal : `${goal} (${people.join(', ')})`, width, `${INDENT}   `),
  ];
}

function scenesIn(context: PendingDecision['context']): readonly Scene[] {
  return Array.isArray(context['scenes']) ? (context['scenes'] as Scene[]) : [];
}

/** What a quality gate found, where the question is about one. */
function notesIn(context: PendingDecision['context']): readonly string[] {
  const notes: unknown[] = Array.isArray(context['notes']) ? context['notes'] : [];
  return notes.filter((note) => typeof note === 'string');
}
