import type { ConceptBrief } from '../material/index.js';
import { readNotes, type Newcomer } from './notes.js';

/**
 * The concept as somebody later in the line reads it when there are notes on their own work: what the notes ask of tone,
 * place and things to show is taken in, who is in the story is not theirs to change.
 */
export function heeded(brief: ConceptBrief, feedback: readonly string[]): ConceptBrief {
  const notes = readNotes(feedback);
  const { world } = brief;
  return {
    ...brief,
    tone_keywords: [...new Set([...notes.tones, ...brief.tone_keywords])].slice(0, 3),
    world: {
      ...world,
      setting: notes.setting ?? world.setting,
      ending: notes.ending ?? world.ending,
      must_show: [...new Set([...notes.show, ...newcomersOf(brief, notes.newcomers), ...world.must_show])].slice(0, 8),
      must_avoid: [...new Set([...notes.avoid, ...world.must_avoid])].slice(0, 8),
    },
  };
}

/** Somebody whom only the concept could name is seen at least. */
function newcomersOf({ cast }: ConceptBrief, newcomers: readonly Newcomer[]): string[] {
  const unknown = newcomers.filter(({ role }) => !cast.some(({ description }) => description.includes(role)));
  return unknown.map(({ role, of }) => (of === undefined ? `the ${role}` : `${of}'s ${role}`));
}
