import type { EffectShot } from '../../material/index.js';
import { sentence } from '../../writing/text.js';
import type { VfxSupervisorInput } from './vfx-supervisor.contract.js';

type Scene = VfxSupervisorInput['scenes'][number];

interface Need {
  readonly words: RegExp;
  readonly kind: EffectShot['kind'];
  readonly layers: readonly string[];
  readonly says: string;
}

/** What in a scene calls for an effect; the first that is found counts. */
const NEEDS: readonly Need[] = [
  {
    words: /\b(?:rain|snow|storm|fog|mist|wind|wave|sea|surf)\b/i,
    kind: 'weather',
    layers: ['plate', 'weather, near', 'weather, far'],
    says: 'the weather, in front of and behind the people',
  },
  {
    words: /\b(?:lamp|light|fire|flame|candle|sun|moon|glow|beam)\b/i,
    kind: 'light',
    layers: ['plate', 'glow', 'light on faces'],
    says: 'the light that no lamp could give, and what it does to faces',
  },
  {
    words: /\b(?:window|mirror|glass|pane|reflection|water)\b/i,
    kind: 'glass',
    layers: ['plate', 'reflection', 'dirt'],
    says: 'a reflection that is half a second late',
  },
  {
    words: /\b(?:screen|monitor|radio|signal|display|gauge|clock)\b/i,
    kind: 'screen',
    layers: ['plate', 'insert', 'flicker on the hand'],
    says: 'what stands on it, readable for one second',
  },
];
const LAYERS_OF_ALL = ['plate', 'paint-out'];

/** One effect for each scene: what the remembered picture needs, or the clean-up that nobody sees. */
export function planEffects({ segments, scenes, makeup, motif }: VfxSupervisorInput): EffectShot[] {
  return scenes
    .flatMap((scene) => {
      // The picture one remembers is the last of its scene.
      const segment = segments.filter(({ scene_number }) => scene_number === scene.scene_number).at(-1);
      return segment ? [effectFor(scene, segment.segment_id, makeup, motif)] : [];
    })
    .map((effect, at) => ({ effect_id: `FX_${String(at + 1)}`, ...effect }));
}

function effectFor(
  scene: Scene,
  segment_id: string,
  makeup: VfxSupervisorInput['makeup'],
  motif: string,
): Omit<EffectShot, 'effect_id'> {
  const need =
    NEEDS.find(({ words }) => words.test(scene.visual_hook)) ??
    NEEDS.find(({ words }) => words.test(scene.beats.join(' ')));
  if (need) {
    return {
      segment_id,
      kind: need.kind,
      description: sentence(`${need.says}, for: ${scene.visual_hook}`),
      layers: [...need.layers],
    };
  }
  const marked = makeup.find(({ marks }) => marks.length > 0);
  const extends_ = scene.heading.startsWith('EXT');
  const says = extends_
    ? `what lies beyond the set, for: ${scene.visual_hook}`
    : marked
      ? `${marked.character}: ${marked.marks.join(', ')}, matched from shot to shot`
      : `everything taken out that is not ${motif} or a person`;
  return {
    segment_id,
    kind: extends_ ? 'extension' : 'clean-up',
    description: sentence(says),
    layers: [...LAYERS_OF_ALL],
  };
}
