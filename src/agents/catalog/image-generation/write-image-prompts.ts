import type { ImageGenerationInput, ImagePrompts } from './image-generation.contract.js';

/**
 * Writes what an image generator is to be told, in the order such models weigh it: shot, action, who, light, look.
 * A signature stands in full in every prompt, because a generator remembers nothing from one picture to the next; what
 * the description says already is not said twice.
 */
export function writeImagePrompts({
  storyboard_frames,
  character_profiles,
  render_settings: { style, set },
}: ImageGenerationInput): ImagePrompts {
  return {
    image_prompts: storyboard_frames.map((frame) => {
      const cast = character_profiles.filter(({ name }) => frame.characters_present.includes(name));
      const parts = [
        frame.camera_notes,
        frame.description,
        ...cast
          .filter(({ visual_signature }) => !frame.description.includes(visual_signature))
          .map(({ name, visual_signature }) => `${name}: ${visual_signature}`),
        ...cast.flatMap(({ name, in_scene }) => (in_scene === undefined ? [] : [`${name} here: ${in_scene}`])),
        ...(set === undefined ? [] : [`Set: ${set}`]),
        `Light: ${frame.lighting_mood}`,
        ...(style === undefined || frame.description.includes(style) ? [] : [`Look: ${style}`]),
      ];
      return { frame_id: frame.frame_id, prompt: parts.map(asSentence).join(' '), avoid: [] };
    }),
  };
}

function asSentence(part: string): string {
  const trimmed = part.trim();
  return /[.!?…"”]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
