import type { Movie } from '../movie-creation.state.js';

/** How somebody looks in one scene beyond what is always the same: the state of the clothes and of the face. */
export function appearanceIn(
  { wardrobe, makeup }: Pick<Movie, 'wardrobe' | 'makeup'>,
  name: string,
  scene: number | undefined,
): { readonly in_scene?: string } {
  const clothes = wardrobe?.output.wardrobe
    .find(({ character }) => character === name)
    ?.costumes.find(({ scenes }) => scenes.some((each) => each === scene));
  const face = makeup?.output.makeup
    .find(({ character }) => character === name)
    ?.effects.find(({ scene_number }) => scene_number === scene);
  const parts = [...(clothes ? [`${clothes.fabric}, ${clothes.condition}`] : []), ...(face ? [face.effect] : [])];
  return parts.length === 0 ? {} : { in_scene: parts.join('; ') };
}
