import type { DialogueLine, PlayedDialogue } from '../../material/index.js';
import type { DialogueWriterInput } from './dialogue-writer.contract.js';

type SpokenScene = DialogueWriterInput['scenes'][number];

/**
 * What is said stays as it was written; what is added is what it is for, and once a scene how it is said: where
 * somebody speaks of the thing that matters they do not look at it.
 */
export function playLines({ scenes, arc_map, voices, motif }: DialogueWriterInput): PlayedDialogue[] {
  const bare = motif.replace(/^(?:the|a|an) /i, '');
  return scenes.map((scene) => {
    const turning = turningLine(scene.dialogue, bare);
    return {
      scene_number: scene.scene_number,
      lines: scene.dialogue.map((line, at) => ({
        speaker: line.speaker,
        ...(at === turning ? { parenthetical: mannerOf(line, bare, motif) } : kept(line)),
        line: line.line,
        after_beat: line.after_beat,
        intent: intentOf(line, scene, arc_map, voices, bare),
      })),
    };
  });
}

/** The line that is given a manner: about the motif, else the last; none where the script has one there. */
function turningLine(lines: readonly DialogueLine[], bare: string): number | undefined {
  const about = lines.findIndex(
    (line) => line.parenthetical === undefined && line.line.toLowerCase().includes(bare.toLowerCase()),
  );
  const at = about >= 0 ? about : lines.length - 1;
  return lines[at] === undefined || lines[at].parenthetical !== undefined ? undefined : at;
}

function mannerOf({ line }: DialogueLine, bare: string, motif: string): string {
  if (line.toLowerCase().includes(bare.toLowerCase())) return `not looking at ${motif}`;
  if (line.endsWith('?')) return 'as if it did not matter';
  return line.length < 40 ? 'after a moment' : 'quietly';
}

function kept({ parenthetical }: DialogueLine) {
  return parenthetical === undefined ? {} : { parenthetical };
}

/** A verb phrase, from how the line is built and where its speaker stands. */
function intentOf(
  { speaker, line }: DialogueLine,
  { scene_number, primary_characters }: SpokenScene,
  arcs: DialogueWriterInput['arc_map'],
  voices: DialogueWriterInput['voices'],
  bare: string,
): string {
  const called = primary_characters.find(
    (name) => name !== speaker && name.split(' ').some((part) => line.includes(part)),
  );
  if (line.toLowerCase().includes(bare.toLowerCase())) return `hold on to the ${bare}`;
  if (line.endsWith('?')) return called === undefined ? 'find out how much the other knows' : `make ${called} say it`;
  if (line.endsWith('!')) return 'stop it here';
  if (called !== undefined) return `reach ${called}`;
  const stands = arcs
    .find(({ character }) => character === speaker)
    ?.steps.find((step) => step.scene_number === scene_number)?.stands;
  const habit = voices.find(({ character }) => character === speaker)?.habits[0];
  if (line.split(' ').length <= 5) return habit === undefined ? 'leave it at that' : `leave it at that; ${habit}`;
  return stands === undefined ? 'go on talking' : `hide, or show, ${stands}`;
}
