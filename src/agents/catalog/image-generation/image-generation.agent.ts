import { defineAgent } from '../../define-agent.js';
import type { GeneratedFrame } from '../../material/index.js';
import { studioRefusal } from '../../studio-refusal.js';
import {
  imageGenerationInputSchema,
  imageGenerationOutputSchema,
  imagePromptsSchema,
  type ImageGenerationInput,
  type ImageGenerationOutput,
} from './image-generation.contract.js';
import { example } from './image-generation.example.js';
import { writeImagePrompts } from './write-image-prompts.js';

/** Turns storyboard frames into pictures; a character looks the same in all of them. */
export const imageGeneration = defineAgent<ImageGenerationInput, ImageGenerationOutput>({
  capability: 'image_generation',
  title: 'Image Generation',
  department: 'Generation',
  agentType: 'visual',
  version: '1.0.0',
  prompt: { file: 'image-generation.prompt.md', version: 'image_generation@1' },
  input: imageGenerationInputSchema,
  output: imageGenerationOutputSchema,
  timeoutMs: 120_000,
  retry: { maxAttempts: 3, baseDelayMs: 500, maxDelayMs: 15_000 },
  maxConcurrentTasks: 4,

  async work(input, tools) {
    const { image_prompts } = await tools.think({
      output: imagePromptsSchema,
      offline: () => writeImagePrompts(input),
    });
    const generated_frames: GeneratedFrame[] = [];
    for (const frame of input.storyboard_frames) {
      const asked = image_prompts.find(({ frame_id }) => frame_id === frame.frame_id);
      const seed = (input.render_settings.seed ?? frame.prompt_seed) + tools.revision.revision;
      const brief = {
        frameId: frame.frame_id,
        description: asked?.prompt ?? frame.description,
        cameraNotes: frame.camera_notes,
        lightingMood: frame.lighting_mood,
        characters: signaturesOf(frame.characters_present, input.character_profiles),
        aspectRatio: input.render_settings.aspect_ratio,
        seed,
      };
      try {
        const { imageUrl, rendering, provider, model, qualityScore } = await tools.studio.renderFrame(
          brief,
          tools.signal,
        );
        const negative_prompts = [...new Set([...rendering.negativePrompts, ...(asked?.avoid ?? [])])];
        generated_frames.push({
          frame_id: frame.frame_id,
          image_url: imageUrl,
          negative_prompts,
          provider_metadata: { seed, model, provider },
          quality_score: qualityScore,
          image_prompt: brief.description,
          rendering: { composition: rendering.composition, palette: rendering.palette, light: rendering.light },
        });
      } catch (error) {
        return { generated_frames, failed_frames: [{ frame_id: frame.frame_id, error: studioRefusal(error).message }] };
      }
    }
    return { generated_frames, failed_frames: [] };
  },

  assess({ generated_frames, failed_frames }, { storyboard_frames, character_profiles }) {
    const known = new Set(character_profiles.map(({ name }) => name));
    const issues = failed_frames.map(({ frame_id, error }) => `${frame_id} was refused by the studio: ${error}`);
    const scores = storyboard_frames.map((frame) => {
      const picture = generated_frames.find(({ frame_id }) => frame_id === frame.frame_id);
      if (!picture) return 0;
      const strangers = frame.characters_present.filter((name) => !known.has(name));
      issues.push(...strangers.map((name) => `${frame.frame_id}: nobody has said what ${name} looks like`));
      if (!picture.rendering) issues.push(`${frame.frame_id}: the picture is not described`);
      const score = picture.quality_score ?? 60;
      if (score < 70)
        issues.push(`${frame.frame_id}: the studio rates the picture ${String(score)}; describe it better`);
      return Math.max(0, score - 10 * strangers.length - (picture.rendering ? 0 : 20));
    });
    return { score: Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length), issues };
  },

  example,
});

function signaturesOf(names: readonly string[], profiles: ImageGenerationInput['character_profiles']) {
  return names.map((name) => ({
    name,
    visualSignature: profiles.find((profile) => profile.name === name)?.visual_signature ?? '',
  }));
}
