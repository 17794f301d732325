import type { z } from 'zod';
import { characterProfileSchema, type CharacterProfile } from './character-profile.js';
import { sceneSchema, type Scene } from './scene.js';

/** A scene as somebody reads it who needs to know where, when, who and why. */
export const sceneOutlineSchema = sceneSchema.pick({
  scene_number: true,
  heading: true,
  location: true,
  time_of_day: true,
  goal: true,
  primary_characters: true,
  visual_hook: true,
});
export type SceneOutline = z.infer<typeof sceneOutlineSchema>;

/** A scene as somebody reads it who looks for things, sounds and movement in it. */
export const sceneActionSchema = sceneOutlineSchema.extend(sceneSchema.pick({ beats: true }).shape);
export type SceneAction = z.infer<typeof sceneActionSchema>;

/** Somebody as those see them who dress, light or move them. */
export const personSchema = characterProfileSchema.pick({
  name: true,
  role: true,
  age: true,
  pronouns: true,
  occupation: true,
  visual_signature: true,
});
export type Person = z.infer<typeof personSchema>;

export function outlineOf(scene: Scene): SceneOutline {
  const { scene_number, heading, location, time_of_day, goal, primary_characters, visual_hook } = scene;
  return { scene_number, heading, location, time_of_day, goal, primary_characters, visual_hook };
}

export function actionOf(scene: Scene): SceneAction {
  return { ...outlineOf(scene), beats: scene.beats };
}

export function personOf({ name, role, age, pronouns, occupation, visual_signature }: CharacterProfile): Person {
  return { name, role, age, pronouns, occupation, visual_signature };
}
