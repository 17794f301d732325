import type { CharacterProfile, DialogueLine, Scene } from '#agents';
import { plain } from './markdown.js';
import type { Production } from './production.js';

const COUNTS = ['no scenes', 'one scene', 'two scenes', 'three scenes', 'four scenes', 'five scenes'] as const;

/** The screenplay in Markdown that reads well printed and unprinted: headings, action, cues and dialogue set in. */
export function screenplay({ brief, script: scenes, profiles }: Production): string {
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
    for (const speech of speeches(lines)) {
      blocks.push(speechBlock(speech, speech[0]?.speaker === lastSpeaker));
      lastSpeaker = speech[0]?.speaker;
    }
    const action = scene.beats[beat];
    if (action !== undefined) blocks.push(introduced(plain(action), profiles, seen));
  }
  return blocks;
}

/** What one person says without a break is one speech. */
function speeches(lines: readonly DialogueLine[]): DialogueLine[][] {
  const grouped: DialogueLine[][] = [];
  for (const line of lines) {
    const last = grouped.at(-1);
    if (last?.[0]?.speaker === line.speaker) last.push(line);
    else grouped.push([line]);
  }
  return grouped;
}

/** A cue and what is said, as a block that is set in; two blanks at the end of a line break it in Markdown. */
function speechBlock(speech: readonly DialogueLine[], continued: boolean): string {
  const cue = `**${plain((speech[0]?.speaker ?? '').toUpperCase())}**${continued ? " (CONT'D)" : ''}`;
  const said = speech.flatMap(({ parenthetical, line }) => [
    ...(parenthetical === undefined ? [] : [`*(${plain(parenthetical)})*`]),
    plain(line),
  ]);
  return [cue, ...said].map((row) => `> ${row}`).join('  \n');
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

/** The hours of a day as scene headings name them. */
const HOURS = ['BEFORE DAWN', 'DAWN', 'MORNING', 'NOON', 'DAY', 'AFTERNOON', 'DUSK', 'EVENING', 'NIGHT'];

/** A night has passed where the clock goes back: dissolve. Otherwise cut. */
function transition(scene: Scene, next: Scene | undefined): string {
  if (!next) return 'FADE OUT.';
  const [hour, then] = [scene, next].map(({ time_of_day }) => HOURS.indexOf(time_of_day.toUpperCase()));
  return (then ?? 0) < (hour ?? 0) ? 'DISSOLVE TO:' : 'CUT TO:';
}

/** Ends with a full stop, and begins with a capital unless it goes on from something. */
function sentence(text: string, begins = true): string {
  const trimmed = text.trim();
  const opened = begins ? trimmed.charAt(0).toUpperCase() + trimmed.slice(1) : trimmed;
  return /[.!?…]$/.test(opened) ? opened : `${opened}.`;
}
