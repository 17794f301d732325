import type { CharacterProfile, DialogueLine, Scene } from '#agents';
import { plain } from './markdown.js';
import type { Production } from './production.js';

const COUNTS = ['no scenes', 'one scene', 'two scenes', 'three scenes', 'four scenes', 'five scenes'] as const;

/** The screenplay in Markdown that reads well printed and unprinted: headings, action, cues and dialogue set in. */
export function screenplay({ brief, scenes, profiles }: Production): string {
  const seen = new Set<string>();
  const body = scenes.flatMap((scene, index) => [
    ...sceneBlocks(scene, profiles, seen),
    transition(scene, scenes[index + 1]),
  ]);
  const blocks = [
    `# ${plain(brief.title.toUpperCase())}`,
    `A screenplay in ${COUNTS[scenes.length] ?? `${String(scenes.length)} scenes`}. ${plain(sentence(brief.genre_tags.join(', ')))}`,
    `*${plain(brief.logline)}*`,
    profiles.map(castLine).join('\n'),
    '---',
    'FADE IN:',
    ...body,
    '**THE END**',
  ];
  return blocks.filter((block) => block !== '').join('\n\n') + '\n';
}

function castLine({ name, age, occupation, visual_signature }: CharacterProfile): string {
  return `- **${plain(name.toUpperCase())}** (${String(age)}), ${plain(sentence(occupation, false))} *${plain(sentence(visual_signature))}*`;
}

function sceneBlocks(scene: Scene, profiles: readonly CharacterProfile[], seen: Set<string>): string[] {
  const blocks = [`## ${String(scene.scene_number)}. ${plain(scene.heading)}`];
  let lastSpeaker: string | undefined;
  for (let beat = 0; beat <= scene.beats.length; beat++) {
    const lines = scene.dialogue.filter(({ after_beat }) => Math.min(after_beat, scene.beats.length) === beat);
    for (const line of lines) {
      blocks.push(speech(line, line.speaker === lastSpeaker));
      lastSpeaker = line.speaker;
    }
    const action = scene.beats[beat];
    if (action !== undefined) blocks.push(introduced(plain(action), profiles, seen));
  }
  return blocks;
}

/** A cue and what is said, as a block that is set in; two blanks at the end of a line break it in Markdown. */
function speech({ speaker, parenthetical, line }: DialogueLine, continued: boolean): string {
  const cue = `**${plain(speaker.toUpperCase())}**${continued ? " (CONT'D)" : ''}`;
  const manner = parenthetical === undefined ? [] : [`*(${plain(parenthetical)})*`];
  return [cue, ...manner, plain(line)].map((row) => `> ${row}`).join('  \n');
}

/** Prints a name in capitals, with the age, where the character is seen for the first time. */
function introduced(action: string, profiles: readonly CharacterProfile[], seen: Set<string>): string {
  return profiles.reduce((text, { name, age }) => {
    const at = seen.has(name) ? -1 : text.indexOf(plain(name));
    if (at < 0) return text;
    seen.add(name);
    const after = text.slice(at + plain(name).length);
    const years = /^[’']/.test(after) ? '' : ` (${String(age)})`;
    return `${text.slice(0, at)}${plain(name.toUpperCase())}${years}${after}`;
  }, action);
}

/** Time has passed: dissolve. The place alone has changed: cut. */
function transition(scene: Scene, next: Scene | undefined): string {
  if (!next) return 'FADE OUT.';
  return next.time_of_day === scene.time_of_day ? 'CUT TO:' : 'DISSOLVE TO:';
}

/** Ends with a full stop, and begins with a capital unless it goes on from something. */
function sentence(text: string, begins = true): string {
  const trimmed = text.trim();
  const opened = begins ? trimmed.charAt(0).toUpperCase() + trimmed.slice(1) : trimmed;
  return /[.!?…]$/.test(opened) ? opened : `${opened}.`;
}
