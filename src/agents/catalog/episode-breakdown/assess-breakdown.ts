import type { Quality } from '../../define-agent.js';
import type { Scene } from '../../material/index.js';
import { Noun } from '../../writing/noun.js';
import { judged, type Finding } from '../../writing/judged.js';
import type { EpisodeBreakdownInput, EpisodeBreakdownOutput } from './episode-breakdown.contract.js';

/** Shorter sentences may be said twice. */
const NOTICED_WORDS = 4;
const MIN_LINES = 2;

/** Whether the scenes tell one story with the people of the concept, each in its own place, and end where it was promised. */
export function assessBreakdown(
  { scene_list: scenes }: EpisodeBreakdownOutput,
  { concept_brief: brief }: EpisodeBreakdownInput,
): Quality {
  const known = new Set(brief.cast.map(({ name }) => name));
  const appearing = new Set(scenes.flatMap(({ primary_characters }) => primary_characters));
  const unknown = [...appearing].filter((name) => !known.has(name));
  const unseen = brief.cast.filter(({ name }) => !appearing.has(name)).map(({ name }) => name);
  const repeated = repeatedSentences(scenes);
  const last = scenes.at(-1);
  const motif = new Noun(brief.world.motif);
  const subject = new Noun(brief.world.subject);
  const withoutMotif = scenes.filter((scene) => !shows(scene, motif)).map(({ scene_number }) => scene_number);
  const aboutSubject = scenes.filter((scene) => shows(scene, subject)).length;
  const findings: Finding[] = [
    ...unknown.map((name) => ({ fault: true, costs: 25, say: `${name} is in the scenes and not in the concept` })),
    ...unseen.map((name) => ({ fault: true, costs: 12, say: `${name} does not appear in any scene` })),
    {
      fault: last === undefined || !textOf(last).includes(brief.world.refrain),
      costs: 20,
      say: 'The last scene does not bring back the last sentence of the logline',
    },
    {
      fault: new Set(scenes.map(({ visual_hook }) => visual_hook)).size < scenes.length,
      costs: 10,
      say: 'Two scenes have the same visual hook',
    },
    {
      fault: new Set(scenes.map(({ location }) => location)).size < Math.min(scenes.length, brief.world.places.length),
      costs: 10,
      say: 'Two scenes are set in the same place',
    },
    {
      fault: scenes.some(({ dialogue }) => dialogue.length < MIN_LINES),
      costs: 8,
      say: 'A scene has hardly any dialogue',
    },
    {
      fault: scenes.some(({ dialogue, primary_characters }) =>
        dialogue.some(({ speaker }) => !primary_characters.includes(speaker)),
      ),
      costs: 25,
      say: 'Somebody speaks who is not in the scene',
    },
    ...withoutMotif.map((number) => ({
      fault: true,
      costs: 4,
      say: `Scene ${String(number)} does not show the motif, ${motif.definite}`,
    })),
    {
      fault: aboutSubject < scenes.length / 2,
      costs: 12,
      say: `The scenes hardly speak of what it is about: show "${subject.bare}"`,
    },
    ...repeated
      .slice(0, 3)
      .map((sentence) => ({ fault: true, costs: 6, say: `A sentence is said twice: “${sentence}”` })),
  ];
  return judged(95, findings);
}

function shows(scene: Scene, { bare }: Noun): boolean {
  return [textOf(scene), scene.visual_hook, scene.goal].some((text) => text.includes(bare));
}

function textOf({ beats, dialogue }: Scene): string {
  return [...beats, ...dialogue.map(({ line }) => line)].join('\n');
}

function repeatedSentences(scenes: readonly Scene[]): string[] {
  const sentences = scenes
    .flatMap((scene) => textOf(scene).split(/(?<=[.!?…])["”’]?\s+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(' ').length >= NOTICED_WORDS);
  return sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at);
}
